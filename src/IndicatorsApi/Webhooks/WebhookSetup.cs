using Microsoft.Extensions.Options;
using Polly;

namespace IndicatorsApi.Webhooks;

/// <summary>Registers what webhooks need.</summary>
internal static class WebhookSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        services.AddSingleton<WebhookRequest.Validator>();
        services.AddSingleton<WebhookSecrets>();
        services.AddScoped<WebhookOutbox>();
        services.AddScoped<WebhookDispatcher>();
        services.AddScoped<WebhookSender>();
        services.AddScoped<StatusChangeService>();
        services.AddHostedService<WebhookWorker>();
        services.AddHttpClient(WebhookSender.ClientName)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                ConnectCallback = (context, cancellationToken) => WebhookAddress.ConnectAsync(
                    context.DnsEndPoint, provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowPrivateAddresses, cancellationToken),
            })
            .AddResilienceHandler("webhooks", pipeline => pipeline
                .AddRetry(new() { MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(200), BackoffType = DelayBackoffType.Exponential, UseJitter = true })
                .AddTimeout(TimeSpan.FromSeconds(10)));
    }
}
