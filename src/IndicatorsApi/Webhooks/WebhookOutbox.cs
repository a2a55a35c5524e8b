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

/// <summary>
/// Makes messages of changes. The changes themselves are the outbox: they are written in the transaction of the revision, and each
/// receiver has a place in their order, which moves in the transaction that makes its messages.
/// </summary>
internal sealed class WebhookOutbox(
    IndicatorsContext db, WriteLock gate, ChangeService changes, StatusChangeService statuses, IClock clock, JsonConventions json)
{
    private const int ChangesAtOnce = 200;

    /// <summary>How many digits the number of a message has.</summary>
    public const int IdDigits = 24;

    /// <summary>Makes the messages that are due.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var more = false;
        foreach (var subscription in await db.Subscriptions.Where(s => s.Active).ToListAsync(cancellationToken))
        {
            var (read, messages) = await ReadAsync(subscription, cancellationToken);
            if (read.Count == 0)
                continue;

            more |= read.Count == ChangesAtOnce;
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
    /// <param name="subscription">To whom.</param>
    /// <param name="number">The number of the message.</param>
    public WebhookDelivery Ping(WebhookSubscription subscription, string number) => Message($"msg_{number}", subscription, "ping", WebhookEvents.Ping, new { subscription = subscription.Id });

    private async Task<(IReadOnlyList<RecordedChange> Read, List<WebhookDelivery> Messages)> ReadAsync(WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        var read = await changes.ReadAsync(subscription.Cursor, ChangesAtOnce, cancellationToken);
        return (read, await MessagesAsync(subscription, read, cancellationToken));
    }

    private async Task<List<WebhookDelivery>> MessagesAsync(WebhookSubscription subscription, IReadOnlyList<RecordedChange> read, CancellationToken cancellationToken)
    {
        var regions = WebhookSubscription.Words(subscription.Regions) is { Length: > 0 } some ? await changes.SubtreeAsync(some, cancellationToken) : null;
        var (indicators, events) = (WebhookSubscription.Words(subscription.Indicators), WebhookSubscription.Words(subscription.Events));
        var messages = new List<WebhookDelivery>();
        var watched = Wanted(events, WebhookEvents.StatusChanged) ? await WatchedAsync(read, cancellationToken) : [];
        foreach (var change in read)
        {
            var revision = change.Revision;
            if (regions?.Contains(revision.RegionCode) == false || !Wanted(indicators, revision.IndicatorCode))
                continue;
            var type = WebhookEvents.Of(change.Kind, change.Action);
            if (Wanted(events, type))
                messages.Add(Message(NewId(), subscription, $"{revision.RegionCode}/{revision.IndicatorCode}/{revision.Period}", type, ChangeResponse.From(change, Language.Zh)));
            if (watched.Contains((revision.RegionCode, revision.IndicatorCode)))
                await AddStatusChangesAsync(messages, subscription, change, cancellationToken);
        }

        return messages;
    }

    /// <summary>The figures that some target is measured by; of all others a change turns nothing.</summary>
    private async Task<HashSet<(string Region, string Indicator)>> WatchedAsync(IReadOnlyList<RecordedChange> read, CancellationToken cancellationToken)
    {
        var regions = read.Select(change => change.Revision.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var targets = await db.Targets.Where(t => regions.Contains(t.RegionCode)).Select(t => new { t.RegionCode, t.IndicatorCode, t.BaselineIndicatorCode }).Distinct().ToListAsync(cancellationToken);
        return [.. targets.SelectMany(t => new[] { (t.RegionCode, t.IndicatorCode), (t.RegionCode, t.BaselineIndicatorCode ?? t.IndicatorCode) })];
    }

    /// <summary>
    /// Many changes of one import turn a target together, in one version. The id of the message follows from target and version, so that
    /// it is made once.
    /// </summary>
    private async Task AddStatusChangesAsync(List<WebhookDelivery> messages, WebhookSubscription subscription, RecordedChange change, CancellationToken cancellationToken)
    {
        foreach (var (after, before) in await statuses.OfAsync(change, cancellationToken))
        {
            var target = $"{after.Target.RegionCode}/{after.Target.IndicatorCode}/{after.Target.Period}";
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{subscription.Id} {target} {change.Revision.RecordedIn}"));
            var id = $"msg_{Convert.ToHexStringLower(hash)[..IdDigits]}";
            if (messages.Exists(message => message.MessageId == id) || await db.Deliveries.AnyAsync(d => d.SubscriptionId == subscription.Id && d.MessageId == id, cancellationToken))
                continue;
            messages.Add(Message(id, subscription, target, WebhookEvents.StatusChanged, new { from = before, to = after.Result.Status, version = change.Revision.RecordedIn, progress = ProgressResponse.From(after, explainedFrom: null, Language.Zh) }));
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
