namespace IndicatorsApi.Measures.Observations;

/// <summary>What an indicator can be by its nature, where it does not say so itself.</summary>
public static class ValueBounds
{
    /// <summary>The least that values can be: places are counted from 1; shares, concentrations and rates are not below nothing.</summary>
    public static decimal? Min(MeasureKind measure) => measure switch
    {
        MeasureKind.Rank => 1,
        MeasureKind.Ratio => 0,
        _ => null,
    };

    /// <summary>The most that values can be: a ratio in percent is taken for a share.</summary>
    public static decimal? Max(MeasureKind measure, bool isPercent) => measure == MeasureKind.Ratio && isPercent ? 100 : null;

    /// <summary>
    /// How much room a limit leaves, from 0 at the limit to 1 far from it: 1 − (b / limit)^4.44 below the limit, mirrored above it. Near a limit
    /// nothing can grow, or fall, by as many percent as elsewhere. Source: Open SDG, <i>Progress measurement methodology</i>, the scaling
    /// factor C of Statistics Canada.
    /// </summary>
    /// <param name="baseValue">The value that growth is measured from, positive.</param>
    /// <param name="limit">The limit that lies in the good direction; without one, or with one at nothing, there is all the room.</param>
    public static decimal Room(decimal baseValue, decimal? limit)
    {
        if (limit is not > 0 || baseValue >= 2 * limit)
            return 1;
        var share = (double)(Math.Min(baseValue, (2 * limit.Value) - baseValue) / limit.Value);
        return 1 - (decimal)Math.Pow(share, 4.44);
    }
}
