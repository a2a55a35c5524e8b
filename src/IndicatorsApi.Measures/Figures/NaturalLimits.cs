namespace IndicatorsApi.Measures.Figures;

/// <summary>What an indicator can be by its nature, where it does not say so itself.</summary>
public static class NaturalLimits
{
    /// <summary>The least that values can be: places are counted from 1; shares, concentrations and rates are not below nothing.</summary>
    public static decimal? Least(MeasureKind measure) => measure switch
    {
        MeasureKind.Rank => 1,
        MeasureKind.Ratio => 0,
        _ => null,
    };

    /// <summary>The most that values can be: a ratio in percent is taken for a share.</summary>
    public static decimal? Most(MeasureKind measure, bool isPercent) => measure == MeasureKind.Ratio && isPercent ? 100 : null;
}
