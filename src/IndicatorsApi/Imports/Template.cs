using System.Globalization;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Imports;

/// <summary>A workbook that is ready to fill in: one row per expected indicator, with what is allowed checked in the cells.</summary>
internal static class Template
{
    private const string Sheet = "observations";
    private const string Lists = "lists";

    /// <summary>How many columns say what a row is about, and are to stay as they are.</summary>
    private const int FixedColumns = 3;

    private static readonly string[] Columns =
        ["region", "indicator", "period", "value", "unit", "qualifier", "status", "reportedGrowthPercent", "reportedChange", "source", "locator", "note"];

    /// <summary>Writes the workbook.</summary>
    /// <param name="region">The region it is for.</param>
    /// <param name="period">The period it is for.</param>
    /// <param name="indicators">The indicators expected, with their units.</param>
    /// <param name="units">All units.</param>
    /// <param name="sources">The codes of all sources.</param>
    /// <param name="language">The language of the headers.</param>
    public static byte[] Write(
        string region, Period period, IReadOnlyList<Indicator> indicators, IReadOnlyList<Unit> units, IReadOnlyList<string> sources, Language language)
    {
        using var file = new MemoryStream();
        using (var book = new XlsxBook(file))
        {
            WriteForm(book, region, period, indicators, units, sources.Count, language);
            using var lists = book.Add(Lists, columns: [], isHidden: true);
            foreach (var source in sources)
                lists.Write([source]);
        }

        return file.ToArray();
    }

    private static void WriteForm(
        XlsxBook book, string region, Period period, IReadOnlyList<Indicator> indicators, IReadOnlyList<Unit> units, int sources, Language language)
    {
        using var form = book.Add(Sheet, [.. Columns.Select((column, i) =>
            new XlsxColumn(language == Language.Zh ? ColumnList.Of(column).Chinese : column, Width: i < FixedColumns ? 24 : 16, IsFixed: i < FixedColumns))]);
        foreach (var indicator in indicators)
            form.Write([region, indicator.Code, period.ToString(), "", indicator.UnitCode, Terms<Qualifier>.Of(Qualifier.Exact), Terms<ObservationStatus>.Of(ObservationStatus.Preliminary), "", "", "", "", ""]);
        Check(form, indicators, units, sources);
    }

    private static void Check(XlsxSheet form, IReadOnlyList<Indicator> indicators, IReadOnlyList<Unit> units, int sources)
    {
        var last = (indicators.Count + 1).ToString(CultureInfo.InvariantCulture);
        form.Check(XlsxValidation.NumberWithin($"D2:D{last} I2:I{last}", NumberLimits.MaxValue));
        form.Check(XlsxValidation.NumberWithin($"H2:H{last}", NumberLimits.MaxPercent));
        form.Check(XlsxValidation.OneOf($"F2:F{last}", Terms<Qualifier>.All));
        form.Check(XlsxValidation.OneOf($"G2:G{last}", Terms<ObservationStatus>.All));
        if (sources > 0)
            form.Check(XlsxValidation.OneOfCells($"J2:J{last}", $"{Lists}!$A$1:$A${sources.ToString(CultureInfo.InvariantCulture)}"));
        for (var i = 0; i < indicators.Count; i++)
            form.Check(XlsxValidation.OneOf($"E{i + 2}", units.Where(unit => unit.IsCompatibleWith(indicators[i].Unit)).Select(unit => unit.Code)));
    }
}
