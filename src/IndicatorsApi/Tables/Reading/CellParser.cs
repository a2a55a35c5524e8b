using System.Text.RegularExpressions;

namespace IndicatorsApi.Tables.Reading;

/// <summary>What people type into cells, as the record writes it.</summary>
public static partial class CellParser
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int ToHalfWidth = 0xFEE0;
    private const char IdeographicSpace = '　';

    /// <summary>Full-width letters and digits become plain ones where the whole cell is a code, a number or a period; blanks around it go.</summary>
    public static string Plain(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.IndexOfAnyInRange(FirstFullWidth, LastFullWidth) < 0 && !trimmed.Contains(IdeographicSpace)
            ? (trimmed.Length == text.Length ? text : trimmed.ToString())
            : string.Create(trimmed.Length, trimmed.ToString(), static (plain, wide) =>
            {
                for (var i = 0; i < wide.Length; i++)
                    plain[i] = wide[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(wide[i] - ToHalfWidth) : wide[i] == IdeographicSpace ? ' ' : wide[i];
            });
    }

    /// <summary>A number without the commas between its thousands; a text whose commas stand elsewhere is left as it is.</summary>
    public static string Number(string text) =>
        text.Contains(',', StringComparison.Ordinal) && Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
