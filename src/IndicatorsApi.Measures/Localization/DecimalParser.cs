using System.Globalization;

namespace IndicatorsApi.Measures.Localization;

/// <summary>Parses decimal numbers without losing digits.</summary>
public static class DecimalParser
{
    /// <summary>Parses a number.</summary>
    /// <param name="text">The text in the invariant culture.</param>
    /// <param name="style">The allowed number style.</param>
    /// <param name="number">The number.</param>
    /// <returns><see langword="true"/> if a <see cref="decimal"/> represents the number exactly. 1e-400 is not 0.</returns>
    public static bool TryRead(string text, NumberStyles style, out decimal number) =>
        decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number)
        && Significant(text) == Significant(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the significant digits and the power of ten of the last one.</summary>
    private static (string Digits, long Power) Significant(string text)
    {
        var mantissa = text.AsSpan().Trim().TrimStart("+-");
        var power = 0L;
        if (mantissa.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            if (!long.TryParse(mantissa[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power))
                return ("", 0);
            mantissa = mantissa[..e];
        }

        var digits = mantissa.ToString();
        if (digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point)
        {
            power -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        var significant = digits.Trim('0');
        return significant.Length == 0 ? ("", 0) : (significant, power + digits.Length - digits.TrimEnd('0').Length);
    }
}
