using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>What the cells of a wide table name.</summary>
/// <param name="record">What they refer to.</param>
internal sealed class WideNames(RowContext record)
{
    /// <summary>The year that holds for periods that name none, such as 1—6月.</summary>
    public int? Year { get; set; }

    /// <summary>The region of a cell.</summary>
    public Region? RegionOf(string text) => record.Codelists.RegionOf(CellParser.Plain(text)) ?? record.Codelists.RegionOf(StatisticalTableTerms.Split(text).Name);

    /// <summary>The indicator of a cell, and the unit that stands behind it in brackets.</summary>
    public (Indicator Indicator, string? Unit)? IndicatorOf(string text)
    {
        if (record.Codelists.IndicatorOf(CellParser.Plain(text)) is { } exact)
            return (exact, null);
        var (name, unit) = StatisticalTableTerms.Split(text);
        return record.Codelists.IndicatorOf(name) is { } found ? (found, unit) : null;
    }

    /// <summary>The period of a cell.</summary>
    public Period? PeriodOf(string text)
    {
        var plain = CellParser.Plain(text);
        return plain.Length == 0 ? null : record.PeriodOf(plain) ?? (Year is { } year ? record.PeriodOf($"{year}年{plain}") : null);
    }

    /// <summary>Whether a text is a unit of the record.</summary>
    public bool IsUnit(string text) => record.Codelists.UnitOf(CellParser.Plain(text)) is not null;

    /// <summary>The unit as rows name it: 家 is what an indicator counts that counts 家企业.</summary>
    public string? UnitOf(string? text, Indicator? indicator)
    {
        if (text is null || text.Trim().Length == 0)
            return null;
        var plain = CellParser.Plain(text).Trim('（', '）', '(', ')').Replace("％", "%", StringComparison.Ordinal);
        if (record.Codelists.UnitOf(plain) is { } unit)
            return unit.Code;
        return indicator is not null && record.Codelists.UnitOf(indicator).Name.Zh.StartsWith(plain, StringComparison.Ordinal) ? indicator.UnitCode : plain;
    }

    /// <summary>The region whose name stands somewhere in a title; the longest counts.</summary>
    public Region? RegionIn(string title) =>
        record.Codelists.Regions.Values.Where(region => title.Contains(region.Name.Zh, StringComparison.Ordinal)).MaxBy(region => region.Name.Zh.Length);

    /// <summary>The indicator whose name stands somewhere in a title; the longest counts.</summary>
    public Indicator? IndicatorIn(string title) =>
        record.Codelists.Indicators.Values.Where(indicator => title.Contains(indicator.Name.Zh, StringComparison.Ordinal)).MaxBy(indicator => indicator.Name.Zh.Length);

    /// <summary>What is told of a header or label that names nothing.</summary>
    public string Unknown(string text, WideLayout layout, bool isHeader) => (layout, isHeader) switch
    {
        (WideLayout.PeriodsAsColumns, true) => Data.Revisions.RevisionValidator.RefusePeriod(text),
        (WideLayout.RegionsAsColumns, true) or (WideLayout.IndicatorsAsColumns, false) => record.Unknown(text, record.Codelists.Regions.Values),
        _ => record.Unknown(StatisticalTableTerms.Split(text).Name, record.Codelists.Indicators.Values),
    };
}
