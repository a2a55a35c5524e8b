using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>Aggregates observations of merged predecessors for periods in which the new region has no observation.</summary>
/// <remarks>Applies only to indicators that are summed across regions, and only if all predecessors have an observation.</remarks>
public static class PredecessorAggregation
{
    private const int ShownPeriods = 3;

    /// <summary>Returns the predecessor aggregates for the missing observations of a region.</summary>
    /// <param name="lineage">The lineage of the regions.</param>
    /// <param name="region">The code of the region.</param>
    /// <param name="rollup">The aggregation across regions.</param>
    /// <param name="observationsOf">The observations of a region by its code, all of one indicator.</param>
    /// <returns>An empty sequence if the region was not formed by a merger or the indicator is not summed.</returns>
    public static IEnumerable<ObservationValue> Of(
        RegionLineage lineage, string region, SpatialAggregation rollup, Func<string, IEnumerable<ObservationValue>> observationsOf)
    {
        if (rollup != SpatialAggregation.Sum || lineage.MergedPredecessorsOf(region) is not { Count: > 0 } founders)
            return [];
        var own = observationsOf(region).Select(observation => observation.Period).ToHashSet();
        var before = founders.Select(founder => WithAggregates(founder).ToLookup(observation => observation.Period)).ToList();
        return before[0].Select(observations => observations.Key)
            .Where(period => !own.Contains(period) && before.TrueForAll(observations => observations[period].Any(HasLevel)))
            .Select(period => Aggregate([.. founders.Zip(before, (founder, observations) => PartOf(founder, observations[period]))]));

        IEnumerable<ObservationValue> WithAggregates(string founder) =>
            observationsOf(founder).Concat(Of(lineage, founder, rollup, observationsOf));

        static RegionObservation PartOf(string founder, IEnumerable<ObservationValue> observations) =>
            new(founder, observations.First(HasLevel));

        static bool HasLevel(ObservationValue observation) => observation.Level is not null;
    }

    /// <summary>Returns the note on predecessor aggregates, with the regions that were summed.</summary>
    /// <param name="observations">The observations behind a response.</param>
    /// <returns><see langword="null"/> if none of them is a predecessor aggregate.</returns>
    public static Note? NoteOn(IEnumerable<ObservationValue> observations)
    {
        var parts = observations.SelectMany(observation => observation.AggregatedFrom).ToList();
        if (parts.Count == 0)
            return null;
        var periods = parts.Select(part => part.Observation.Period).Distinct().Order().ToList();
        var shown = periods.Count <= ShownPeriods ? string.Join(", ", periods) : $"{periods[0]} … {periods[^1]}";
        return new(NoteCode.RegionMerged, $"{shown} = {string.Join(" + ", RegionsOf(parts))}");
    }

    /// <summary>Returns the codes of the aggregated regions.</summary>
    public static IReadOnlyList<string> RegionsOf(IEnumerable<RegionObservation> parts) =>
        [.. parts.Select(part => part.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ObservationValue Aggregate(IReadOnlyList<RegionObservation> parts)
    {
        var first = parts[0].Observation;
        var sum = parts.Skip(1).Aggregate(first.Level!.Value, (total, part) => total.Plus(part.Observation.Level!.Value));
        return new(first.Indicator, first.Period, sum, parts.Min(part => part.Observation.Status))
        {
            AggregatedFrom =
                [.. parts.SelectMany(part => part.Observation.AggregatedFrom.Count > 0 ? part.Observation.AggregatedFrom : [part])],
        };
    }
}
