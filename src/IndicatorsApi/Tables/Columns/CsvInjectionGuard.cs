namespace IndicatorsApi.Tables.Columns;

/// <summary>
/// A quote before texts of a CSV file that spreadsheets would compute, so that they show them (OWASP, CSV Injection); it is taken off
/// again when the file comes back.
/// </summary>
public static class CsvInjectionGuard
{
    private const char Quote = '\'';

    /// <summary>What spreadsheets take for the beginning of a formula, the full-width forms of Chinese keyboards included.</summary>
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it is written; numbers, which may begin with a minus sign, never come here.</summary>
    public static string Put(string text) => IsGuarded(text) ? Quote + text : text;

    /// <summary>The text as it was before it was written.</summary>
    public static string Take(string text) => text.Length > 1 && text[0] == Quote && IsGuarded(text) ? text[1..] : text;

    /// <summary>A text that begins like a formula, behind any number of quotes.</summary>
    private static bool IsGuarded(string text) => text.TrimStart(Quote) is { Length: > 0 } bare && Beginnings.Contains(bare[0], StringComparison.Ordinal);
}
