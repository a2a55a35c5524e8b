namespace IndicatorsApi.Progress;

/// <summary>How a target stands.</summary>
public enum ProgressStatus
{
    /// <summary>The period's own figure fulfils it.</summary>
    Met,

    /// <summary>The period's own figure is in and does not fulfil it.</summary>
    Missed,

    /// <summary>No figure of the target period is on record yet; the measures show the starting position.</summary>
    AwaitingData,

    /// <summary>A figure is in, but what was published does not decide it.</summary>
    NotAssessable,
}
