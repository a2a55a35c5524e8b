using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>A change in how a target stands against the calendar.</summary>
public sealed record StatusChangeResponse
{
    /// <summary>The month at whose end it stood otherwise than when it was last reported before.</summary>
    public required Period Month { get; init; }

    /// <summary>How it stood before.</summary>
    public required ScheduleStatus From { get; init; }

    /// <summary>How it stood then.</summary>
    public required ScheduleStatus To { get; init; }
}
