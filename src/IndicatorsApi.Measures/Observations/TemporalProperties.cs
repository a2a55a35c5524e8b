namespace IndicatorsApi.Measures.Observations;

/// <summary>How an indicator relates to time.</summary>
/// <param name="Measure">What its values are.</param>
/// <param name="OverTime">How the figures of the parts of a period make that of the period.</param>
/// <param name="WeightedByDays">Whether a mean gives each month the weight of its days.</param>
public readonly record struct TemporalProperties(MeasureKind Measure, TemporalAggregation OverTime, bool WeightedByDays = false)
{
    /// <summary>How an indicator of a measure relates to time that says no more about it.</summary>
    public static TemporalProperties Of(MeasureKind measure) => new(measure, TemporalAggregationRules.Default(measure));

    /// <summary>Whether figures add up over time.</summary>
    public bool AddsUp => OverTime == TemporalAggregation.Sum;

    /// <summary>Whether the newest figure at the end of a period stands for the period, whatever part of it it speaks of.</summary>
    public bool IsOfTheEnd => OverTime == TemporalAggregation.Last && Measure != MeasureKind.Rank;
}
