using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// How a target stands for a reader who has to act: its <see cref="ProgressStatus"/> once figures of its period decide, and how
/// far the starting position is from it until then. In the order in which they are read.
/// </summary>
public enum StartingPosition
{
    /// <inheritdoc cref="ProgressStatus.Met" />
    [LocalizedName("已达到", "met")]
    Met,

    /// <inheritdoc cref="ProgressStatus.OnTrack" />
    [LocalizedName("正常推进", "on track")]
    OnTrack,

    /// <summary>Nothing of the period is in yet; the level to start from is enough already.</summary>
    [LocalizedName("触手可及", "within reach")]
    WithinReach,

    /// <summary>Nothing of the period is in yet; the level to start from attains 90 % or more.</summary>
    [LocalizedName("接近", "near")]
    Near,

    /// <inheritdoc cref="ProgressStatus.AtRisk" />
    [LocalizedName("有风险", "at risk")]
    AtRisk,

    /// <inheritdoc cref="ProgressStatus.OffTrack" />
    [LocalizedName("偏离进度", "off track")]
    OffTrack,

    /// <inheritdoc cref="ProgressStatus.Worsening" />
    [LocalizedName("背离目标", "worsening")]
    Worsening,

    /// <inheritdoc cref="ProgressStatus.Missed" />
    [LocalizedName("未完成", "missed")]
    Missed,

    /// <summary>Nothing of the period is in yet; the level to start from attains less than 90 %.</summary>
    [LocalizedName("差距较大", "far")]
    Far,

    /// <summary>What was published does not decide it, or no share can be told of a number that is not positive.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,

    /// <summary>Nothing of the period is in yet, and what came before is a proxy, or growth without a level.</summary>
    [LocalizedName("不可比", "not comparable")]
    NotComparable,

    /// <summary>Nothing of the period is in yet, and no number was promised.</summary>
    [LocalizedName("仅有方向", "direction only")]
    DirectionOnly,

    /// <summary>Nothing of the period is in yet, and what it would be compared with is not on record.</summary>
    [LocalizedName("尚无数据", "no figure")]
    NoObservation,
}
