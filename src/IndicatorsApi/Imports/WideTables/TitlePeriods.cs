using System.Text.RegularExpressions;
using IndicatorsApi.Imports.Rows;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>The period that the title lines of a wide table name.</summary>
/// <remarks>
/// A year and a part of it may be apart: 2025年主要经济指标（1—9月）. Document numbers, dates of filing and validity, and plans are no
/// reporting period. Titles that name two years or two parts of a year, or a part that is not understood, name no period.
/// </remarks>
internal sealed partial class TitlePeriods
{
    private const int Timeout = 1000;

    private readonly HashSet<string> _years = new(StringComparer.Ordinal);
    private readonly HashSet<Period> _parts = [];
    private bool _isUnclear;

    /// <summary>Reads title cells.</summary>
    public TitlePeriods(IEnumerable<string> cells)
    {
        var parts = new List<string>();
        foreach (var cell in cells)
        {
            if (IsAboutTheForm(cell))
                continue;
            var text = NotPeriods().Replace(PeriodParser.Normalize(cell), "|");
            text = Short().Replace(text, "${year}年${part}月");
            foreach (Match year in Years().Matches(text))
                _years.Add(year.Groups["year"].Value);
            text = Years().Replace(text, "|");
            parts.AddRange(Parts().Matches(text).Select(part => part.Value));
            _isUnclear |= Leftover().IsMatch(Parts().Replace(text, "|"));
        }

        if (_years.Count == 1)
            foreach (var part in parts)
            {
                if (PeriodParser.Read(_years.First(), part) is { } period)
                    _parts.Add(period);
                else
                    _isUnclear = true;
            }
    }

    /// <summary>The year; <see langword="null"/> when the titles name none or several.</summary>
    public int? Year => _years.Count == 1 ? int.Parse(_years.First(), System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The period; <see langword="null"/> when the titles name none or several.</summary>
    public Period? Period => _isUnclear || Year is not { } year || _parts.Count > 1 ? null
        : _parts.Count == 1 ? _parts.First() : Measures.Time.Period.OfYear(year);

    /// <summary>Indicates a cell about the form and not about its data: 有效期至, 文号, 填报单位.</summary>
    public static bool IsAboutTheForm(string cell) => AboutTheForm().IsMatch(cell);

    [GeneratedRegex(
        @"^[\s（(]*(有效期|有\s*效\s*期|填\s*报|报\s*送|上\s*报|报\s*出|制\s*表|打\s*印|印\s*发|发\s*布|审\s*核|批\s*准|备\s*案|制\s*定|文\s*号|表\s*号"
        + @"|综合机关|统计机关|组织机构|统一社会信用|联系)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex AboutTheForm();

    /// <summary>Document numbers, and plans from one year to another.</summary>
    [GeneratedRegex(
        @"[〔\[【(][0-9]{4}[〕\]】)]第?[0-9]+号|(?<![0-9])[0-9]{4}年?-[0-9]{4}年?(?![0-9])|有效期[^|,;，；]*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NotPeriods();

    /// <summary>2025.1-9 and 2025-09, without the words for year and month.</summary>
    [GeneratedRegex(
        @"(?<![0-9.])(?<year>(19|20)[0-9]{2})[./-](?<part>(0?1-)?(1[0-2]|0?[1-9]))(?![0-9./-])月?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Short();

    [GeneratedRegex(
        @"(?<![0-9.])(?<year>(19|20)[0-9]{2})(年度?(全年)?|(?![0-9.万亿]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?<![0-9月季度.-])(0?1月?-[0-9]{1,2}月份?(累计)?|[0-9]{1,2}月份?(累计)?(?![0-9-])"
        + @"|前[二三四2-4]个?季度|第?[一1]季?度?-第?[二三四2-4]季度|[上下]半年|第?[一二三四1-4]季度|Q[1-4])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"[0-9一二三四五六七八九十]+个?月|[0-9一二三四]季|半年(?!报)|[上中下]旬|[0-9]{4}年|[0-9]日",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Leftover();
}
