using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>What a region has come to at each point of a period.</summary>
public static class CumulativePoints
{
    /// <summary>The values, by months of the period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="observations">The region's figures of the period and the year before; each has a level.</param>
    public static IReadOnlyDictionary<int, QualifiedValue> Of(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        if (observations is [var only] && only.Period == period)
            return new Dictionary<int, QualifiedValue> { [period.Months] = only.Level!.Value };

        // A month or a cumulative period says itself which point is meant.
        var namesItsPoint = period.Kind is PeriodKind.YearToDate or PeriodKind.Month;
        return PeriodCoverage.Points(period, timing, observations)
            .Where(point => !namesItsPoint || point.Key == period.Months)
            .ToDictionary(point => point.Key, point => point.Value.Observation.Level!.Value);
    }

    /// <summary>The figures that the value at a point follows from, where some of them stand in for what the region does not have.</summary>
    /// <inheritdoc cref="Of" />
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="observations">The region's figures of the period and the year before; each has a level.</param>
    /// <param name="months">The point, by months of the period.</param>
    /// <returns>Nothing where all are the region's own.</returns>
    public static IReadOnlyList<ObservationValue> StandInsAt(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int months) =>
        observations.Any(observation => observation.AggregatedFrom.Count > 0) && PeriodCoverage.Upto(period, timing, observations, months) is { } position ? [.. position.Parts.Where(part => part.AggregatedFrom.Count > 0)] : [];
}
