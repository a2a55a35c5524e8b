using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Reports <c>degraded</c> when a message has been pending for more than an hour.</summary>
internal sealed class WebhookHealthCheck(IndicatorsContext db, IClock clock) : IHealthCheck
{
    private static readonly Duration MaxAge = Duration.FromHours(1);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var before = clock.GetCurrentInstant() - MaxAge;
        var behind = await db.Deliveries.Where(
            message => message.DeliveredAt == null && message.ExhaustedAt == null && message.CreatedAt < before)
            .GroupBy(message => message.SubscriptionId)
            .Select(messages => new { Id = messages.Key, Count = messages.Count() })
            .ToDictionaryAsync(messages => messages.Id, messages => (object)messages.Count, StringComparer.Ordinal, cancellationToken);
        return behind.Count == 0
            ? HealthCheckResult.Healthy("No message is overdue.")
            : HealthCheckResult.Degraded(
                "Messages have been pending for more than an hour. See /api/v1/webhooks/{id}/deliveries.", data: behind);
    }
}
