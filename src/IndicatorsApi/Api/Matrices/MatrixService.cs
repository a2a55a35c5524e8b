using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Rollups;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Matrices;

/// <summary>Loads regions by indicators: each cell says what the region's own answer says.</summary>
public sealed class MatrixService(IndicatorsContext db, ProgressService progress)
{
    /// <summary>Loads a matrix, by as many questions as a single target takes.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="indicators">The indicators; none for all that the regions have targets for.</param>
    /// <param name="period">The period.</param>
    /// <param name="withValues">Whether values are wanted of what has no target too.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Matrix> LoadAsync(
        IReadOnlyList<Region> regions, IReadOnlyList<string> indicators, Period period, bool withValues, Assessment assessment, CancellationToken cancellationToken)
    {
        var codes = regions.Select(region => region.Code).ToList();
        var rows = db.At<Target>(assessment.AsOf).WithCommits().Where(t => t.Period == period && codes.Contains(t.RegionCode));
        var targets = await (indicators.Count == 0 ? rows : rows.Where(t => indicators.Contains(t.IndicatorCode))).ToListAsync(cancellationToken);
        var measured = await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken);
        var standing = measured.ToDictionary(target => (target.Target.RegionCode, target.Target.IndicatorCode), target => target.Result);
        var wanted = (indicators.Count == 0 ? targets.Select(target => target.IndicatorCode) : indicators).ToHashSet(StringComparer.Ordinal);
        var shown = db.Vocabulary!.Indicators.Values.Where(indicator => wanted.Contains(indicator.Code))
            .OrderBy(indicator => indicator.Topic.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal).ToList();
        var values = withValues ? await ValuesAsync(codes, [.. wanted], period, assessment, cancellationToken) : [];
        return new(period, regions, shown, [.. regions.SelectMany(region => shown.Select(indicator => CellOf(region, indicator))).OfType<MatrixCell>()]);

        MatrixCell? CellOf(Region region, Indicator indicator) =>
            standing.TryGetValue((region.Code, indicator.Code), out var result) ? new(region, indicator, result)
            : Newest(values.GetValueOrDefault((region.Code, indicator.Code)), indicator, period) is { } newest ? new(region, indicator, Target: null, newest.Value, newest.Through) : null;
    }

    private async Task<Dictionary<(string Region, string Indicator), IReadOnlyList<Figure>>> ValuesAsync(
        List<string> regions, List<string> indicators, Period period, Assessment assessment, CancellationToken cancellationToken)
    {
        var (from, to) = RollupService.ReachOf(period);
        var rows = await db.At<Observation>(assessment.AsOf)
            .Where(o => o.Value != null && o.Period >= from && o.Period <= to && regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period, Value = o.Value!.Value, o.Qualifier })
            .ToListAsync(cancellationToken);
        return rows.Where(row => assessment.On is not { } day || row.Period.End <= day)
            .GroupBy(row => (row.RegionCode, row.IndicatorCode), row => new Figure(row.IndicatorCode, row.Period, new Quantity(row.Value, row.Qualifier)))
            .ToDictionary(figures => figures.Key, figures => (IReadOnlyList<Figure>)[.. figures]);
    }

    private static (Quantity Value, Period? Through)? Newest(IReadOnlyList<Figure>? figures, Indicator indicator, Period period) =>
        figures is not null && RegionPoints.Of(period, indicator.Timing, figures) is { Count: > 0 } points
            ? (points[points.Keys.Max()], RollupLine.PointAt(period, indicator, points.Keys.Max()))
            : null;
}
