using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The status of a target.</summary>
public enum ProgressStatus
{
    /// <summary>The value of the whole period fulfils the target, or a sum has reached its floor early.</summary>
    [LocalizedName("已达到", "met")]
    Met,

    /// <summary>The value of the whole period does not fulfil the target.</summary>
    [LocalizedName("未完成", "missed")]
    Missed,

    /// <summary>The pace is 95 % or more.</summary>
    [LocalizedName("正常推进", "on track")]
    OnTrack,

    /// <summary>The pace is at least 60 % and below 95 %.</summary>
    [LocalizedName("有风险", "at risk")]
    AtRisk,

    /// <summary>The pace is at least 0 % and below 60 %.</summary>
    [LocalizedName("偏离进度", "off track")]
    OffTrack,

    /// <summary>The pace is negative: the value moves away from the target.</summary>
    [LocalizedName("背离目标", "worsening")]
    Worsening,

    /// <summary>No observation of the target period is recorded yet. The measures show the starting position.</summary>
    [LocalizedName("等待数据", "awaiting data")]
    AwaitingData,

    /// <summary>An observation exists, but it does not decide the status.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,
}
