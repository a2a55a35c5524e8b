using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>
/// Parses periods as people type them: <c>2025年1-6月</c>, <c>2025.1-9</c>, <c>2025年前三季度</c>, <c>二〇二五年上半年</c>.
/// </summary>
/// <remarks>A text is parsed to its last character or not at all.</remarks>
public static partial class PeriodParser
{
    private const int MonthsOfQuarter = 3;
    private const int Timeout = 1000;

    /// <summary>Parses a period in its canonical form or as people type it.</summary>
    /// <returns>The period; <see langword="null"/> for any other text.</returns>
    public static Period? Read(string text)
    {
        if (Period.TryParse(text, out var period))
            return period;

        var match = Typed().Match(Normalize(text));
        return match.Success && Period.TryParse(FormOf(match.Groups["year"].Value, match.Groups), out var typed) ? typed : null;
    }

    /// <summary>
    /// Returns a text without blanks and brackets around months, with half-width characters, one kind of dash, and years in digits.
    /// </summary>
    public static string Normalize(string text)
    {
        var plain = Dashes().Replace(Blanks().Replace(CellParser.Plain(text), ""), "-");
        plain = ChineseYear().Replace(plain, year => string.Concat(year.Value.Select(DigitOf)));
        return BracketedPart().Replace(plain, "${part}");
    }

    /// <summary>Returns the period of a year and a part of it, such as <c>1-9月</c>.</summary>
    public static Period? Read(string year, string part) => Read($"{year}年{part}");

    private static char DigitOf(char character) => character switch
    {
        '〇' or '○' or '零' => '0',
        _ when "一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) is >= 0 and var at => (char)('1' + at),
        _ => character,
    };

    private static string FormOf(string year, GroupCollection groups)
    {
        if (groups["upTo"] is { Success: true } upTo)
            return $"{year}-{Two(upTo.Value)}-YTD";
        if (groups["quarters"] is { Success: true } quarters)
            return $"{year}-{Two((Ordinal(quarters.Value) * MonthsOfQuarter).ToString(CultureInfo.InvariantCulture))}-YTD";
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
        @"^(?<year>[0-9]{4})(年?0?1月?-(?<upTo>[0-9]{1,2})月份?(累计)?|[-/.]0?1月?-(?<upTo>[0-9]{1,2})月份?(累计)?"
        + @"|[/.]0?1-(?<upTo>0?[2-9]|1[0-2])|年(?<upTo>[0-9]{1,2})月份?累计"
        + @"|年?(前(?<quarters>[二三四2-4])个?季度?|第?[一1]季?度?-第?(?<quarters>[二三四2-4])季度)(累计)?"
        + @"|年(?<half>[上下])半年|年第?(?<quarter>[一二三四1-4])季度|年?Q(?<quarter>[1-4])|年(?<month>[0-9]{1,2})月份?(当月)?"
        + @"|[-/.](?<month>[0-9]{1,2})([-/.]0?1)?|年度?|年全年)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\s+|_x000[DA]_", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[-‐‑‒–—―−─~∼〜至到]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[一二][一二三四五六七八九〇○零]{3}(?=年)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ChineseYear();

    [GeneratedRegex(
        @"[(\[【](?=[^)\]】]*[月季年])(?<part>[0-9一二三四上下前第月季度半年份累计-]+)[)\]】]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex BracketedPart();
}
