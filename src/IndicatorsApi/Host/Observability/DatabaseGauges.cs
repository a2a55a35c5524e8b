using System.Diagnostics.Metrics;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Host.Observability;

/// <summary>Gauges of the database, read at most once a second. While the database is unavailable, they report no measurement.</summary>
internal sealed class DatabaseGauges
{
    private static readonly TimeSpan CacheDuration = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly IConfiguration _configuration;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly Lock _lock = new();
    private State? _state;
    private long _readAt;

    /// <summary>Creates the instruments. They belong to the service provider, unlike the counters, which belong to the process.</summary>
    public DatabaseGauges(IMeterFactory meters, IServiceScopeFactory scopes, IConfiguration configuration, IClock clock, TimeProvider time)
    {
        (_scopes, _configuration, _clock, _time, _meter) = (scopes, configuration, clock, time, meters.Create(Telemetry.Name));
        Add("indicators.dataset.version", "{version}", "Newest version of the dataset.", state => state.Version);
        Add("indicators.storage.free", "By", "Free space of the volume that holds the database.", state => state.FreeBytes);
        Add(
            "indicators.feed.lag", "s", "Age of the oldest committed change without messages for all subscriptions.", state =>
                state.FeedLag);
        Add("indicators.webhooks.lag", "s", "Age of the oldest pending message.", state => state.WebhookLag);
        Add("indicators.webhooks.waiting", "{message}", "Pending messages.", state => state.Messages);
        Add("indicators.imports.running", "{import}", "Queued and running imports.", state => state.Imports);
        Add("indicators.imports.age", "s", "Age of the oldest queued or running import.", state => state.ImportAge);
    }

    private void Add<T>(string name, string unit, string description, Func<State, T> of)
        where T : struct => _meter.CreateObservableGauge(
            name, () => Get() is { } state ? [new Measurement<T>(of(state))] : Array.Empty<Measurement<T>>(), unit, description);

    private State? Get()
    {
        lock (_lock)
        {
            if (_readAt == 0 || _time.GetElapsedTime(_readAt) >= CacheDuration)
                (_state, _readAt) = (Read(), _time.GetTimestamp());
            return _state;
        }
    }

    private State? Read()
    {
        try
        {
            using var scope = _scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();

            // Messages of inactive subscriptions stay pending without limit and are not counted.
            var waiting = db.Deliveries.Where(message => message.DeliveredAt == null && message.ExhaustedAt == null
                && db.Subscriptions.Any(s => s.Id == message.SubscriptionId && s.Active));
            var unfinished = db.Imports.Where(job => job.FinishedAt == null);
            return new(
                db.Commits.Where(commit => commit.Version > 0).Max(commit => (long?)commit.Version) ?? 0,
                DatabaseHealthCheck.FreeBytes(_configuration),
                AgeOf(OldestPendingChange(db)),
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

    /// <summary>Returns the commit time of the oldest change after the cursor of some subscription.</summary>
    private static Instant? OldestPendingChange(IndicatorsContext db)
    {
        if (db.Subscriptions.Where(s => s.Active).Min(s => (long?)s.Cursor) is not { } cursor
            || db.Changes.Where(change => change.Sequence > cursor).OrderBy(change => change.Sequence).FirstOrDefault() is not { } change)
            return null;
        return change.Kind == ChangeKind.Observation ? CommittedAt(db.Observations, change.RevisionId)
            : CommittedAt(db.Targets, change.RevisionId);
    }

    private static Instant? CommittedAt<T>(IQueryable<T> revisions, long id)
        where T : Revision => revisions.Where(revision => revision.Id == id).Select(revision => (Instant?)revision.Added.At)
            .SingleOrDefault();

    private double AgeOf(Instant? since) => since is { } instant ? Math.Max(0, (_clock.GetCurrentInstant() - instant).TotalSeconds) : 0;

    private sealed record State(
        long Version, long FreeBytes, double FeedLag, double WebhookLag, int Messages, int Imports, double ImportAge);
}
