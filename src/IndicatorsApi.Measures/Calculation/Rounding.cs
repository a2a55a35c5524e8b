namespace IndicatorsApi.Measures.Calculation;

/// <summary>Rounds measures. A measure is rounded once, in the response.</summary>
public static class Rounding
{
    /// <summary>The number of decimals of a measure in a response.</summary>
    public const int Decimals = 4;

    /// <summary>
    /// The number of significant digits of a measure. A decimal has 28. Shares of time such as 8/12 are repeating fractions and leave
    /// rounding errors in the last digits.
    /// </summary>
    private const int SignificantDigits = 24;

    /// <summary>Rounds to <see cref="Decimals"/> decimals, half away from zero (四舍五入).</summary>
    public static decimal Rounded(this decimal measure) =>
        decimal.Round(measure.RoundForComparison(), Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to <see cref="Decimals"/> decimals, half away from zero (四舍五入).</summary>
    public static decimal? Rounded(this decimal? measure) => measure?.Rounded();

    /// <summary>Removes rounding errors from a measure before it is compared with a threshold.</summary>
    /// <remarks>38 of 60 in 8 of 12 months is a pace of 95 %, not of 94.9999999999999999999999999 %.</remarks>
    public static decimal RoundForComparison(this decimal measure)
    {
        var digits = 0;
        for (var rest = Math.Abs(measure); rest >= 1; rest /= 10)
            digits++;
        return decimal.Round(measure, Math.Max(Decimals, SignificantDigits - digits), MidpointRounding.AwayFromZero);
    }
}
