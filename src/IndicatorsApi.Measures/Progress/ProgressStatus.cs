namespace IndicatorsApi.Measures.Progress;

/// <summary>How a target stands.</summary>
public enum ProgressStatus
{
    /// <summary>The period's own figure fulfils it; or a flow has passed its floor before the period is over.</summary>
    Met,

    /// <summary>The period's own figure is in and does not fulfil it.</summary>
    Missed,

    /// <summary>The pace is 95 % or more of what is needed.</summary>
    OnTrack,

    /// <summary>The pace is from 60 % to below 95 %.</summary>
    AtRisk,

    /// <summary>The pace is from 0 % to below 60 %.</summary>
    OffTrack,

    /// <summary>It moves away from the target.</summary>
    Worsening,

    /// <summary>No figure of the target period is on record yet; the measures show the starting position.</summary>
    AwaitingData,

    /// <summary>A figure is in, but what was published does not decide it.</summary>
    NotAssessable,
}
