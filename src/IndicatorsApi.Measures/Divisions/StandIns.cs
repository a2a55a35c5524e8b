using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Divisions;

/// <summary>
/// Figures of a region that was formed by a merger, for periods of which it has none itself: what the regions that it was formed from
/// come to together. Only what adds up across regions is added up, and only where none of them is missing.
/// </summary>
public static class StandIns
{
    private const int ShownPeriods = 3;

    /// <summary>The figures that stand in for those that a region does not have.</summary>
    /// <param name="succession">Which regions took the place of which.</param>
    /// <param name="region">The code of the region.</param>
    /// <param name="rollup">How values of regions combine.</param>
    /// <param name="figuresOf">The figures on record of a region, by its code; all of one indicator.</param>
    /// <returns>Nothing for a region that was not formed by a merger, or where values do not add up.</returns>
    public static IEnumerable<Figure> Of(Succession succession, string region, Rollup rollup, Func<string, IEnumerable<Figure>> figuresOf)
    {
        if (rollup != Rollup.Sum || succession.FoundersOf(region) is not { Count: > 0 } founders)
            return [];
        var own = figuresOf(region).Select(figure => figure.Period).ToHashSet();
        var before = founders.Select(founder => WithStandIns(founder).ToLookup(figure => figure.Period)).ToList();
        return before[0].Select(figures => figures.Key)
            .Where(period => !own.Contains(period) && before.TrueForAll(figures => figures[period].Any(figure => figure.Level is not null)))
            .Select(period => Together([.. founders.Zip(before, (founder, figures) => new RegionFigure(founder, figures[period].First(figure => figure.Level is not null)))]));

        IEnumerable<Figure> WithStandIns(string founder) => figuresOf(founder).Concat(Of(succession, founder, rollup, figuresOf));
    }

    /// <summary>What a reader should know where figures stand in for others: which regions were added up.</summary>
    /// <param name="figures">The figures that an answer follows from.</param>
    /// <returns><see langword="null"/> where none of them stands in.</returns>
    public static Note? NoteOn(IEnumerable<Figure> figures)
    {
        var parts = figures.SelectMany(figure => figure.StandsFor).ToList();
        if (parts.Count == 0)
            return null;
        var periods = parts.Select(part => part.Figure.Period).Distinct().Order().ToList();
        var named = periods.Count <= ShownPeriods ? string.Join(", ", periods) : $"{periods[0]} … {periods[^1]}";
        return new(NoteCode.RegionMerged, $"{named} = {string.Join(" + ", RegionsOf(parts))}");
    }

    /// <summary>The regions whose figures stand in.</summary>
    public static IReadOnlyList<string> RegionsOf(IEnumerable<RegionFigure> parts) => [.. parts.Select(part => part.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Figure Together(IReadOnlyList<RegionFigure> parts)
    {
        var first = parts[0].Figure;
        return new(first.Indicator, first.Period, parts.Skip(1).Aggregate(first.Level!.Value, (sum, part) => sum.Plus(part.Figure.Level!.Value)), parts.Min(part => part.Figure.Status))
        {
            StandsFor = [.. parts.SelectMany(part => part.Figure.StandsFor.Count > 0 ? part.Figure.StandsFor : [part])],
        };
    }
}
