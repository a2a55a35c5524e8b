using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// How a target stands for a reader who has to act: its <see cref="ProgressStatus"/> once figures of its period decide, and how
/// far the starting position is from it until then. In the order in which they are read.
/// </summary>
public enum Standing
{
    /// <inheritdoc cref="ProgressStatus.Met" />
    [Name("已达到", "met")]
    Met,

    /// <inheritdoc cref="ProgressStatus.OnTrack" />
    [Name("正常推进", "on track")]
    OnTrack,

    /// <summary>Nothing of the period is in yet; the level to start from is enough already.</summary>
    [Name("触手可及", "within reach")]
    WithinReach,

    /// <summary>Nothing of the period is in yet; the level to start from attains 90 % or more.</summary>
    [Name("接近", "near")]
    Near,

    /// <inheritdoc cref="ProgressStatus.AtRisk" />
    [Name("有风险", "at risk")]
    AtRisk,

    /// <inheritdoc cref="ProgressStatus.OffTrack" />
    [Name("偏离进度", "off track")]
    OffTrack,

    /// <inheritdoc cref="ProgressStatus.Worsening" />
    [Name("背离目标", "worsening")]
    Worsening,

    /// <inheritdoc cref="ProgressStatus.Missed" />
    [Name("未完成", "missed")]
    Missed,

    /// <summary>Nothing of the period is in yet; the level to start from attains less than 90 %.</summary>
    [Name("差距较大", "far")]
    Far,

    /// <summary>What was published does not decide it, or no share can be told of a number that is not positive.</summary>
    [Name("无法评估", "not assessable")]
    NotAssessable,

    /// <summary>Nothing of the period is in yet, and what came before is a proxy, or growth without a level.</summary>
    [Name("不可比", "not comparable")]
    NotComparable,

    /// <summary>Nothing of the period is in yet, and no number was promised.</summary>
    [Name("仅有方向", "direction only")]
    DirectionOnly,

    /// <summary>Nothing of the period is in yet, and what it would be compared with is not on record.</summary>
    [Name("尚无数据", "no figure")]
    NoFigure,
}
