using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Digests;

/// <summary>A target of a digest, in short.</summary>
/// <param name="Summary">How it stands.</param>
/// <param name="Schedule">How it stands against the calendar at the end of the time.</param>
/// <param name="Before">How it stood before; nothing where it was not on record.</param>
public sealed record DigestTarget(TargetSummary Summary, ScheduleStatus Schedule, (ProgressStatus Status, ScheduleStatus Schedule)? Before)
{
    /// <summary>Whether it stands otherwise than before.</summary>
    public bool StatusChanged => Before is { } before && before.Schedule != Schedule;
}
