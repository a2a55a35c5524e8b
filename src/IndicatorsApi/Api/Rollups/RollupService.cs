using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Loads what a roll-up is made of: one query for the figures of all regions below, however deep.</summary>
public sealed class RollupService(IndicatorsContext db, ProgressService progress)
{
    private static readonly IReadOnlyDictionary<int, QualifiedValue> Nothing = new Dictionary<int, QualifiedValue>();

    /// <summary>Loads a roll-up.</summary>
    /// <param name="question">Which one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RegionRollup> LoadAsync(RollupRequest question, CancellationToken cancellationToken)
    {
        var codeLists = db.CodeLists!;
        var known = codeLists.Indicators.Values
            .Where(i => question.Indicators.Count == 0 || question.Indicators.Contains(i.Code, StringComparer.Ordinal))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code, StringComparer.Ordinal)
            .ToList();
        var existing = codeLists.Regions.Values.Where(r => r.Division.ExistsOn(question.Period.End));
        var tree = RegionNode.Of(question.Region.Code, existing.ToLookup(r => r.ParentCode, r => r.Code, StringComparer.Ordinal));
        var children = tree.Children.ToDictionary(child => child.Code, child => codeLists.Regions[child.Code].Name, StringComparer.Ordinal);
        return new(
            question.Region,
            question.Period,
            question.At,
            children,
            await ObservationsAsync(question, tree, known, cancellationToken),
            await TargetsAsync(question, tree, known, cancellationToken));
    }

    private async Task<IReadOnlyList<RollupLine>> ObservationsAsync(RollupRequest question, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
    {
        var observations = await db.ValuesAsync([.. tree.Codes], known.ConvertAll(i => i.Code), question.Period, question.Assessment, cancellationToken);
        return [.. known.Select(indicator => WithChanges(LineOf(question, tree, indicator, PointsOf(question.Period, indicator, tree, observations), []), tree, observations)).OfType<RollupLine>()];
    }

    /// <summary>Adds where regions changed within what the line speaks of.</summary>
    private RollupLine? WithChanges(RollupLine? line, RegionNode tree, ILookup<(string Region, string Indicator), ObservationValue> observations)
    {
        if (line is null)
            return null;
        var (succession, point) = (db.CodeLists!.Succession, line.Total.Months is { } months ? line.PointAt(months) : line.Period);
        return line with
        {
            PredecessorRollups = [.. tree.Codes.Where(code => succession.FoundersOf(code).Count > 0).Select(code => new PredecessorRollup(code, PredecessorRollupsOf(line, [.. observations[(code, line.Indicator.Code)]]))).Where(region => region.Predecessors.Count > 0)],
            CameOf = [.. line.Total.Children.Where(child => child.Value is null).SelectMany(child => succession.Between(child.Region, point, line.Period).Founders).Distinct(StringComparer.Ordinal)],
            JoinedLater = [.. tree.Codes.Skip(1).SelectMany(code => succession.Between(code, point, line.Period).Joined).Where(other => succession.ExistsOn(other, point.End))],
        };
    }

    private static IReadOnlyList<string> PredecessorRollupsOf(RollupLine line, List<ObservationValue> observations)
    {
        if (!observations.Exists(observation => observation.AggregatedFrom.Count > 0))
            return [];
        var points = CumulativePoints.Of(line.Period, line.Indicator.Timing, observations);
        var months = line.Total.Months ?? points.Keys.DefaultIfEmpty().Max();
        return PredecessorAggregation.RegionsOf(CumulativePoints.StandInsAt(line.Period, line.Indicator.Timing, observations, months).SelectMany(observation => observation.AggregatedFrom));
    }

    private static Dictionary<string, IReadOnlyDictionary<int, QualifiedValue>> PointsOf(
        Period period, Indicator indicator, RegionNode tree, ILookup<(string Region, string Indicator), ObservationValue> observations)
    {
        return tree.Codes
            .Select(code => (Code: code, Figures: observations[(code, indicator.Code)].ToList()))
            .Where(region => region.Figures.Count > 0)
            .ToDictionary(region => region.Code, region => CumulativePoints.Of(period, indicator.Timing, region.Figures), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<RollupLine>> TargetsAsync(RollupRequest question, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
    {
        var (codes, indicators, period) = (tree.Codes.ToList(), known.ConvertAll(i => i.Code), question.Period);
        var targets = await db.At<Target>(question.Assessment.AsOf)
            .Where(t => t.Period == period && codes.Contains(t.RegionCode) && indicators.Contains(t.IndicatorCode))
            .ToListAsync(cancellationToken);
        var numbers = await ThresholdsAsync(targets, question.Assessment, cancellationToken);
        var byIndicator = targets.ToLookup(t => t.IndicatorCode, StringComparer.Ordinal);
        return [.. known.Select(indicator => LineOf(
            question,
            tree,
            indicator,
            byIndicator[indicator.Code].Where(numbers.ContainsKey).ToDictionary(
                t => t.RegionCode, IReadOnlyDictionary<int, QualifiedValue> (t) => new Dictionary<int, QualifiedValue> { [period.Months] = new(numbers[t]) }, StringComparer.Ordinal),
            [.. byIndicator[indicator.Code].Where(t => !numbers.ContainsKey(t)).Select(t => t.RegionCode).Order(StringComparer.Ordinal)])).OfType<RollupLine>()];
    }

    /// <summary>The numbers that targets come to; figures are loaded only for those whose number follows from a baseline.</summary>
    private async Task<Dictionary<Target, decimal>> ThresholdsAsync(List<Target> targets, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        decimal? Threshold(Target target, QualifiedValue? baseline) => target.Rule.Resolve(target.Indicator.Polarity, baseline).Threshold;
        var stated = targets.ToLookup(target => Threshold(target, baseline: null) is not null);
        var measured = await progress.InputsAsync([.. stated[false]], unit: null, assessment, cancellationToken);
        return stated[true].Select(target => (Target: target, Number: Threshold(target, baseline: null)))
            .Concat(stated[false].Zip(measured, (target, input) => (Target: target, Number: Threshold(target, input.Baseline?.Observation.Level))))
            .Where(target => target.Number is not null)
            .ToDictionary(target => target.Target, target => target.Number!.Value);
    }

    private static RollupLine? LineOf(
        RollupRequest question, RegionNode tree, Indicator indicator, Dictionary<string, IReadOnlyDictionary<int, QualifiedValue>> points, IReadOnlyList<string> withoutNumber)
    {
        if (points.Count == 0 && withoutNumber.Count == 0)
            return null;
        var total = RegionTotal.Of(tree, indicator.Rollup, region => points.GetValueOrDefault(region) ?? Nothing, question.At == AlignmentPoint.Latest);
        var own = points.GetValueOrDefault(tree.Code) ?? Nothing;
        QualifiedValue? value = total.Months is { } months ? own.TryGetValue(months, out var same) ? same : null
            : own.Count > 0 ? own[own.Keys.Max()] : null;
        return new(indicator, question.Period, value, total, withoutNumber);
    }
}
