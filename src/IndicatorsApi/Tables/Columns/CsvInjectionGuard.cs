namespace IndicatorsApi.Tables.Columns;

/// <summary>
/// Prefixes texts that spreadsheets would evaluate with a quote, so that they are shown as text (OWASP, CSV Injection). Imports remove
/// the quote.
/// </summary>
public static class CsvInjectionGuard
{
    private const char Quote = '\'';

    /// <summary>The first characters of a formula, including the full-width forms of Chinese keyboards.</summary>
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    /// <summary>Adds the quote when it is needed. Numbers, which may begin with a minus sign, are not passed to this method.</summary>
    public static string Put(string text) => IsGuarded(text) ? Quote + text : text;

    /// <summary>Removes the quote.</summary>
    public static string Take(string text) => text.Length > 1 && text[0] == Quote && IsGuarded(text) ? text[1..] : text;

    /// <summary>Indicates that a text begins like a formula after any number of quotes.</summary>
    private static bool IsGuarded(string text) =>
        text.TrimStart(Quote) is { Length: > 0 } bare && Beginnings.Contains(bare[0], StringComparison.Ordinal);
}
