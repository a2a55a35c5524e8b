using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Matrices;

/// <summary>Loads matrices. Each cell equals the region's own response.</summary>
public sealed class MatrixService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Loads a matrix with as many queries as for a single target.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="indicators">The indicators. Empty for all indicators for which the regions have targets.</param>
    /// <param name="period">The period.</param>
    /// <param name="withValues">`true` to load the values of cells without a target.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<Matrix> LoadAsync(
        IReadOnlyList<Region> regions, IReadOnlyList<string> indicators, Period period, bool withValues, AssessmentOptions assessment,
        CancellationToken cancellationToken)
    {
        var codes = regions.Select(region => region.Code).ToList();
        var rows = db.AsOf<Target>(assessment.AsOf).WithCommits().Where(t => t.Period == period && codes.Contains(t.RegionCode));
        var targets = await (indicators.Count == 0 ? rows : rows.Where(t => indicators.Contains(t.IndicatorCode)))
            .ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken);
        var progressByKey = measured.ToDictionary(
            target => (target.Target.RegionCode, target.Target.IndicatorCode), target => target.Result);
        var requested = (indicators.Count == 0 ? targets.Select(target => target.IndicatorCode) : indicators)
            .ToHashSet(StringComparer.Ordinal);
        var shown = db.CodeLists!.Indicators.Values.Where(indicator => requested.Contains(indicator.Code))
            .OrderBy(indicator => indicator.Topic.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal).ToList();
        var values = withValues ? await db.LoadValuesAsync(codes, [.. requested], period, assessment, cancellationToken) : null;
        return new(
            period, regions, shown,
            [.. regions.SelectMany(region => shown.Select(indicator => CellOf(region, indicator))).OfType<MatrixCell>()]);

        MatrixCell? CellOf(Region region, Indicator indicator) =>
            progressByKey.TryGetValue((region.Code, indicator.Code), out var result) ? new(region, indicator, result)
            : values is not null && Newest([.. values[(region.Code, indicator.Code)]], indicator, period) is { } newest
                ? new(region, indicator, Target: null, newest.Value, newest.Through)
                : null;
    }

    private static (QualifiedValue Value, Period? Through)? Newest(
        IReadOnlyList<ObservationValue> observations, Indicator indicator, Period period) =>
        CumulativePoints.Of(period, indicator.Timing, observations) is { Count: > 0 } points
            ? (points[points.Keys.Max()], RollupLine.PointAt(period, indicator, points.Keys.Max()))
            : null;
}
