using System.Diagnostics.Metrics;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Host.Observability;

/// <summary>How the record stands, looked up when somebody asks for it and not more often than once a second. Where it cannot be read, nothing is said.</summary>
internal sealed class DatabaseGauges
{
    private static readonly TimeSpan LooksLast = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly IConfiguration _configuration;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly Lock _looking = new();
    private Standing? _standing;
    private long _looked;

    /// <summary>Makes the instruments; they end with the services, where those that count belong to the process.</summary>
    public DatabaseGauges(IMeterFactory meters, IServiceScopeFactory scopes, IConfiguration configuration, IClock clock, TimeProvider time)
    {
        (_scopes, _configuration, _clock, _time, _meter) = (scopes, configuration, clock, time, meters.Create(Telemetry.Name));
        Add("indicators.dataset.version", "{version}", "The newest version of the record.", standing => standing.Version);
        Add("indicators.storage.free", "By", "Room that is left where the record lies.", standing => standing.FreeBytes);
        Add("indicators.feed.lag", "s", "Age of the oldest change that is committed and of which not all messages to receivers are made yet.", standing => standing.FeedLag);
        Add("indicators.webhooks.lag", "s", "Age of the oldest message that is neither delivered nor given up.", standing => standing.WebhookLag);
        Add("indicators.webhooks.waiting", "{message}", "Messages that are neither delivered nor given up.", standing => standing.Messages);
        Add("indicators.imports.running", "{import}", "Imports that wait or run.", standing => standing.Imports);
        Add("indicators.imports.age", "s", "Age of the oldest import that waits or runs.", standing => standing.ImportAge);
    }

    private void Add<T>(string name, string unit, string description, Func<Standing, T> of)
        where T : struct => _meter.CreateObservableGauge(name, () => Look() is { } standing ? [new Measurement<T>(of(standing))] : Array.Empty<Measurement<T>>(), unit, description);

    private Standing? Look()
    {
        lock (_looking)
        {
            if (_looked == 0 || _time.GetElapsedTime(_looked) >= LooksLast)
                (_standing, _looked) = (Read(), _time.GetTimestamp());
            return _standing;
        }
    }

    private Standing? Read()
    {
        try
        {
            using var scope = _scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();

            // Messages to those who do not want any more wait for ever, and are nobody's concern.
            var waiting = db.Deliveries.Where(message => message.DeliveredAt == null && message.ExhaustedAt == null && db.Subscriptions.Any(s => s.Id == message.SubscriptionId && s.Active));
            var unfinished = db.Imports.Where(job => job.FinishedAt == null);
            return new(
                db.Commits.Where(commit => commit.Version > 0).Max(commit => (long?)commit.Version) ?? 0,
                DatabaseHealthCheck.FreeBytes(_configuration),
                AgeOf(OldestUntold(db)),
                AgeOf(waiting.Min(message => (Instant?)message.CreatedAt)),
                waiting.Count(),
                unfinished.Count(),
                AgeOf(unfinished.Min(job => (Instant?)job.CreatedAt)));
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            return null;
        }
    }

    /// <summary>When the oldest change was committed that some receiver's place in their order has not come to.</summary>
    private static Instant? OldestUntold(IndicatorsContext db)
    {
        if (db.Subscriptions.Where(s => s.Active).Min(s => (long?)s.Cursor) is not { } cursor
            || db.Changes.Where(change => change.Sequence > cursor).OrderBy(change => change.Sequence).FirstOrDefault() is not { } change)
            return null;
        return change.Kind == ChangeKind.Observation ? CommittedAt(db.Observations, change.RevisionId) : CommittedAt(db.Targets, change.RevisionId);
    }

    private static Instant? CommittedAt<T>(IQueryable<T> revisions, long id)
        where T : Revision => revisions.Where(revision => revision.Id == id).Select(revision => (Instant?)revision.Added.At).SingleOrDefault();

    private double AgeOf(Instant? since) => since is { } instant ? Math.Max(0, (_clock.GetCurrentInstant() - instant).TotalSeconds) : 0;

    private sealed record Standing(long Version, long FreeBytes, double FeedLag, double WebhookLag, int Messages, int Imports, double ImportAge);
}
