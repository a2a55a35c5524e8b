namespace IndicatorsApi.Measures.Calculation;

/// <summary>How measures are rounded, once, in the response.</summary>
public static class Rounding
{
    /// <summary>How many decimals a measure is shown with.</summary>
    public const int Decimals = 4;

    /// <summary>
    /// How many digits of a measure count. A decimal has 28; shares of time such as 8/12 never end, and leave their traces in the
    /// last ones of what is computed from them.
    /// </summary>
    private const int CountingDigits = 24;

    /// <summary>Rounds to <see cref="Decimals"/>, half away from zero (四舍五入).</summary>
    public static decimal Rounded(this decimal measure) => decimal.Round(measure.RoundForComparison(), Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to <see cref="Decimals"/>, half away from zero (四舍五入).</summary>
    public static decimal? Rounded(this decimal? measure) => measure?.Rounded();

    /// <summary>
    /// The measure without the traces of fractions that never end: 38 of 60 in 8 months of 12 is a pace of 95, and not of
    /// 94.9999999999999999999999999. Wherever a measure is held against a limit, this is what is compared.
    /// </summary>
    public static decimal RoundForComparison(this decimal measure)
    {
        var digits = 0;
        for (var rest = Math.Abs(measure); rest >= 1; rest /= 10)
            digits++;
        return decimal.Round(measure, Math.Max(Decimals, CountingDigits - digits), MidpointRounding.AwayFromZero);
    }
}
