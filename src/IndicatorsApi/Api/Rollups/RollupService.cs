using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Rollups;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Loads roll-ups, with one query for the observations of all descendants.</summary>
public sealed class RollupService(IndicatorsContext db, ProgressService progress)
{
    private static readonly IReadOnlyDictionary<int, QualifiedValue> NoPoints = new Dictionary<int, QualifiedValue>();

    /// <summary>Loads a roll-up.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<RegionRollup> LoadAsync(RollupRequest request, CancellationToken cancellationToken)
    {
        var codeLists = db.CodeLists!;
        var known = codeLists.Indicators.Values
            .Where(i => request.Indicators.Count == 0 || request.Indicators.Contains(i.Code, StringComparer.Ordinal))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code, StringComparer.Ordinal)
            .ToList();
        var existing = codeLists.Regions.Values.Where(r => r.Lifetime.ExistsOn(request.Period.End));
        var tree = RegionNode.Of(request.Region.Code, existing.ToLookup(r => r.ParentCode, r => r.Code, StringComparer.Ordinal));
        var children = tree.Children.ToDictionary(child => child.Code, child => codeLists.Regions[child.Code].Name, StringComparer.Ordinal);
        return new(
            request.Region,
            request.Period,
            request.At,
            children,
            await ObservationsAsync(request, tree, known, cancellationToken),
            await TargetsAsync(request, tree, known, cancellationToken));
    }

    private async Task<IReadOnlyList<RollupLine>> ObservationsAsync(
        RollupRequest request, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
    {
        var observations = await db.LoadValuesAsync(
            [.. tree.Codes], known.ConvertAll(i => i.Code), request.Period, request.Assessment, cancellationToken);
        return [.. known
            .Select(indicator => LineOf(request, tree, indicator, PointsOf(request.Period, indicator, tree, observations), []))
            .Select(line => WithChanges(line, tree, observations))
            .OfType<RollupLine>()];
    }

    /// <summary>Adds the region changes within the period of the line.</summary>
    private RollupLine? WithChanges(
        RollupLine? line, RegionNode tree, ILookup<(string Region, string Indicator), ObservationValue> observations)
    {
        if (line is null)
            return null;
        var (succession, point) = (db.CodeLists!.Lineage, line.Total.Months is { } months ? line.PointAt(months) : line.Period);
        return line with
        {
            PredecessorRollups =
            [
                .. tree.Codes.Where(code => succession.MergedPredecessorsOf(code).Count > 0)
                    .Select(code => new PredecessorRollup(code, PredecessorsOf(line, [.. observations[(code, line.Indicator.Code)]])))
                    .Where(region => region.Predecessors.Count > 0),
            ],
            MissingPredecessors =
            [
                .. line.Total.Children.Where(child => child.Value is null)
                    .SelectMany(child => succession.Between(child.Region, point, line.Period).FormedFrom)
                    .Distinct(StringComparer.Ordinal),
            ],
            JoinedLater =
            [
                .. tree.Codes.Skip(1).SelectMany(code => succession.Between(code, point, line.Period).Absorbed)
                    .Where(other => succession.ExistsOn(other, point.End)),
            ],
        };
    }

    private static IReadOnlyList<string> PredecessorsOf(RollupLine line, List<ObservationValue> observations)
    {
        if (!observations.Exists(observation => observation.AggregatedFrom.Count > 0))
            return [];
        var points = CumulativePoints.Of(line.Period, line.Indicator.Timing, observations);
        var months = line.Total.Months ?? points.Keys.DefaultIfEmpty().Max();
        var aggregates = CumulativePoints.PredecessorAggregatesAt(line.Period, line.Indicator.Timing, observations, months);
        return PredecessorAggregation.RegionsOf(aggregates.SelectMany(observation => observation.AggregatedFrom));
    }

    private static Dictionary<string, IReadOnlyDictionary<int, QualifiedValue>> PointsOf(
        Period period, Indicator indicator, RegionNode tree, ILookup<(string Region, string Indicator), ObservationValue> observations)
    {
        return tree.Codes
            .Select(code => (Code: code, Observations: observations[(code, indicator.Code)].ToList()))
            .Where(region => region.Observations.Count > 0)
            .ToDictionary(
                region => region.Code,
                region => CumulativePoints.Of(period, indicator.Timing, region.Observations),
                StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<RollupLine>> TargetsAsync(
        RollupRequest request, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
    {
        var (codes, indicators, period) = (tree.Codes.ToList(), known.ConvertAll(i => i.Code), request.Period);
        var targets = await db.AsOf<Target>(request.Assessment.AsOf)
            .Where(t => t.Period == period && codes.Contains(t.RegionCode) && indicators.Contains(t.IndicatorCode))
            .ToListAsync(cancellationToken);
        var numbers = await ThresholdsAsync(targets, request.Assessment, cancellationToken);
        var byIndicator = targets.ToLookup(t => t.IndicatorCode, StringComparer.Ordinal);
        return [.. known.Select(indicator => LineOf(
            request,
            tree,
            indicator,
            byIndicator[indicator.Code].Where(numbers.ContainsKey).ToDictionary(
                t => t.RegionCode,
                IReadOnlyDictionary<int, QualifiedValue> (t) => new Dictionary<int, QualifiedValue> { [period.Months] = new(numbers[t]) },
                StringComparer.Ordinal),
            [.. byIndicator[indicator.Code].Where(t => !numbers.ContainsKey(t)).Select(t => t.RegionCode).Order(StringComparer.Ordinal)]))
                .OfType<RollupLine>()];
    }

    /// <summary>Returns the thresholds of targets. Observations are loaded only for thresholds that follow from a baseline.</summary>
    private async Task<Dictionary<Target, decimal>> ThresholdsAsync(
        List<Target> targets, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        decimal? Threshold(Target target, QualifiedValue? baseline) => target.Rule.Resolve(target.Indicator.Polarity, baseline).Threshold;
        var stated = targets.ToLookup(target => Threshold(target, baseline: null) is not null);
        var measured = await progress.InputsAsync([.. stated[false]], unit: null, assessment, cancellationToken);
        return stated[true].Select(target => (Target: target, Number: Threshold(target, baseline: null)))
            .Concat(stated[false].Zip(
                measured, (target, input) => (Target: target, Number: Threshold(target, input.Baseline?.Observation.Level))))
            .Where(target => target.Number is not null)
            .ToDictionary(target => target.Target, target => target.Number!.Value);
    }

    private static RollupLine? LineOf(
        RollupRequest request, RegionNode tree, Indicator indicator, Dictionary<string, IReadOnlyDictionary<int, QualifiedValue>> points,
        IReadOnlyList<string> withoutThreshold)
    {
        if (points.Count == 0 && withoutThreshold.Count == 0)
            return null;
        var total = RegionTotal.Of(
            tree, indicator.Rollup, region => points.GetValueOrDefault(region) ?? NoPoints, request.At == AlignmentPoint.Latest);
        var own = points.GetValueOrDefault(tree.Code) ?? NoPoints;
        QualifiedValue? value = total.Months is { } months ? own.TryGetValue(months, out var same) ? same : null
            : own.Count > 0 ? own[own.Keys.Max()] : null;
        return new(indicator, request.Period, value, total, withoutThreshold);
    }
}
