namespace IndicatorsApi.Api.Matrices;

/// <summary>A measure in the cells of a matrix.</summary>
public enum MatrixMeasure
{
    /// <summary>The value reported so far in the period.</summary>
    Value,

    /// <summary>The last day that the value covers.</summary>
    ReportedThrough,

    /// <summary>The status of the target.</summary>
    Status,

    /// <summary>The starting position. Only while the period has no observation.</summary>
    StartingPosition,

    /// <summary>The schedule status of the target.</summary>
    Schedule,

    /// <summary>The threshold.</summary>
    Threshold,

    /// <summary>The attainment, in percent of the threshold.</summary>
    AttainmentPercent,

    /// <summary>The gap to the threshold.</summary>
    Gap,

    /// <summary>The pace, in percent of the required pace.</summary>
    PacePercent,

    /// <summary>
    /// The lead, in percentage points: the distance from the expected value in percent of the threshold. Negative when behind.
    /// </summary>
    LeadPercentagePoints,

    /// <summary>The projected value at the end of the period.</summary>
    Projected,
}
