using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How a target stands.</summary>
public enum ProgressStatus
{
    /// <summary>The period's own figure fulfils it; or a flow has passed its floor before the period is over.</summary>
    [Name("已达到", "met")]
    Met,

    /// <summary>The period's own figure is in and does not fulfil it.</summary>
    [Name("未完成", "missed")]
    Missed,

    /// <summary>The pace is 95 % or more of what is needed.</summary>
    [Name("正常推进", "on track")]
    OnTrack,

    /// <summary>The pace is from 60 % to below 95 %.</summary>
    [Name("有风险", "at risk")]
    AtRisk,

    /// <summary>The pace is from 0 % to below 60 %.</summary>
    [Name("偏离进度", "off track")]
    OffTrack,

    /// <summary>It moves away from the target.</summary>
    [Name("背离目标", "worsening")]
    Worsening,

    /// <summary>No figure of the target period is on record yet; the measures show the starting position.</summary>
    [Name("等待数据", "awaiting data")]
    AwaitingData,

    /// <summary>A figure is in, but what was published does not decide it.</summary>
    [Name("无法评估", "not assessable")]
    NotAssessable,
}
