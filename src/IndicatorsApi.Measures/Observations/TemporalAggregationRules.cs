namespace IndicatorsApi.Measures.Observations;

/// <summary>What goes together in how an indicator relates to time.</summary>
public static class TemporalAggregationRules
{
    /// <summary>How an indicator combines over time that does not say so.</summary>
    public static TemporalAggregation Default(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => TemporalAggregation.Sum,
        MeasureKind.Ratio => TemporalAggregation.Mean,
        _ => TemporalAggregation.Last,
    };

    /// <summary>
    /// How indicators of a measure may combine over time: a flow is what adds up; what is counted at a moment, and a rank, does not; of a
    /// ratio it depends on what it is a ratio of (an amount for each village adds up, a concentration does not).
    /// </summary>
    public static IReadOnlyList<TemporalAggregation> Allowed(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => [TemporalAggregation.Sum],
        MeasureKind.Ratio => [TemporalAggregation.Sum, TemporalAggregation.Last, TemporalAggregation.Mean],
        MeasureKind.Stock => [TemporalAggregation.Last, TemporalAggregation.Mean],
        _ => [TemporalAggregation.Last],
    };
}
