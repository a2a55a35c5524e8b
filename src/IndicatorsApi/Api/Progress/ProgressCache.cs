using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Progress;

/// <summary>
/// Caches the progress of targets at the newest dataset version, so that sorting by progress does not measure thousands of targets. A
/// commit invalidates the entries of the series that it changed. See ADR 0027.
/// </summary>
public sealed class ProgressCache : IDisposable
{
    private const int MaxCount = 500_000;
    private const int ChunkSize = 500;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _measuring = new(1);
    private readonly Dictionary<long, TargetSummary> _entries = [];
    private CodeListSet? _codeLists;
    private long _version;

    /// <summary>Returns the progress of targets at the newest version with default options.</summary>
    /// <param name="db">The database context, within a snapshot of the newest version.</param>
    /// <param name="progress">Measures the missing entries.</param>
    /// <param name="ids">The identifiers of the target revisions, which are current in the version.</param>
    /// <param name="version">The dataset version.</param>
    /// <param name="assessment">The default assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    /// <returns>One summary for each identifier, in the same order.</returns>
    public async Task<IReadOnlyList<TargetSummary>> GetAsync(
        IndicatorsContext db, ProgressService progress, IReadOnlyList<long> ids, long version, AssessmentOptions assessment,
        CancellationToken cancellationToken)
    {
        await AdvanceAsync(db, version, cancellationToken);
        var found = new Dictionary<long, TargetSummary>(ids.Count);
        Find(ids, version, found);
        foreach (var chunk in ids.Where(id => !found.ContainsKey(id)).Chunk(ChunkSize))
            await MeasureMissingAsync(db, progress, chunk, found, version, assessment, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }

    /// <inheritdoc />
    public void Dispose() => _measuring.Dispose();

    /// <summary>Measures missing entries. Callers wait for each other, so that no target is measured twice.</summary>
    private async Task MeasureMissingAsync(
        IndicatorsContext db, ProgressService progress, long[] ids, Dictionary<long, TargetSummary> found, long version,
        AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        await _measuring.WaitAsync(cancellationToken);
        try
        {
            Find(ids, version, found);
            var measured = await MeasureAsync(db, progress, [.. ids.Where(id => !found.ContainsKey(id))], assessment, cancellationToken);
            foreach (var summary in measured)
                found[summary.Id] = summary;
            Store(measured, version);
        }
        finally
        {
            _measuring.Release();
        }
    }

    /// <summary>Measures targets without the cache.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="progress">Measures the targets.</param>
    /// <param name="ids">The identifiers of the target revisions.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    /// <returns>One summary for each identifier, in any order.</returns>
    public static async Task<IReadOnlyList<TargetSummary>> MeasureAsync(
        IndicatorsContext db, ProgressService progress, IReadOnlyList<long> ids, AssessmentOptions assessment,
        CancellationToken cancellationToken)
    {
        var targets = await db.AsOf<Target>(assessment.AsOf).WithCommits().Where(target => ids.Contains(target.Id))
            .ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken);
        return [.. measured.Select(TargetSummary.Of)];
    }

    /// <summary>Invalidates the entries that commits up to a version changed. A reader of an older version bypasses the cache.</summary>
    private async Task AdvanceAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _version) is var from && (from < version || (from == version && _codeLists != db.CodeLists)))
        {
            var written = from == 0 || _codeLists != db.CodeLists ? null
                : await GetChangedSeriesAsync(db, from, version, cancellationToken);
            lock (_lock)
            {
                if (_version != from)
                    continue;
                if (written is null || _codeLists != db.CodeLists)
                    _entries.Clear();
                else if (written.Count > 0)
                    Invalidate(written);
                (_codeLists, _version) = (db.CodeLists, version);
            }
        }
    }

    /// <summary>
    /// Returns the series that changed after one version and up to another. A change of a predecessor region also counts for its
    /// successors, which may aggregate its observations.
    /// </summary>
    public static async Task<HashSet<(string Region, string Indicator)>> GetChangedSeriesAsync(
        IndicatorsContext db, long from, long to, CancellationToken cancellationToken)
    {
        var observations = await ChangedIn(db.Observations).ToListAsync(cancellationToken);
        var targets = await ChangedIn(db.Targets).ToListAsync(cancellationToken);
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Lineage;
        return
        [
            .. observations.SelectMany(pair => succession.WithSuccessors([pair.Region]).Select(region => (region, pair.Indicator))),
            .. targets.Select(pair => (pair.Region, pair.Indicator)),
        ];

        IQueryable<SeriesKey> ChangedIn<T>(IQueryable<T> rows)
            where T : Revision => rows.Where(row => row.Added.Version > from && row.Added.Version <= to)
                .Select(row => new SeriesKey { Region = row.RegionCode, Indicator = row.IndicatorCode }).Distinct();
    }

    private void Invalidate(HashSet<(string Region, string Indicator)> written)
    {
        var stale = _entries.Values.Where(summary =>
            written.Contains((summary.Region, summary.Indicator)) || written.Contains((summary.Region, summary.BaselineIndicator)));
        foreach (var summary in stale.ToList())
            _entries.Remove(summary.Id);
    }

    private void Find(IReadOnlyList<long> ids, long version, Dictionary<long, TargetSummary> found)
    {
        lock (_lock)
        {
            if (_version != version)
                return;
            foreach (var id in ids)
            {
                if (_entries.TryGetValue(id, out var summary))
                    found[id] = summary;
            }
        }
    }

    private void Store(IReadOnlyList<TargetSummary> measured, long version)
    {
        lock (_lock)
        {
            if (_version != version || _entries.Count + measured.Count > MaxCount)
                return;
            foreach (var summary in measured)
                _entries[summary.Id] = summary;
        }
    }
}
