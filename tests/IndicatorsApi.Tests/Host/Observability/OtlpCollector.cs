using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>
/// An OpenTelemetry collector over HTTP. Texts are readable in the protobuf bodies that it receives.
/// </summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string Body)> _arrived = new();
    private readonly SemaphoreSlim _came = new(0);

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _arrived.Enqueue((signal, Encoding.UTF8.GetString(body.ToArray())));
            _came.Release();
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Waits until something has arrived that says all of some texts.</summary>
    public async Task<string> UntilAsync(string signal, params string[] texts)
    {
        while (true)
        {
            if (_arrived.FirstOrDefault(
                one => one.Signal == signal && texts.All(text => one.Body.Contains(text, StringComparison.Ordinal))) is { Body: { } body })
                return body;
            await _came.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _came.Dispose();
    }
}
