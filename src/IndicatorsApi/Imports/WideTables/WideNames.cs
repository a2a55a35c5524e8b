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

    /// <summary>Returns the region of a cell.</summary>
    public Region? RegionOf(string text) =>
        record.CodeLists.FindRegion(CellParser.Plain(text)) ?? record.CodeLists.FindRegion(StatisticalTableTerms.Split(text).Name);

    /// <summary>Returns the indicator of a cell and the unit in brackets behind it.</summary>
    public (Indicator Indicator, string? Unit)? IndicatorOf(string text)
    {
        if (record.CodeLists.FindIndicator(CellParser.Plain(text)) is { } exact)
            return (exact, null);
        var (name, unit) = StatisticalTableTerms.Split(text);
        return record.CodeLists.FindIndicator(name) is { } found ? (found, unit) : null;
    }

    /// <summary>Returns the period of a cell.</summary>
    public Period? PeriodOf(string text)
    {
        var plain = CellParser.Plain(text);
        return plain.Length == 0 ? null : record.PeriodOf(plain) ?? (Year is { } year ? record.PeriodOf($"{year}年{plain}") : null);
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

    /// <summary>Returns the region with the longest name in a title.</summary>
    public Region? RegionIn(string title) =>
        record.CodeLists.Regions.Values.Where(region => title.Contains(region.Name.Zh, StringComparison.Ordinal))
            .MaxBy(region => region.Name.Zh.Length);

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
