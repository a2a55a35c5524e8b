using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Parses periods as people type them into spreadsheets: <c>2025年1-6月</c>, <c>2025/6</c>, <c>2025年上半年</c>.</summary>
public static partial class PeriodParser
{
    /// <summary>Parses a period in its canonical form or as people type it.</summary>
    /// <returns>The period; <see langword="null"/> for any other text.</returns>
    public static Period? Read(string text)
    {
        if (Period.TryParse(text, out var period))
            return period;

        var match = Typed().Match(text.Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
            return null;

        var year = match.Groups["year"].Value;
        return Period.TryParse(FormOf(year, match.Groups), out var typed) ? typed : null;
    }

    private static string FormOf(string year, GroupCollection groups)
    {
        if (groups["upTo"] is { Success: true } upTo)
            return $"{year}-{Two(upTo.Value)}-YTD";
        if (groups["half"] is { Success: true } half)
            return $"{year}-H{(half.Value == "上" ? 1 : 2)}";
        if (groups["quarter"] is { Success: true } quarter)
            return $"{year}-Q{Ordinal(quarter.Value)}";
        return groups["month"] is { Success: true } month ? $"{year}-{Two(month.Value)}" : year;
    }

    private static int Ordinal(string quarter) =>
        "一二三四".IndexOf(quarter, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : int.Parse(quarter, CultureInfo.InvariantCulture);

    private static string Two(string number) => number.PadLeft(2, '0');

    /// <summary>Interprets the first day of a month, to which a spreadsheet converts "2025-6", as that month.</summary>
    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(年?(1|01)[-~至—](?<upTo>[0-9]{1,2})月(累计)?|年(?<half>[上下])半年|年第?(?<quarter>[一二三四1-4])季度|年(?<month>[0-9]{1,2})月|[-/.](?<month>[0-9]{1,2})([-/.]0?1)?|年)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();
}
