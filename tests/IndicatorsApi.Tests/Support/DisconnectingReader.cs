using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Support;

/// <summary>
/// A service that writes its first response of a kind only after the client has disconnected: the instant at which the framework
/// reports nothing and writes nothing.
/// </summary>
/// <typeparam name="T">The type of the response.</typeparam>
internal sealed class DisconnectingReader<T> : IDisposable
{
    private readonly SemaphoreSlim _reached = new(0);
    private readonly SemaphoreSlim _passed = new(0);
    private readonly WebApplicationFactory<Program> _application;
    private int _answers;

    public DisconnectingReader(WebApplicationFactory<Program> service)
    {
        _application = service.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddHttpContextAccessor()
            .AddOptions<JsonOptions>()
                .Configure<IHttpContextAccessor>((json, http) => json.SerializerOptions.Converters.Insert(0, new Slowly(this, http)))));
        Client = _application.CreateClient();
    }

    /// <summary>The client of this service. Its first request should be aborted.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends a request, disconnects while the response is written, and waits until the service has finished.</summary>
    public async Task AskAndGoAsync(HttpRequestMessage request)
    {
        using var leaving = new CancellationTokenSource();
        var answer = Client.SendAsync(request, leaving.Token);
        await _reached.WaitAsync(TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await _passed.WaitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Client.Dispose();
        _application.Dispose();
        _reached.Dispose();
        _passed.Dispose();
    }

    private sealed class Slowly(DisconnectingReader<T> reader, IHttpContextAccessor http) : JsonConverter<T>
    {
        private JsonSerializerOptions? _plain;

        public override T Read(ref Utf8JsonReader json, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (Interlocked.Increment(ref reader._answers) == 1)
            {
                var context = http.HttpContext!;
                context.Response.OnCompleted(() => Task.FromResult(reader._passed.Release()));
                reader._reached.Release();
                context.RequestAborted.WaitHandle.WaitOne();
            }

            JsonSerializer.Serialize(writer, value, _plain ??= WithoutThis(options));
        }

        private JsonSerializerOptions WithoutThis(JsonSerializerOptions options)
        {
            var plain = new JsonSerializerOptions(options);
            plain.Converters.Remove(this);
            return plain;
        }
    }
}
