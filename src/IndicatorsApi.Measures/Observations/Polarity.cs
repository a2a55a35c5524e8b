using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The desired direction of an indicator.</summary>
public enum Polarity
{
    /// <summary>Higher values are better.</summary>
    [LocalizedName("越高越好", "higher is better")]
    HigherIsBetter,

    /// <summary>Lower values are better.</summary>
    [LocalizedName("越低越好", "lower is better")]
    LowerIsBetter,

    /// <summary>Neither direction is better.</summary>
    [LocalizedName("无好坏方向", "neutral")]
    Neutral,
}
