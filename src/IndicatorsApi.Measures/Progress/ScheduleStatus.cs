using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// The schedule status of a target in the terms of Chinese governments (时序进度), in reporting order. Every target has exactly one.
/// </summary>
public enum ScheduleStatus
{
    /// <summary>已完成: the target is met.</summary>
    [LocalizedName("已完成", "done")]
    Done,

    /// <summary>超进度: the pace is 105 % or more.</summary>
    [LocalizedName("超进度", "ahead")]
    Ahead,

    /// <summary>达进度: the target is on track.</summary>
    [LocalizedName("达进度", "on time")]
    OnTime,

    /// <summary>欠进度: the target is at risk, off track or worsening.</summary>
    [LocalizedName("欠进度", "behind")]
    Behind,

    /// <summary>逾期: the period has ended without an observation of the whole period.</summary>
    [LocalizedName("逾期", "overdue")]
    Overdue,

    /// <summary>未完成: the value of the whole period does not fulfil the target.</summary>
    [LocalizedName("未完成", "missed")]
    Missed,

    /// <summary>待报: the period is running, and no observation of it is recorded.</summary>
    [LocalizedName("待报", "not reported")]
    NotReported,

    /// <summary>无法评估: an observation exists, but it does not decide the status.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,
}
