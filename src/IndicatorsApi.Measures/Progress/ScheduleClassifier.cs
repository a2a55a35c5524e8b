using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Derives the schedule status of a target.</summary>
/// <remarks>The terms are those of Chinese work reports, the thresholds this project's own.</remarks>
public static class ScheduleClassifier
{
    /// <summary>Returns the schedule status of a target. A target that is on track is on time or ahead.</summary>
    /// <param name="result">The progress of the target.</param>
    /// <param name="aheadPercent">The minimum pace of a target ahead of schedule, in percent.</param>
    public static ScheduleStatus Of(ProgressResult result, decimal aheadPercent) => result.Status switch
    {
        ProgressStatus.Met => ScheduleStatus.Done,
        ProgressStatus.Missed => ScheduleStatus.Missed,
        _ when result.MonthsOverdue is not null => ScheduleStatus.Overdue,
        ProgressStatus.AwaitingData => ScheduleStatus.NotReported,
        ProgressStatus.NotAssessable => ScheduleStatus.NotAssessable,
        ProgressStatus.OnTrack => result.PacePercent?.RoundForComparison() >= aheadPercent ? ScheduleStatus.Ahead : ScheduleStatus.OnTime,
        _ => ScheduleStatus.Behind,
    };

    /// <summary>Returns <see langword="true"/> for a target that is missed, overdue or behind.</summary>
    public static bool NeedsAttention(this ScheduleStatus schedule) => schedule.Severity() >= ScheduleStatus.Behind.Severity();

    /// <summary>Returns the severity for sorting, highest for the worst. Unknown states are between good and bad ones.</summary>
    public static int Severity(this ScheduleStatus schedule) => schedule switch
    {
        ScheduleStatus.Done => 0,
        ScheduleStatus.Ahead => 1,
        ScheduleStatus.OnTime => 2,
        ScheduleStatus.Behind => 4,
        ScheduleStatus.Overdue => 5,
        ScheduleStatus.Missed => 6,
        _ => 3,
    };
}
