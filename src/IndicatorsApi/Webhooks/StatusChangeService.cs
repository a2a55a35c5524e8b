using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Finds the targets whose status differs between the version of a change and the version before it.</summary>
public sealed class StatusChangeService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Returns the targets whose status a change altered, with the previous status.</summary>
    public async Task<IReadOnlyList<(TargetProgress After, ProgressStatus Before)>> OfAsync(
        RecordedChange change, CancellationToken cancellationToken)
    {
        var (revision, version) = (change.Revision, change.Revision.RecordedIn);
        var at = revision.RecordedAt;
        var touched = await db.AsOf<Target>(version).WithCommits()
            .Where(t => t.RegionCode == revision.RegionCode
                && (t.IndicatorCode == revision.IndicatorCode || t.BaselineIndicatorCode == revision.IndicatorCode))
            .ToListAsync(cancellationToken);
        if (change.Kind == ChangeKind.Target)
            touched = touched.FindAll(t => t.IndicatorCode == revision.IndicatorCode && t.Period == revision.Period);

        var after = await MeasureAsync(touched, version, at, cancellationToken);
        var ids = touched.Select(t => t.IndicatorCode).ToList();
        var previous = await db.AsOf<Target>(version - 1).WithCommits()
            .Where(t => t.RegionCode == revision.RegionCode && ids.Contains(t.IndicatorCode))
            .ToListAsync(cancellationToken);
        var before = (await MeasureAsync(previous, version - 1, at, cancellationToken))
            .ToDictionary(p => (p.Target.IndicatorCode, p.Target.Period), p => p.Result.Status);
        return [.. after
            .Where(p => before.TryGetValue((p.Target.IndicatorCode, p.Target.Period), out var was) && was != p.Result.Status)
            .Select(p => (p, before[(p.Target.IndicatorCode, p.Target.Period)]))];
    }

    private Task<IReadOnlyList<TargetProgress>> MeasureAsync(
        IReadOnlyList<Target> targets, long version, Instant at, CancellationToken cancellationToken) =>
        progress.MeasureAsync(targets, unit: null, new(version, ChinaCalendar.DayOf(at)), cancellationToken);
}
