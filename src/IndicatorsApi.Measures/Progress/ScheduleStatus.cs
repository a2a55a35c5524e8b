using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// How a target stands against the calendar, as Chinese governments count what they have promised (时序进度): every target is in exactly one of these. In the order in which they are
/// counted.
/// </summary>
public enum ScheduleStatus
{
    /// <summary>已完成: it is met.</summary>
    [LocalizedName("已完成", "done")]
    Done,

    /// <summary>超进度: it goes faster than needed, by a pace of 105 % or more.</summary>
    [LocalizedName("超进度", "ahead")]
    Ahead,

    /// <summary>达进度: it goes as fast as needed.</summary>
    [LocalizedName("达进度", "on time")]
    OnTime,

    /// <summary>欠进度: it goes slower than needed.</summary>
    [LocalizedName("欠进度", "behind")]
    Behind,

    /// <summary>逾期: its period is over, and the figure that decides is not in.</summary>
    [LocalizedName("逾期", "overdue")]
    Overdue,

    /// <summary>未完成: the figure of its whole period is in, and does not fulfil it.</summary>
    [LocalizedName("未完成", "missed")]
    Missed,

    /// <summary>待报: its period is not over, and no figure of it is in.</summary>
    [LocalizedName("待报", "not reported")]
    NotReported,

    /// <summary>无法评估: a figure is in, but what was published does not decide.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,
}
