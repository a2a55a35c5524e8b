using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

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

    private const decimal Smallest = 0.0000000000000000000000000001m;

    /// <summary>What a value may be, in words.</summary>
    public static string ValueRule => Localizer.Format($"a number between -{MaxValue} and {MaxValue} with at most {MaxValueDecimals} decimals, such as 78.76");

    /// <summary>What a percentage of growth may be, in words.</summary>
    public static string PercentRule => Localizer.Format($"a percentage between -{MaxPercent} and {MaxPercent} with at most {MaxPercentDecimals} decimals, such as 3.2");

    /// <summary>Whether a number is within <see cref="ValueRule"/>.</summary>
    public static bool IsValue(decimal number) => Fits(number, MaxValue, MaxValueDecimals);

    /// <summary>Whether a number is within <see cref="PercentRule"/>.</summary>
    public static bool IsPercent(decimal number) => Fits(number, MaxPercent, MaxPercentDecimals);

    /// <summary>A value in another unit, where the record accepts it there without losing a digit.</summary>
    /// <param name="value">The value, in the unit it was given in.</param>
    /// <param name="factor">What it is multiplied by to be in the unit of the record: a power of ten.</param>
    /// <returns><see langword="null"/> where it is not within <see cref="ValueRule"/> there.</returns>
    public static decimal? Convert(decimal value, decimal factor)
    {
        if (factor > 1 && Math.Abs(value) > MaxValue / factor)
            return null;
        var converted = value * factor;
        return IsValue(converted) && converted / factor == value ? converted : null;
    }

    /// <summary>
    /// A product that cannot fail: where no decimal number can hold it, it is the nearest one that has its sign. What is recorded stays
    /// far within; what an older version let in is still shown.
    /// </summary>
    public static decimal Times(this decimal number, decimal factor)
    {
        try
        {
            var product = number * factor;
            return product == 0 ? Math.Sign(number) * Math.Sign(factor) * Smallest : product;
        }
        catch (OverflowException)
        {
            return Math.Sign(number) == Math.Sign(factor) ? decimal.MaxValue : decimal.MinValue;
        }
    }

    /// <summary>What a number is told that is not allowed.</summary>
    /// <param name="text">The number as it was written.</param>
    /// <param name="rule">What would be one.</param>
    public static string Refuse(string text, string rule) => Localizer.Format($"'{text}' is not allowed. Allowed: {rule}.");

    private static bool Fits(decimal number, decimal max, int decimals) =>
        Math.Abs(number) <= max && decimal.Round(number, decimals) == number;
}
