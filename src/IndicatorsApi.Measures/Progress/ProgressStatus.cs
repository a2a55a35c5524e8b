using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How a target stands.</summary>
public enum ProgressStatus
{
    /// <summary>The period's own figure fulfils it; or a flow has passed its floor before the period is over.</summary>
    [LocalizedName("已达到", "met")]
    Met,

    /// <summary>The period's own figure is in and does not fulfil it.</summary>
    [LocalizedName("未完成", "missed")]
    Missed,

    /// <summary>The pace is 95 % or more of what is needed.</summary>
    [LocalizedName("正常推进", "on track")]
    OnTrack,

    /// <summary>The pace is from 60 % to below 95 %.</summary>
    [LocalizedName("有风险", "at risk")]
    AtRisk,

    /// <summary>The pace is from 0 % to below 60 %.</summary>
    [LocalizedName("偏离进度", "off track")]
    OffTrack,

    /// <summary>It moves away from the target.</summary>
    [LocalizedName("背离目标", "worsening")]
    Worsening,

    /// <summary>No figure of the target period is on record yet; the measures show the starting position.</summary>
    [LocalizedName("等待数据", "awaiting data")]
    AwaitingData,

    /// <summary>A figure is in, but what was published does not decide it.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,
}
