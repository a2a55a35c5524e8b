using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>The retry policy of webhook deliveries: exponential backoff with a maximum delay and a maximum number of attempts.</summary>
/// <remarks>A failed delivery stays in the database until its next attempt, so retries survive a restart.</remarks>
internal sealed class WebhookRetryPolicy(IOptions<WebhookOptions> options)
{
    /// <summary>The factor by which each delay exceeds the previous one.</summary>
    private const double BackoffFactor = 3;

    private static readonly Duration MaxDelay = Duration.FromHours(12);

    /// <summary>Returns the delay before the next attempt.</summary>
    /// <param name="attempts">The number of failed attempts, from 1.</param>
    /// <returns>The delay, at most 12 hours; <c>null</c> after <see cref="WebhookOptions.MaxAttempts"/> attempts.</returns>
    public Duration? DelayAfter(int attempts) => attempts >= options.Value.MaxAttempts
        ? null
        : Duration.FromSeconds(
            Math.Min(MaxDelay.TotalSeconds, options.Value.InitialRetryDelaySeconds * Math.Pow(BackoffFactor, attempts - 1)));
}
