namespace IndicatorsApi.Measures.Observations;

/// <summary>The temporal aggregations of each kind of measure.</summary>
public static class TemporalAggregationRules
{
    /// <summary>Returns the default aggregation of a kind of measure.</summary>
    public static TemporalAggregation Default(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => TemporalAggregation.Sum,
        MeasureKind.Ratio => TemporalAggregation.Mean,
        _ => TemporalAggregation.Last,
    };

    /// <summary>Returns the allowed aggregations of a kind of measure.</summary>
    /// <remarks>For a ratio it depends on the numerator: an amount per village is summed, a concentration is not.</remarks>
    public static IReadOnlyList<TemporalAggregation> Allowed(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => [TemporalAggregation.Sum],
        MeasureKind.Ratio => [TemporalAggregation.Sum, TemporalAggregation.Last, TemporalAggregation.Mean],
        MeasureKind.Stock => [TemporalAggregation.Last, TemporalAggregation.Mean],
        _ => [TemporalAggregation.Last],
    };
}
