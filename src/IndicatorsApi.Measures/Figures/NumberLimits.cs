namespace IndicatorsApi.Measures.Figures;

/// <summary>
/// The numbers that the record accepts. Within these limits every measure fits into a <see cref="decimal"/>, so no formula can
/// overflow.
/// </summary>
public static class NumberLimits
{
    /// <summary>The greatest value, in any unit.</summary>
    public const decimal MaxValue = 10_000_000_000_000m;

    /// <summary>How many decimals a value may have.</summary>
    public const int MaxValueDecimals = 10;

    /// <summary>The greatest percentage of growth.</summary>
    public const decimal MaxPercent = 1_000_000m;

    /// <summary>How many decimals a percentage of growth may have.</summary>
    public const int MaxPercentDecimals = 4;

    /// <summary>What a value may be, in words.</summary>
    public static string ValueRule => $"a number between -{MaxValue} and {MaxValue} with at most {MaxValueDecimals} decimals, such as 78.76";

    /// <summary>What a percentage of growth may be, in words.</summary>
    public static string PercentRule => $"a percentage between -{MaxPercent} and {MaxPercent} with at most {MaxPercentDecimals} decimals, such as 3.2";

    /// <summary>Whether a number is within <see cref="ValueRule"/>.</summary>
    public static bool IsValue(decimal number) => Fits(number, MaxValue, MaxValueDecimals);

    /// <summary>Whether a number is within <see cref="PercentRule"/>.</summary>
    public static bool IsPercent(decimal number) => Fits(number, MaxPercent, MaxPercentDecimals);

    private static bool Fits(decimal number, decimal max, int decimals) =>
        Math.Abs(number) <= max && decimal.Round(number, decimals) == number;
}
