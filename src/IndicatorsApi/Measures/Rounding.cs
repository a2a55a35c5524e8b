namespace IndicatorsApi.Measures;

/// <summary>How measures are rounded, once, in the response.</summary>
public static class Rounding
{
    /// <summary>How many decimals a measure is shown with.</summary>
    public const int Decimals = 4;

    /// <summary>Rounds to <see cref="Decimals"/>, half away from zero (四舍五入).</summary>
    public static decimal Rounded(this decimal measure) => decimal.Round(measure, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to <see cref="Decimals"/>, half away from zero (四舍五入).</summary>
    public static decimal? Rounded(this decimal? measure) => measure?.Rounded();
}
