using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IndicatorsApi.Tests.Webhooks;

/// <summary>A receiver of webhook messages.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SemaphoreSlim _arrived = new(0);

    private WebhookReceiver(Func<Message, int> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/hook", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var message = new Message(
                request.Headers["webhook-id"]!, request.Headers["webhook-timestamp"]!, request.Headers["webhook-signature"]!,
                await reader.ReadToEndAsync());
            var status = answer(message);
            All.Enqueue(message);
            if (status < 300)
                Taken.Enqueue(message);
            _arrived.Release();
            return Results.StatusCode(status);
        });
    }

    public ConcurrentQueue<Message> All { get; } = new();

    public ConcurrentQueue<Message> Taken { get; } = new();

    public string Url => $"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/hook";

    public static async Task<WebhookReceiver> StartAsync(Func<Message, int> answer)
    {
        var receiver = new WebhookReceiver(answer);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Waits until it is as it should be; each message that arrives is a reason to look.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await _arrived.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    public sealed record Message(string Id, string Timestamp, string Signature, string Body);
}
