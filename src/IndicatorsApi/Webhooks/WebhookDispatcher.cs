using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Data.Webhooks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Delivers messages at least once, in order per key, and retries failed deliveries.</summary>
internal sealed class WebhookDispatcher(
    IndicatorsContext db, WriteLock writeLock, WebhookSender sender, IClock clock, WebhookRetryPolicy retryPolicy)
{
    private const int MaxBatchSize = 100;

    /// <summary>Delivers the messages that are due.</summary>
    /// <returns>The instant of the next attempt; <c>null</c> when no message is pending.</returns>
    public async Task<Instant?> DeliverAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await db.Subscriptions.Where(s => s.Active)
            .ToDictionaryAsync(s => s.Id, StringComparer.Ordinal, cancellationToken);
        if (subscriptions.Count == 0)
            return null;

        var now = clock.GetCurrentInstant();
        var ids = subscriptions.Keys.ToList();

        // A message waits for every earlier one with the same key.
        var due = await db.Deliveries
            .Where(d => d.DeliveredAt == null && d.ExhaustedAt == null && ids.Contains(d.SubscriptionId) && d.NextAttemptAt <= now)
            .Where(d => !db.Deliveries.Any(earlier =>
                earlier.SubscriptionId == d.SubscriptionId && earlier.Key == d.Key && earlier.Id < d.Id
                && earlier.DeliveredAt == null && earlier.ExhaustedAt == null))
            .OrderBy(d => d.Id)
            .Take(MaxBatchSize)
            .ToListAsync(cancellationToken);
        await Task.WhenAll(due.GroupBy(d => d.SubscriptionId, StringComparer.Ordinal).Select(async group =>
        {
            foreach (var delivery in group)
                await TryAsync(subscriptions[group.Key], delivery, cancellationToken);
        }));

        // A context runs one update at a time, so the updates follow the concurrent sending.
        foreach (var delivery in due)
            await SaveAsync(delivery, cancellationToken);
        foreach (var gone in subscriptions.Values.Where(s => !s.Active))
        {
            using var writing = await writeLock.AcquireAsync(cancellationToken);
            await db.Subscriptions.Where(s => s.Id == gone.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, valueExpression: false), cancellationToken);
        }

        return due.Count > 0 ? now : await db.Deliveries
            .Where(d => d.DeliveredAt == null && d.ExhaustedAt == null && ids.Contains(d.SubscriptionId))
            .MinAsync(d => (Instant?)d.NextAttemptAt, cancellationToken);
    }

    private async Task TryAsync(WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity("webhook.deliver")?.SetTag(
            "indicators.webhook.subscription", subscription.Id);
        var (accepted, gone, result) = await sender.SendAsync(subscription, delivery, cancellationToken);
        var now = clock.GetCurrentInstant();
        delivery.Attempts++;
        delivery.LastResult = result;
        if (accepted)
            delivery.DeliveredAt = now;
        else if (!gone && retryPolicy.DelayAfter(delivery.Attempts) is { } delay)
            delivery.NextAttemptAt = now + delay;
        else
            delivery.ExhaustedAt = now;
        if (gone)
            subscription.Active = false;
    }

    private async Task SaveAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var writing = await writeLock.AcquireAsync(cancellationToken);
        await db.Deliveries.Where(d => d.Id == delivery.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.Attempts, delivery.Attempts)
                .SetProperty(d => d.LastResult, delivery.LastResult)
                .SetProperty(d => d.DeliveredAt, delivery.DeliveredAt)
                .SetProperty(d => d.ExhaustedAt, delivery.ExhaustedAt)
                .SetProperty(d => d.NextAttemptAt, delivery.NextAttemptAt),
            CancellationToken.None);
        WebhookMetrics.Add(delivery);
    }
}
