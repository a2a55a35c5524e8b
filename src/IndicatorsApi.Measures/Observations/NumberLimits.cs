using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The accepted range of numbers.</summary>
/// <remarks>Within these limits every measure fits into a <see cref="decimal"/>, so that no formula overflows.</remarks>
public static class NumberLimits
{
    /// <summary>The maximum value, in any unit.</summary>
    public const decimal MaxValue = 10_000_000_000_000m;

    /// <summary>The maximum number of decimals of a value.</summary>
    public const int MaxValueDecimals = 10;

    /// <summary>The maximum growth, in percent.</summary>
    public const decimal MaxPercent = 1_000_000m;

    /// <summary>The maximum number of decimals of a growth in percent.</summary>
    public const int MaxPercentDecimals = 4;

    private const decimal Smallest = 0.0000000000000000000000000001m;

    /// <summary>The description of an allowed value, for error messages.</summary>
    public static string AllowedValue =>
        Localizer.Format($"a number between -{MaxValue} and {MaxValue} with at most {MaxValueDecimals} decimals, such as 78.76");

    /// <summary>The description of an allowed growth in percent, for error messages.</summary>
    public static string AllowedPercent =>
        Localizer.Format($"a percentage between -{MaxPercent} and {MaxPercent} with at most {MaxPercentDecimals} decimals, such as 3.2");

    /// <summary>Returns <see langword="true"/> if a number is an allowed value.</summary>
    public static bool IsValue(decimal number) => Fits(number, MaxValue, MaxValueDecimals);

    /// <summary>Returns <see langword="true"/> if a number is an allowed growth in percent.</summary>
    public static bool IsPercent(decimal number) => Fits(number, MaxPercent, MaxPercentDecimals);

    /// <summary>Converts a value to the stored unit without losing digits.</summary>
    /// <param name="value">The value in the given unit.</param>
    /// <param name="factor">The conversion factor, a power of ten.</param>
    /// <returns><see langword="null"/> if the converted value is not allowed.</returns>
    public static decimal? Convert(decimal value, decimal factor)
    {
        if (factor > 1 && Math.Abs(value) > MaxValue / factor)
            return null;
        var converted = value * factor;
        return IsValue(converted) && converted / factor == value ? converted : null;
    }

    /// <summary>Multiplies without overflow. Out of range, the result is the nearest decimal of the same sign.</summary>
    /// <remarks>Allowed values are far within the range. Values stored by older versions may not be.</remarks>
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

    /// <summary>Returns the error message for a number that is not allowed.</summary>
    /// <param name="text">The number as sent.</param>
    /// <param name="rule">The description of an allowed number.</param>
    public static string RejectionMessage(string text, string rule) => Localizer.Format($"'{text}' is not allowed. Allowed: {rule}.");

    private static bool Fits(decimal number, decimal max, int decimals) =>
        Math.Abs(number) <= max && decimal.Round(number, decimals) == number;
}
