using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Divisions;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Loads what a roll-up is made of: one query for the figures of all regions below, however deep.</summary>
public sealed class RollupService(IndicatorsContext db, ProgressService progress)
{
    private static readonly IReadOnlyDictionary<int, Quantity> Nothing = new Dictionary<int, Quantity>();

    /// <summary>Loads a roll-up.</summary>
    /// <param name="question">Which one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RegionRollup> LoadAsync(RollupQuestion question, CancellationToken cancellationToken)
    {
        var vocabulary = db.Vocabulary!;
        var known = vocabulary.Indicators.Values
            .Where(i => question.Indicators.Count == 0 || question.Indicators.Contains(i.Code, StringComparer.Ordinal))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code, StringComparer.Ordinal)
            .ToList();
        var existing = vocabulary.Regions.Values.Where(r => r.Division.ExistsOn(question.Period.End));
        var tree = RegionNode.Of(question.Region.Code, existing.ToLookup(r => r.ParentCode, r => r.Code, StringComparer.Ordinal));
        var children = tree.Children.ToDictionary(child => child.Code, child => vocabulary.Regions[child.Code].Name, StringComparer.Ordinal);
        return new(
            question.Region,
            question.Period,
            question.At,
            children,
            await FiguresAsync(question, tree, known, cancellationToken),
            await TargetsAsync(question, tree, known, cancellationToken));
    }

    private async Task<IReadOnlyList<RollupLine>> FiguresAsync(RollupQuestion question, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
    {
        var figures = await db.ValuesAsync([.. tree.Codes], known.ConvertAll(i => i.Code), question.Period, question.Assessment, cancellationToken);
        return [.. known.Select(indicator => WithChanges(LineOf(question, tree, indicator, PointsOf(question.Period, indicator, tree, figures), []), tree, figures)).OfType<RollupLine>()];
    }

    /// <summary>Adds where regions changed within what the line speaks of.</summary>
    private RollupLine? WithChanges(RollupLine? line, RegionNode tree, ILookup<(string Region, string Indicator), Figure> figures)
    {
        if (line is null)
            return null;
        var (succession, point) = (db.Vocabulary!.Succession, line.Total.Months is { } months ? line.PointAt(months) : line.Period);
        return line with
        {
            StandIns = [.. tree.Codes.Where(code => succession.FoundersOf(code).Count > 0).Select(code => new RollupStandIn(code, StandInsOf(line, [.. figures[(code, line.Indicator.Code)]]))).Where(region => region.Predecessors.Count > 0)],
            CameOf = [.. line.Total.Children.Where(child => child.Value is null).SelectMany(child => succession.Between(child.Region, point, line.Period).Founders).Distinct(StringComparer.Ordinal)],
            JoinedLater = [.. tree.Codes.Skip(1).SelectMany(code => succession.Between(code, point, line.Period).Joined).Where(other => succession.ExistsOn(other, point.End))],
        };
    }

    private static IReadOnlyList<string> StandInsOf(RollupLine line, List<Figure> figures)
    {
        if (!figures.Exists(figure => figure.StandsFor.Count > 0))
            return [];
        var points = RegionPoints.Of(line.Period, line.Indicator.Timing, figures);
        var months = line.Total.Months ?? points.Keys.DefaultIfEmpty().Max();
        return StandIns.RegionsOf(RegionPoints.StandInsAt(line.Period, line.Indicator.Timing, figures, months).SelectMany(figure => figure.StandsFor));
    }

    private static Dictionary<string, IReadOnlyDictionary<int, Quantity>> PointsOf(
        Period period, Indicator indicator, RegionNode tree, ILookup<(string Region, string Indicator), Figure> figures)
    {
        return tree.Codes
            .Select(code => (Code: code, Figures: figures[(code, indicator.Code)].ToList()))
            .Where(region => region.Figures.Count > 0)
            .ToDictionary(region => region.Code, region => RegionPoints.Of(period, indicator.Timing, region.Figures), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<RollupLine>> TargetsAsync(RollupQuestion question, RegionNode tree, List<Indicator> known, CancellationToken cancellationToken)
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
                t => t.RegionCode, IReadOnlyDictionary<int, Quantity> (t) => new Dictionary<int, Quantity> { [period.Months] = new(numbers[t]) }, StringComparer.Ordinal),
            [.. byIndicator[indicator.Code].Where(t => !numbers.ContainsKey(t)).Select(t => t.RegionCode).Order(StringComparer.Ordinal)])).OfType<RollupLine>()];
    }

    /// <summary>The numbers that targets come to; figures are loaded only for those whose number follows from a baseline.</summary>
    private async Task<Dictionary<Target, decimal>> ThresholdsAsync(List<Target> targets, Assessment assessment, CancellationToken cancellationToken)
    {
        decimal? Threshold(Target target, Quantity? baseline) => target.Rule.Resolve(target.Indicator.Polarity, baseline).Threshold;
        var stated = targets.ToLookup(target => Threshold(target, baseline: null) is not null);
        var measured = await progress.InputsAsync([.. stated[false]], unit: null, assessment, cancellationToken);
        return stated[true].Select(target => (Target: target, Number: Threshold(target, baseline: null)))
            .Concat(stated[false].Zip(measured, (target, input) => (Target: target, Number: Threshold(target, input.Baseline?.Figure.Level))))
            .Where(target => target.Number is not null)
            .ToDictionary(target => target.Target, target => target.Number!.Value);
    }

    private static RollupLine? LineOf(
        RollupQuestion question, RegionNode tree, Indicator indicator, Dictionary<string, IReadOnlyDictionary<int, Quantity>> points, IReadOnlyList<string> withoutNumber)
    {
        if (points.Count == 0 && withoutNumber.Count == 0)
            return null;
        var total = RegionTotal.Of(tree, indicator.Rollup, region => points.GetValueOrDefault(region) ?? Nothing, question.At == RollupPoint.Latest);
        var own = points.GetValueOrDefault(tree.Code) ?? Nothing;
        Quantity? value = total.Months is { } months ? own.TryGetValue(months, out var same) ? same : null
            : own.Count > 0 ? own[own.Keys.Max()] : null;
        return new(indicator, question.Period, value, total, withoutNumber);
    }
}
