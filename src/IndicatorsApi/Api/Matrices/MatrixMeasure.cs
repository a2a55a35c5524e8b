namespace IndicatorsApi.Api.Matrices;

/// <summary>What a cell of a matrix can say.</summary>
public enum MatrixMeasure
{
    /// <summary>What the region has come to in the period.</summary>
    Value,

    /// <summary>The last day that it speaks of.</summary>
    ReportedThrough,

    /// <summary>How the target stands.</summary>
    Status,

    /// <summary>How the target stands for a reader who has to act.</summary>
    StartingPosition,

    /// <summary>How the target stands against the calendar.</summary>
    Schedule,

    /// <summary>The number that has to be reached.</summary>
    Threshold,

    /// <summary>What is reached, in percent of it.</summary>
    AttainmentPercent,

    /// <summary>What is still to go.</summary>
    Gap,

    /// <summary>How fast it goes, in percent of what is needed.</summary>
    PacePercent,

    /// <summary>How far it is ahead, in percentage points of the way.</summary>
    LeadPercentagePoints,

    /// <summary>Where it ends if it goes on as before.</summary>
    Projected,
}
