using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Data.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Delivers messages: at least once, in order per key, again and again until they are taken or given up.</summary>
internal sealed class WebhookDispatcher(IndicatorsContext db, WriteLock gate, WebhookSender sender, IClock clock, IOptions<WebhookOptions> options)
{
    private const int MessagesAtOnce = 100;
    private static readonly Duration MaxWait = Duration.FromHours(12);

    /// <summary>Delivers what is due.</summary>
    /// <returns>When something is due next, if anything is.</returns>
    public async Task<Instant?> DeliverAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await db.Subscriptions.Where(s => s.Active).ToDictionaryAsync(s => s.Id, StringComparer.Ordinal, cancellationToken);
        if (subscriptions.Count == 0)
            return null;

        var now = clock.GetCurrentInstant();
        var ids = subscriptions.Keys.ToList();

        // A message waits for every earlier one about the same.
        var due = await db.Deliveries
            .Where(d => d.DeliveredAt == null && d.ExhaustedAt == null && ids.Contains(d.SubscriptionId) && d.NextAttemptAt <= now)
            .Where(d => !db.Deliveries.Any(e => e.SubscriptionId == d.SubscriptionId && e.Key == d.Key && e.Id < d.Id && e.DeliveredAt == null && e.ExhaustedAt == null))
            .OrderBy(d => d.Id)
            .Take(MessagesAtOnce)
            .ToListAsync(cancellationToken);
        await Task.WhenAll(due.GroupBy(d => d.SubscriptionId, StringComparer.Ordinal).Select(async group =>
        {
            foreach (var delivery in group)
                await TryAsync(subscriptions[group.Key], delivery, cancellationToken);
        }));

        // The updates of one context cannot run side by side, so they follow the sending.
        foreach (var delivery in due)
            await SaveAsync(delivery, cancellationToken);
        foreach (var gone in subscriptions.Values.Where(s => !s.Active))
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await db.Subscriptions.Where(s => s.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, valueExpression: false), cancellationToken);
        }

        return due.Count > 0 ? now : await db.Deliveries
            .Where(d => d.DeliveredAt == null && d.ExhaustedAt == null && ids.Contains(d.SubscriptionId))
            .MinAsync(d => (Instant?)d.NextAttemptAt, cancellationToken);
    }

    private async Task TryAsync(WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity("webhook.deliver")?.SetTag("indicators.webhook.subscription", subscription.Id);
        var (taken, gone, result) = await sender.SendAsync(subscription, delivery, cancellationToken);
        var now = clock.GetCurrentInstant();
        delivery.Attempts++;
        delivery.LastResult = result;
        if (taken)
            delivery.DeliveredAt = now;
        else if (gone || delivery.Attempts >= options.Value.MaxAttempts)
            delivery.ExhaustedAt = now;
        else
            delivery.NextAttemptAt = now + Duration.Min(MaxWait, Duration.FromSeconds(options.Value.InitialRetryDelaySeconds * Math.Pow(3, delivery.Attempts - 1)));
        if (gone)
            subscription.Active = false;
    }

    private async Task SaveAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
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
