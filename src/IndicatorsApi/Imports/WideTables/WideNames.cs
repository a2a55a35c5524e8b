using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>Resolves the names in the cells of a wide table.</summary>
/// <param name="record">The code lists.</param>
internal sealed class WideNames(RowContext record)
{
    /// <summary>The year of periods that name none, such as 1—6月.</summary>
    public int? Year { get; set; }

    /// <summary>The period that the sender of the table names.</summary>
    public Period? Given { get; init; }

    /// <summary>The year of that period.</summary>
    public int? GivenYear => Given?.Year;

    /// <summary>The regions that the titles name. They decide between regions of one name.</summary>
    public IReadOnlyList<Region> TitleRegions { get; set; } = [];

    /// <summary>Returns the region of a cell.</summary>
    public Region? RegionOf(string text) =>
        IsNumber(text) ? null
            : Spellings(text).Select(name => record.CodeLists.FindRegion(name) ?? OfTitle(name)).FirstOrDefault(found => found is not null);

    /// <summary>Returns the indicator of a cell and the unit in brackets behind it.</summary>
    public (Indicator Indicator, string? Unit)? IndicatorOf(string text)
    {
        if (record.CodeLists.FindIndicator(CellParser.Plain(text)) is { } exact)
            return (exact, null);
        var (name, unit) = StatisticalTableTerms.Split(text);
        return (record.CodeLists.FindIndicator(name) ?? record.CodeLists.FindIndicator(Compact(name))) is { } found ? (found, unit) : null;
    }

    /// <summary>Returns the period of a cell.</summary>
    public Period? PeriodOf(string text)
    {
        var plain = CellParser.Plain(text);
        return plain.Length == 0 || (plain.Length < 4 && IsNumber(plain)) ? null
            : record.PeriodOf(plain) ?? (Year is { } year ? record.PeriodOf($"{year}年{plain}") : null);
    }

    /// <summary>Indicates that a text is a known unit.</summary>
    public bool IsUnit(string text) => record.CodeLists.UnitOf(CellParser.Plain(text)) is not null;

    /// <summary>Returns the unit as rows name it: 家 means 家企业 for an indicator that counts 家企业.</summary>
    public string? UnitOf(string? text, Indicator? indicator)
    {
        if (text is null || text.Trim().Length == 0)
            return null;
        var plain = CellParser.Plain(text).Trim('（', '）', '(', ')').Replace("％", "%", StringComparison.Ordinal);
        if (record.CodeLists.UnitOf(plain) is { } unit)
            return unit.Code;
        return indicator is not null && record.CodeLists.UnitOf(indicator).Name.Zh.StartsWith(plain, StringComparison.Ordinal)
            ? indicator.UnitCode
            : plain;
    }

    /// <summary>Returns the regions that titles name. A name within a longer one does not count.</summary>
    public IReadOnlyList<Region> RegionsIn(string title)
    {
        var named = record.CodeLists.Regions.Values.Where(region => title.Contains(region.Name.Zh, StringComparison.Ordinal)).ToList();
        return [.. named.Where(
            region =>
            {
                var rest = named.Where(other => other.Name.Zh.Length > region.Name.Zh.Length)
                    .Aggregate(title, (text, longer) => text.Replace(longer.Name.Zh, "|", StringComparison.Ordinal));
                return rest.Contains(region.Name.Zh, StringComparison.Ordinal);
            })];
    }

    /// <summary>Returns the lowest region of the chain in the titles; <see langword="null"/> for none or several.</summary>
    public Region? LowestRegion()
    {
        var lowest = TitleRegions.Where(region => !TitleRegions.Any(other => IsWithin(other, region))).ToList();
        if (lowest is [var only])
            return only;

        // 湖州市南浔区双林镇: of several regions of one name, the one within a region that the title also names.
        return lowest.Select(region => region.Name.Zh).Distinct(StringComparer.Ordinal).Count() == 1 ? OfTitle(lowest[0].Name.Zh) : null;
    }

    private Region? OfTitle(string name) =>
        record.CodeLists.Regions.Values
            .Where(region => region.Name.Zh == name && TitleRegions.Any(other => IsWithin(region, other))).Take(2).ToList() is [var only]
            ? only : null;

    private bool IsWithin(Region region, Region ancestor)
    {
        for (var at = region.ParentCode; at is not null; at = record.CodeLists.Regions.GetValueOrDefault(at)?.ParentCode)
            if (at == ancestor.Code)
                return true;
        return false;
    }

    /// <summary>Indicates a number shorter than the codes of counties, which are not labels but values.</summary>
    private static bool IsNumber(string text) => CellParser.Plain(text) is { Length: < 6 } plain && decimal.TryParse(plain, out _);

    private static IEnumerable<string> Spellings(string text)
    {
        yield return CellParser.Plain(text);
        yield return StatisticalTableTerms.Split(text).Name;
        yield return Compact(text);
    }

    private static string Compact(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>Returns the indicator with the longest name in a title.</summary>
    public Indicator? IndicatorIn(string title) =>
        record.CodeLists.Indicators.Values.Where(indicator => title.Contains(indicator.Name.Zh, StringComparison.Ordinal))
            .MaxBy(indicator => indicator.Name.Zh.Length);

    /// <summary>Returns the message for a header or label that names nothing known.</summary>
    public string Unknown(string text, WideLayout layout, bool isHeader) => (layout, isHeader) switch
    {
        (WideLayout.PeriodsAsColumns, true) => Data.Revisions.RevisionValidator.InvalidPeriodMessage(text),
        (WideLayout.RegionsAsColumns, true) or (WideLayout.IndicatorsAsColumns, false) =>
            record.Unknown(text, record.CodeLists.Regions.Values),
        _ => record.Unknown(StatisticalTableTerms.Split(text).Name, record.CodeLists.Indicators.Values),
    };
}
