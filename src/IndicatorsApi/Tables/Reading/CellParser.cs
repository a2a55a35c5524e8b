using System.Text.RegularExpressions;

namespace IndicatorsApi.Tables.Reading;

/// <summary>Normalises texts that people type into cells.</summary>
public static partial class CellParser
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int ToHalfWidth = 0xFEE0;
    private const char IdeographicSpace = '　';

    /// <summary>
    /// Converts full-width letters and digits to ASCII and removes surrounding blanks, for cells with a code, a number or a period.
    /// </summary>
    public static string Plain(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.IndexOfAnyInRange(FirstFullWidth, LastFullWidth) < 0 && !trimmed.Contains(IdeographicSpace)
            ? (trimmed.Length == text.Length ? text : trimmed.ToString())
            : string.Create(trimmed.Length, trimmed.ToString(), static (plain, wide) =>
            {
                for (var i = 0; i < wide.Length; i++)
                    plain[i] = wide[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(wide[i] - ToHalfWidth)
                        : wide[i] == IdeographicSpace ? ' ' : wide[i];
            });
    }

    /// <summary>Removes the thousands separators of a number. Texts with other commas are returned unchanged.</summary>
    public static string Number(string text) =>
        text.Contains(',', StringComparison.Ordinal) && Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
