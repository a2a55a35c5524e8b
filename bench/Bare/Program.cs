// The baseline of the benchmarks: Kestrel sends the bytes of the service's responses. It requests them once; SERVICE is the address of
// the service.
using System.Collections.Concurrent;

var app = WebApplication.CreateSlimBuilder(args).Build();
var service = Environment.GetEnvironmentVariable("SERVICE");
var bodies = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
using var client = new HttpClient();
app.Run(async http =>
{
    var path = http.Request.Path.Value + http.Request.QueryString.Value;
    if (!bodies.TryGetValue(path, out var body))
        bodies[path] = body = service is null ? "{}"u8.ToArray() : await client.GetByteArrayAsync(new Uri(service + path));
    http.Response.ContentType = "application/json; charset=utf-8";
    http.Response.ContentLength = body.Length;
    await http.Response.Body.WriteAsync(body);
});
await app.RunAsync();
