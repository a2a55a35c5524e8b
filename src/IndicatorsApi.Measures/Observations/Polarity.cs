using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>Which direction of an indicator is good.</summary>
public enum Polarity
{
    /// <summary>More is better.</summary>
    [LocalizedName("越高越好", "higher is better")]
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    [LocalizedName("越低越好", "lower is better")]
    LowerIsBetter,

    /// <summary>Neither direction is good in itself.</summary>
    [LocalizedName("无好坏方向", "neutral")]
    Neutral,
}
