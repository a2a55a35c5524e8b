namespace IndicatorsApi.Measures.Figures;

/// <summary>What goes together in how an indicator relates to time.</summary>
public static class OverTimes
{
    /// <summary>How an indicator combines over time that does not say so.</summary>
    public static OverTime Default(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => OverTime.Sum,
        MeasureKind.Ratio => OverTime.Mean,
        _ => OverTime.Last,
    };

    /// <summary>
    /// How indicators of a measure may combine over time: a flow is what adds up; what is counted at a moment, and a rank, does not; of a
    /// ratio it depends on what it is a ratio of (an amount for each village adds up, a concentration does not).
    /// </summary>
    public static IReadOnlyList<OverTime> Allowed(MeasureKind measure) => measure switch
    {
        MeasureKind.Flow => [OverTime.Sum],
        MeasureKind.Ratio => [OverTime.Sum, OverTime.Last, OverTime.Mean],
        MeasureKind.Stock => [OverTime.Last, OverTime.Mean],
        _ => [OverTime.Last],
    };
}
