using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The rule by which targets are ahead, on time, behind, done or overdue. The words are those of Chinese work reports; the lines are this project's own.</summary>
public static class ScheduleClassifier
{
    /// <summary>How a target stands against the calendar.</summary>
    /// <param name="result">How it was measured. What is on track is on time: the line between on time and behind is that of its status.</param>
    /// <param name="aheadPercent">From which pace on it is ahead, in percent of what is needed.</param>
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

    /// <summary>Whether somebody has to do something about it: it is missed, overdue or behind.</summary>
    public static bool NeedsAttention(this ScheduleStatus schedule) => schedule.Severity() >= ScheduleStatus.Behind.Severity();

    /// <summary>What comes first where the worst does; what is not known stands between good and bad.</summary>
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
