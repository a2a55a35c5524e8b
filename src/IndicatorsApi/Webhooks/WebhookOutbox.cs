using System.Security.Cryptography;
using System.Text.Json;
using IndicatorsApi.Changes;
using IndicatorsApi.Data;
using IndicatorsApi.Localization;
using IndicatorsApi.Progress;
using IndicatorsApi.Vocabulary;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>
/// Makes messages of changes. The changes themselves are the outbox: they are written in the transaction of the revision, and each
/// receiver has a place in their order, which moves in the transaction that makes its messages.
/// </summary>
internal sealed class WebhookOutbox(
    IndicatorsContext db, WriteGate gate, ChangeService changes, StatusChangeService statuses, IClock clock, WireFormat json)
{
    private const int ChangesAtOnce = 200;

    /// <summary>Makes the messages that are due.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var more = false;
        foreach (var subscription in await db.Subscriptions.Where(s => s.Active).ToListAsync(cancellationToken))
        {
            var read = await changes.ReadAsync(subscription.Cursor, ChangesAtOnce, cancellationToken);
            if (read.Count == 0)
                continue;

            more |= read.Count == ChangesAtOnce;
            var messages = await MessagesAsync(subscription, read, cancellationToken);
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var cursor = subscription.Cursor;
            var moved = await db.Subscriptions.Where(s => s.Id == subscription.Id && s.Cursor == cursor).ExecuteUpdateAsync(set => set.SetProperty(s => s.Cursor, read[^1].Sequence), cancellationToken);
            if (moved == 0)
                continue;
            db.Deliveries.AddRange(messages);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return more;
    }

    /// <summary>A message that only tries whether messages arrive.</summary>
    public WebhookDelivery Ping(WebhookSubscription subscription) => Message(subscription, "ping", WebhookEvents.Ping, new { subscription = subscription.Id });

    private async Task<List<WebhookDelivery>> MessagesAsync(WebhookSubscription subscription, IReadOnlyList<RecordedChange> read, CancellationToken cancellationToken)
    {
        var regions = Words(subscription.Regions) is { Length: > 0 } some ? await changes.SubtreeAsync(some, cancellationToken) : null;
        var (indicators, events) = (Words(subscription.Indicators), Words(subscription.Events));
        var (messages, turned) = (new List<WebhookDelivery>(), new HashSet<(string Key, Instant At)>());
        foreach (var change in read)
        {
            var revision = change.Revision;
            if (regions?.Contains(revision.RegionCode) == false || !Wanted(indicators, revision.IndicatorCode))
                continue;
            var key = $"{revision.RegionCode}/{revision.IndicatorCode}/{revision.Period}";
            if (Wanted(events, WebhookEvents.Of(change.Kind, change.Action)))
                messages.Add(Message(subscription, key, WebhookEvents.Of(change.Kind, change.Action), ChangeResponse.From(change, Language.Zh)));
            if (!Wanted(events, WebhookEvents.StatusChanged))
                continue;
            foreach (var (after, before) in await statuses.OfAsync(change, cancellationToken))
            {
                var target = $"{after.Target.RegionCode}/{after.Target.IndicatorCode}/{after.Target.Period}";
                if (turned.Add((target, revision.RecordedAt)))
                    messages.Add(Message(subscription, target, WebhookEvents.StatusChanged, new { from = before, to = after.Result.Status, progress = ProgressResponse.From(after, explain: false, Language.Zh) }));
            }
        }

        return messages;
    }

    private WebhookDelivery Message(WebhookSubscription subscription, string key, string type, object data)
    {
        var now = clock.GetCurrentInstant();
        return new()
        {
            MessageId = $"msg_{RandomNumberGenerator.GetHexString(24, lowercase: true)}",
            SubscriptionId = subscription.Id,
            Key = key,
            Event = type,
            Payload = JsonSerializer.Serialize(new { type, timestamp = now, data }, json.Options),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    private static bool Wanted(string[] some, string word) => some.Length == 0 || some.Contains(word, StringComparer.Ordinal);

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
