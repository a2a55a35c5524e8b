using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>
/// Figures of a region that was formed by a merger, for periods of which it has none itself: what the regions that it was formed from
/// come to together. Only what adds up across regions is added up, and only where none of them is missing.
/// </summary>
public static class PredecessorAggregation
{
    private const int ShownPeriods = 3;

    /// <summary>The figures that stand in for those that a region does not have.</summary>
    /// <param name="succession">Which regions took the place of which.</param>
    /// <param name="region">The code of the region.</param>
    /// <param name="rollup">How values of regions combine.</param>
    /// <param name="figuresOf">The figures on record of a region, by its code; all of one indicator.</param>
    /// <returns>Nothing for a region that was not formed by a merger, or where values do not add up.</returns>
    public static IEnumerable<ObservationValue> Of(RegionLineage succession, string region, SpatialAggregation rollup, Func<string, IEnumerable<ObservationValue>> figuresOf)
    {
        if (rollup != SpatialAggregation.Sum || succession.FoundersOf(region) is not { Count: > 0 } founders)
            return [];
        var own = figuresOf(region).Select(observation => observation.Period).ToHashSet();
        var before = founders.Select(founder => WithStandIns(founder).ToLookup(observation => observation.Period)).ToList();
        return before[0].Select(observations => observations.Key)
            .Where(period => !own.Contains(period) && before.TrueForAll(observations => observations[period].Any(observation => observation.Level is not null)))
            .Select(period => Together([.. founders.Zip(before, (founder, observations) => new RegionObservation(founder, observations[period].First(observation => observation.Level is not null)))]));

        IEnumerable<ObservationValue> WithStandIns(string founder) => figuresOf(founder).Concat(Of(succession, founder, rollup, figuresOf));
    }

    /// <summary>What a reader should know where figures stand in for others: which regions were added up.</summary>
    /// <param name="observations">The figures that an answer follows from.</param>
    /// <returns><see langword="null"/> where none of them stands in.</returns>
    public static Note? NoteOn(IEnumerable<ObservationValue> observations)
    {
        var parts = observations.SelectMany(observation => observation.AggregatedFrom).ToList();
        if (parts.Count == 0)
            return null;
        var periods = parts.Select(part => part.Observation.Period).Distinct().Order().ToList();
        var named = periods.Count <= ShownPeriods ? string.Join(", ", periods) : $"{periods[0]} … {periods[^1]}";
        return new(NoteCode.RegionMerged, $"{named} = {string.Join(" + ", RegionsOf(parts))}");
    }

    /// <summary>The regions whose figures stand in.</summary>
    public static IReadOnlyList<string> RegionsOf(IEnumerable<RegionObservation> parts) => [.. parts.Select(part => part.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ObservationValue Together(IReadOnlyList<RegionObservation> parts)
    {
        var first = parts[0].Observation;
        return new(first.Indicator, first.Period, parts.Skip(1).Aggregate(first.Level!.Value, (sum, part) => sum.Plus(part.Observation.Level!.Value)), parts.Min(part => part.Observation.Status))
        {
            AggregatedFrom = [.. parts.SelectMany(part => part.Observation.AggregatedFrom.Count > 0 ? part.Observation.AggregatedFrom : [part])],
        };
    }
}
