using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>A change of the schedule status.</summary>
public sealed record StatusChangeResponse
{
    /// <summary>The month at the end of which the new status was reached.</summary>
    public required Period Month { get; init; }

    /// <summary>The previous schedule status.</summary>
    public required ScheduleStatus From { get; init; }

    /// <summary>The new schedule status.</summary>
    public required ScheduleStatus To { get; init; }
}
