using Microsoft.Extensions.Options;
using Polly;

namespace IndicatorsApi.Webhooks;

/// <summary>Registers the services, the HTTP client and the worker of webhooks.</summary>
internal static class WebhookSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        services.AddSingleton<WebhookRequest.Validator>();
        services.AddSingleton<WebhookSecrets>();
        services.AddScoped<WebhookOutbox>();
        services.AddSingleton<WebhookRetryPolicy>();
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
                    context.DnsEndPoint, provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowPrivateAddresses,
                        cancellationToken),
            })
            // One immediate retry covers a broken keep-alive connection; WebhookRetryPolicy schedules all further attempts.
            .AddResilienceHandler("webhooks", pipeline => pipeline
                .AddRetry(new()
                {
                    MaxRetryAttempts = 1,
                    Delay = TimeSpan.FromMilliseconds(200),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                })
                .AddTimeout(TimeSpan.FromSeconds(10)));
    }
}
