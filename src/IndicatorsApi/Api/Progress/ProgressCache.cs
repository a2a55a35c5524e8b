using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Progress;

/// <summary>
/// Keeps how targets stand in the newest version of the record, as far as anybody asked, so that a list need not measure thousands to show the worst. What a commit wrote of a
/// region's indicator ends what is kept of its targets: docs/decisions/0027-lists-by-how-targets-stand.md.
/// </summary>
public sealed class ProgressCache : IDisposable
{
    private const int MaxCount = 500_000;
    private const int AtOnce = 500;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turns = new(1);
    private readonly Dictionary<long, TargetSummary> _known = [];
    private Codelists? _codeLists;
    private long _version;

    /// <summary>How targets stand, by their revisions, as goes without saying: by the newest version, judged as without any parameter.</summary>
    /// <param name="db">The record, within a snapshot of its newest version.</param>
    /// <param name="progress">Measures what is not known.</param>
    /// <param name="ids">The revisions, which stand in that version.</param>
    /// <param name="version">The version.</param>
    /// <param name="assessment">How it is asked for, as goes without saying.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One for each, in the same order.</returns>
    public async Task<IReadOnlyList<TargetSummary>> OfAsync(
        IndicatorsContext db, ProgressService progress, IReadOnlyList<long> ids, long version, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        await AdvanceAsync(db, version, cancellationToken);
        var found = new Dictionary<long, TargetSummary>(ids.Count);
        Find(ids, version, found);
        foreach (var chunk in ids.Where(id => !found.ContainsKey(id)).Chunk(AtOnce))
            await MeasureOnceAsync(db, progress, chunk, found, version, assessment, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    /// <summary>Measures some, one after another of those who ask: what another has measured meanwhile need not be measured again.</summary>
    private async Task MeasureOnceAsync(
        IndicatorsContext db, ProgressService progress, long[] ids, Dictionary<long, TargetSummary> found, long version, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            Find(ids, version, found);
            var measured = await MeasureAsync(db, progress, [.. ids.Where(id => !found.ContainsKey(id))], assessment, cancellationToken);
            foreach (var summary in measured)
                found[summary.Id] = summary;
            Keep(measured, version);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Measures targets anew.</summary>
    /// <param name="db">The record.</param>
    /// <param name="progress">Measures.</param>
    /// <param name="ids">The revisions of the targets.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One for each, in any order.</returns>
    public static async Task<IReadOnlyList<TargetSummary>> MeasureAsync(
        IndicatorsContext db, ProgressService progress, IReadOnlyList<long> ids, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var targets = await db.At<Target>(assessment.AsOf).WithCommits().Where(target => ids.Contains(target.Id)).ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken);
        return [.. measured.Select(TargetSummary.Of)];
    }

    /// <summary>Forgets what commits up to a version wrote of. Who reads an older version than is kept, measures by itself.</summary>
    private async Task AdvanceAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _version) is var from && (from < version || (from == version && _codeLists != db.CodeLists)))
        {
            var written = from == 0 || _codeLists != db.CodeLists ? null : await WrittenAsync(db, from, version, cancellationToken);
            lock (_lock)
            {
                if (_version != from)
                    continue;
                if (written is null || _codeLists != db.CodeLists)
                    _known.Clear();
                else if (written.Count > 0)
                    Forget(written);
                (_codeLists, _version) = (db.CodeLists, version);
            }
        }
    }

    /// <summary>
    /// Of which regions' indicators something was written after one version and up to another; what was written of a region that went into others is written of those,
    /// too, for which its figures may stand.
    /// </summary>
    public static async Task<HashSet<(string Region, string Indicator)>> WrittenAsync(IndicatorsContext db, long from, long to, CancellationToken cancellationToken)
    {
        var observations = await WrittenOf(db.Observations).ToListAsync(cancellationToken);
        var targets = await WrittenOf(db.Targets).ToListAsync(cancellationToken);
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Succession;
        return [.. observations.SelectMany(pair => succession.WithFounded([pair.Region]).Select(region => (region, pair.Indicator))), .. targets.Select(pair => (pair.Region, pair.Indicator))];

        IQueryable<SeriesKey> WrittenOf<T>(IQueryable<T> rows)
            where T : Revision => rows.Where(row => row.Added.Version > from && row.Added.Version <= to)
                .Select(row => new SeriesKey { Region = row.RegionCode, Indicator = row.IndicatorCode }).Distinct();
    }

    private void Forget(HashSet<(string Region, string Indicator)> written)
    {
        foreach (var summary in _known.Values.Where(summary => written.Contains((summary.Region, summary.Indicator)) || written.Contains((summary.Region, summary.BaselineIndicator))).ToList())
            _known.Remove(summary.Id);
    }

    private void Find(IReadOnlyList<long> ids, long version, Dictionary<long, TargetSummary> found)
    {
        lock (_lock)
        {
            if (_version != version)
                return;
            foreach (var id in ids)
            {
                if (_known.TryGetValue(id, out var summary))
                    found[id] = summary;
            }
        }
    }

    private void Keep(IReadOnlyList<TargetSummary> measured, long version)
    {
        lock (_lock)
        {
            if (_version != version || _known.Count + measured.Count > MaxCount)
                return;
            foreach (var summary in measured)
                _known[summary.Id] = summary;
        }
    }
}
