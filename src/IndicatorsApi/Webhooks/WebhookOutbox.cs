using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Api.Changes;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Data.Webhooks;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Creates messages from the change feed (transactional outbox).</summary>
/// <remarks>
/// The transaction of a revision also writes its change. Each subscription has a cursor in the change feed. The transaction that stores the
/// messages of a subscription also moves its cursor, so no change is lost or sent under two message identifiers.
/// </remarks>
internal sealed class WebhookOutbox(
    IndicatorsContext db, WriteLock writeLock, ChangeService changes, StatusChangeService statuses, IClock clock, JsonConventions json)
{
    private const int MaxBatchSize = 200;

    /// <summary>The number of hexadecimal digits in the identifier of a message.</summary>
    public const int IdDigits = 24;

    /// <summary>Creates the messages for the changes after the cursor of each subscription.</summary>
    /// <returns><c>true</c> when more changes may follow.</returns>
    public async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var more = false;
        foreach (var subscription in await db.Subscriptions.Where(s => s.Active).ToListAsync(cancellationToken))
        {
            var (read, messages) = await ReadAsync(subscription, cancellationToken);
            if (read.Count == 0)
                continue;

            more |= read.Count == MaxBatchSize;
            using var writing = await writeLock.AcquireAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var cursor = subscription.Cursor;
            var moved = await db.Subscriptions.Where(s => s.Id == subscription.Id && s.Cursor == cursor)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Cursor, read[^1].Sequence), cancellationToken);
            if (moved == 0)
                continue;
            db.Deliveries.AddRange(messages);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return more;
    }

    /// <summary>Creates a test message.</summary>
    /// <param name="subscription">The subscription that receives the message.</param>
    /// <param name="number">The digits of the identifier of the message.</param>
    public WebhookDelivery Ping(WebhookSubscription subscription, string number) =>
        Message($"msg_{number}", subscription, "ping", WebhookEvents.Ping, new { subscription = subscription.Id });

    private async Task<(IReadOnlyList<RecordedChange> Read, List<WebhookDelivery> Messages)> ReadAsync(
        WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        var read = await changes.ReadAsync(subscription.Cursor, MaxBatchSize, cancellationToken);
        return (read, await MessagesAsync(subscription, read, cancellationToken));
    }

    private async Task<List<WebhookDelivery>> MessagesAsync(
        WebhookSubscription subscription, IReadOnlyList<RecordedChange> read, CancellationToken cancellationToken)
    {
        var regions = WebhookSubscription.SplitList(subscription.Regions) is { Length: > 0 } some
            ? await changes.GetSubtreeAsync(some, cancellationToken)
            : null;
        var (indicators, events) =
            (WebhookSubscription.SplitList(subscription.Indicators), WebhookSubscription.SplitList(subscription.Events));
        var messages = new List<WebhookDelivery>();
        var watched = Wanted(events, WebhookEvents.StatusChanged) ? await WatchedAsync(read, cancellationToken) : [];
        foreach (var change in read)
        {
            var revision = change.Revision;
            if (regions?.Contains(revision.RegionCode) == false || !Wanted(indicators, revision.IndicatorCode))
                continue;
            var type = WebhookEvents.Of(change.Kind, change.Action);
            var key = $"{revision.RegionCode}/{revision.IndicatorCode}/{revision.Period}";
            if (Wanted(events, type))
                messages.Add(Message(NewId(), subscription, key, type, ChangeResponse.From(change, Language.Zh)));
            if (watched.Contains((revision.RegionCode, revision.IndicatorCode)))
                await AddStatusChangesAsync(messages, subscription, change, cancellationToken);
        }

        return messages;
    }

    /// <summary>Returns the series that a target depends on; changes of other series cannot change a status.</summary>
    private async Task<HashSet<(string Region, string Indicator)>> WatchedAsync(
        IReadOnlyList<RecordedChange> read, CancellationToken cancellationToken)
    {
        var regions = read.Select(change => change.Revision.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var targets = await db.Targets.Where(t => regions.Contains(t.RegionCode))
            .Select(t => new { t.RegionCode, t.IndicatorCode, t.BaselineIndicatorCode })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. targets.SelectMany(t => new[]
        {
            (t.RegionCode, t.IndicatorCode),
            (t.RegionCode, t.BaselineIndicatorCode ?? t.IndicatorCode),
        })];
    }

    /// <summary>Adds a message for each target whose status a change altered.</summary>
    /// <remarks>
    /// Several changes of one import alter a status together, in one version. The identifier of the message is derived from subscription,
    /// target and version, so that each status change is sent once.
    /// </remarks>
    private async Task AddStatusChangesAsync(
        List<WebhookDelivery> messages, WebhookSubscription subscription, RecordedChange change, CancellationToken cancellationToken)
    {
        foreach (var (after, before) in await statuses.OfAsync(change, cancellationToken))
        {
            var target = $"{after.Target.RegionCode}/{after.Target.IndicatorCode}/{after.Target.Period}";
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{subscription.Id} {target} {change.Revision.RecordedIn}"));
            var id = $"msg_{Convert.ToHexStringLower(hash)[..IdDigits]}";
            if (messages.Exists(message => message.MessageId == id)
                || await db.Deliveries.AnyAsync(d => d.SubscriptionId == subscription.Id && d.MessageId == id, cancellationToken))
                continue;
            messages.Add(Message(id, subscription, target, WebhookEvents.StatusChanged, new
            {
                from = before,
                to = after.Result.Status,
                version = change.Revision.RecordedIn,
                progress = ProgressResponse.From(after, explainedFrom: null, Language.Zh),
            }));
        }
    }

    private static string NewId() => $"msg_{RandomNumberGenerator.GetHexString(IdDigits, lowercase: true)}";

    private WebhookDelivery Message(string id, WebhookSubscription subscription, string key, string type, object data)
    {
        var now = clock.GetCurrentInstant();
        return new()
        {
            MessageId = id,
            SubscriptionId = subscription.Id,
            Key = key,
            Event = type,
            Payload = JsonSerializer.Serialize(new { type, timestamp = now, data }, json.Options),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    private static bool Wanted(string[] some, string word) => some.Length == 0 || some.Contains(word, StringComparer.Ordinal);
}
