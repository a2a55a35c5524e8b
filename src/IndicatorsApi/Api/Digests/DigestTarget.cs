using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Digests;

/// <summary>A target of a digest.</summary>
/// <param name="Summary">The progress at the end of the window.</param>
/// <param name="Schedule">The schedule status at the end of the window.</param>
/// <param name="Before">The statuses at the start; <see langword="null"/> if the target did not exist.</param>
public sealed record DigestTarget(TargetSummary Summary, ScheduleStatus Schedule, (ProgressStatus Status, ScheduleStatus Schedule)? Before)
{
    /// <summary>Indicates that the schedule status changed.</summary>
    public bool StatusChanged => Before is { } before && before.Schedule != Schedule;
}
