using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.RequestBodies;

/// <summary>Malformed and interrupted bodies, sent as raw bytes to the running server.</summary>
public sealed partial class ChunkedBodyTests : IDisposable
{
    private static readonly string[] MalformedChunks =
    [
        "FFFFFFFFFFFFFFFFFF\r\nabc", "80000000\r\nabc", "zz\r\nabc\r\n", "-1\r\nabc\r\n0\r\n\r\n", "3\r\nabcdef\r\n0\r\n\r\n",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Malformed_chunk_size_is_a_bad_request()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);
        foreach (var path in new[] { "imports", "webhooks" })
        {
            foreach (var chunk in MalformedChunks)
            {
                foreach (var more in new[] { "", $"Idempotency-Key: {Guid.NewGuid()}\r\n" })
                {
                    var response = await SendAsync(
                        program.Client.BaseAddress!, $"{HeadOf(path, key, more)}Transfer-Encoding: chunked\r\n\r\n{chunk}");

                    Assert.StartsWith("HTTP/1.1 400", response, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task Client_that_disconnects_during_a_body_causes_no_error_in_the_log()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(
            _folder.Path, file, ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Information"));
        var sent = 0;
        foreach (var path in Enumerable.Repeat("imports", 25).Append("keys"))
        {
            foreach (var more in new[] { "", $"Idempotency-Key: {Guid.NewGuid()}\r\n" })
            {
                foreach (var body in new[] { "Content-Length: 100000\r\n\r\n[1,", "Transfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n" })
                {
                    sent++;
                    using var client = await ConnectAsync(program.Client.BaseAddress!, $"{HeadOf(path, key, more)}{body}");
                    await program.OutputWithAsync("Request starting", sent);
                    if (path == "imports" && more.Length == 0)
                        await UploadBeginsAsync();
                    client.LingerState = new LingerOption(enable: sent % 2 == 0, seconds: 0);
                    client.Close();
                    await program.OutputWithAsync("Request finished", sent);
                }
            }
        }

        var output = KnownKestrelWarning().Replace(program.Output, "");
        Assert.DoesNotContain("fail:", output, StringComparison.Ordinal);
        var trace = output.IndexOf("   at ", StringComparison.Ordinal);
        Assert.True(trace < 0, trace < 0 ? "" : output[Math.Max(0, trace - 1500)..Math.Min(output.Length, trace + 3000)]);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Waits until the service reads the body of an import.</summary>
    private async Task UploadBeginsAsync()
    {
        Directory.CreateDirectory(_folder.File("imports"));
        while (!Directory.EnumerateFiles(_folder.File("imports"), "*.upload").Any())
            await Task.Yield();
    }

    private static string HeadOf(string path, string key, string more) =>
        $"POST /api/v1/{path} HTTP/1.1\r\nHost: x\r\nX-API-Key: {key}\r\n{more}Content-Type: application/json\r\n";

    /// <summary>A warning of a race within Kestrel after such a request, which has no effect (dotnet/aspnetcore#52324, open).</summary>
    [GeneratedRegex(
        @"warn: Microsoft\.AspNetCore\.Server\.Kestrel\[0\]\n\s+Connection processing ended abnormally\.\n"
        + @"\s+System\.InvalidOperationException: Reading is already in progress\.(\n\s+at [^\n]*)*",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex KnownKestrelWarning();

    private static async Task<TcpClient> ConnectAsync(Uri address, string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<string> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var response = new byte[4096];
        var read = await stream.ReadAsync(response, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(response, 0, read);
    }
}
