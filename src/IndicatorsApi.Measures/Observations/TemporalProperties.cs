namespace IndicatorsApi.Measures.Observations;

/// <summary>The temporal properties of an indicator.</summary>
/// <param name="Measure">The kind of measure.</param>
/// <param name="OverTime">The aggregation over the parts of a period.</param>
/// <param name="WeightedByDays"><see langword="true"/> if a mean weights months by their days.</param>
public readonly record struct TemporalProperties(MeasureKind Measure, TemporalAggregation OverTime, bool WeightedByDays = false)
{
    /// <summary>Returns the default properties of a kind of measure.</summary>
    public static TemporalProperties Of(MeasureKind measure) => new(measure, TemporalAggregationRules.Default(measure));

    /// <summary>Indicates that values are summed over time.</summary>
    public bool AddsUp => OverTime == TemporalAggregation.Sum;

    /// <summary>Indicates that any value at the end of a period represents the period, as for stocks but not for ranks.</summary>
    public bool IsPointInTime => OverTime == TemporalAggregation.Last && Measure != MeasureKind.Rank;
}
