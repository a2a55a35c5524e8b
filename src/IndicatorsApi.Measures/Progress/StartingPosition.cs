using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// The distance of the baseline from a target while the target period has no observation. Afterwards <see cref="ProgressStatus" />
/// describes the target.
/// </summary>
public enum StartingPosition
{
    /// <summary>The baseline already fulfils the target.</summary>
    [LocalizedName("触手可及", "within reach")]
    WithinReach,

    /// <summary>The baseline attains 90 % of the threshold or more.</summary>
    [LocalizedName("接近", "near")]
    Near,

    /// <summary>The baseline attains less than 90 % of the threshold.</summary>
    [LocalizedName("差距较大", "far")]
    Far,

    /// <summary>The attainment is undefined, because a number is not positive.</summary>
    [LocalizedName("无法评估", "not assessable")]
    NotAssessable,

    /// <summary>The baseline is a proxy, or only its growth is known.</summary>
    [LocalizedName("不可比", "not comparable")]
    NotComparable,

    /// <summary>The target has a direction but no threshold.</summary>
    [LocalizedName("仅有方向", "direction only")]
    DirectionOnly,

    /// <summary>The baseline has no observation.</summary>
    [LocalizedName("尚无数据", "no observation")]
    NoObservation,
}
