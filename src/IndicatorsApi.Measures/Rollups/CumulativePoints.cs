using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The cumulative values of a region at each point of a period.</summary>
public static class CumulativePoints
{
    /// <summary>Returns the values by the number of covered months.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">The temporal properties of the indicator.</param>
    /// <param name="observations">The region's observations of the period and the previous year, all with a value.</param>
    public static IReadOnlyDictionary<int, QualifiedValue> Of(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        if (observations is [var only] && only.Period == period)
            return new Dictionary<int, QualifiedValue> { [period.Months] = only.Level!.Value };

        // A month or a cumulative period has a single point.
        var hasSinglePoint = period.Kind is PeriodKind.YearToDate or PeriodKind.Month;
        return PeriodCoverage.Points(period, timing, observations)
            .Where(point => !hasSinglePoint || point.Key == period.Months)
            .ToDictionary(point => point.Key, point => point.Value.Observation.Level!.Value);
    }

    /// <summary>Returns the predecessor aggregates behind the value at a point.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">The temporal properties of the indicator.</param>
    /// <param name="observations">The region's observations of the period and the previous year, all with a value.</param>
    /// <param name="months">The point, as the number of covered months.</param>
    /// <returns>An empty list if all observations are the region's own.</returns>
    public static IReadOnlyList<ObservationValue> PredecessorAggregatesAt(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int months)
    {
        if (!observations.Any(IsAggregate) || PeriodCoverage.ThroughMonth(period, timing, observations, months) is not { } coverage)
            return [];
        return [.. coverage.Parts.Where(IsAggregate)];

        static bool IsAggregate(ObservationValue observation) => observation.AggregatedFrom.Count > 0;
    }
}
