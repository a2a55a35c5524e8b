using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How the places of targets in the calendar are called, in both languages.</summary>
public static class ScheduleTexts
{
    private static readonly Dictionary<ScheduleStatus, LocalizedText> Names = new()
    {
        [ScheduleStatus.Done] = new("已完成", "done"),
        [ScheduleStatus.Ahead] = new("超进度", "ahead"),
        [ScheduleStatus.OnTime] = new("达进度", "on time"),
        [ScheduleStatus.Behind] = new("欠进度", "behind"),
        [ScheduleStatus.Overdue] = new("逾期", "overdue"),
        [ScheduleStatus.Missed] = new("未完成", "missed"),
        [ScheduleStatus.NotReported] = new("待报", "not reported"),
        [ScheduleStatus.NotAssessable] = new("无法评估", "not assessable"),
    };

    /// <summary>What a place is called.</summary>
    public static LocalizedText Of(ScheduleStatus schedule) => Names[schedule];
}
