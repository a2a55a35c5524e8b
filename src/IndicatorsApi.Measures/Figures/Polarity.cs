namespace IndicatorsApi.Measures.Figures;

/// <summary>Which direction of an indicator is good.</summary>
public enum Polarity
{
    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,

    /// <summary>Neither direction is good in itself.</summary>
    Neutral,
}
