namespace IndicatorsApi.Measures.Observations;

/// <summary>The default bounds of indicators, by kind of measure.</summary>
public static class ValueBounds
{
    /// <summary>Returns the default minimum: 1 for ranks, 0 for ratios.</summary>
    public static decimal? Min(MeasureKind measure) => measure switch
    {
        MeasureKind.Rank => 1,
        MeasureKind.Ratio => 0,
        _ => null,
    };

    /// <summary>Returns the default maximum: 100 for a ratio in percent, which is a share.</summary>
    public static decimal? Max(MeasureKind measure, bool isPercent) => measure == MeasureKind.Ratio && isPercent ? 100 : null;

    /// <summary>Returns the scaling factor of growth thresholds near a limit, from 0 at the limit to 1 far from it.</summary>
    /// <remarks>
    /// The factor is 1 − (b / limit)^4.44 below the limit, mirrored above it. The nearer the limit, the less growth is possible. Source:
    /// Open SDG, <i>Progress measurement methodology</i>, the scaling factor C of Statistics Canada.
    /// </remarks>
    /// <param name="baseValue">The base of the growth, positive.</param>
    /// <param name="limit">The limit in the desired direction. Without a positive limit the factor is 1.</param>
    public static decimal ScalingFactor(decimal baseValue, decimal? limit)
    {
        if (limit is not > 0 || baseValue >= 2 * limit)
            return 1;
        var share = (double)(Math.Min(baseValue, (2 * limit.Value) - baseValue) / limit.Value);
        return 1 - (decimal)Math.Pow(share, 4.44);
    }
}
