using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Indicators;
using IndicatorsApi.Localization;
using IndicatorsApi.Observations;
using IndicatorsApi.Units;
using IndicatorsApi.Vocabulary;

namespace IndicatorsApi.Imports;

/// <summary>A workbook that is ready to fill in: one row per expected indicator, with what is allowed checked in the cells.</summary>
internal static class Template
{
    private const string Sheet = "observations";
    private const string Lists = "lists";

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
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = Styles();
            var sheets = book.Workbook.AppendChild(new Sheets());
            Add(book, sheets, Sheet, 1, FormOf(region, period, indicators, units, sources.Count, language));
            Add(book, sheets, Lists, 2, ListsOf(sources), hidden: true);
        }

        return file.ToArray();
    }

    /// <summary>Rows and cells carry their addresses, which the format leaves open and some readers insist on.</summary>
    private static SheetData Addressed(SheetData rows)
    {
        var line = 0u;
        foreach (var row in rows.Elements<Row>())
        {
            row.RowIndex = ++line;
            var column = 'A';
            foreach (var cell in row.Elements<Cell>())
                cell.CellReference = $"{column++}{line}";
        }

        return rows;
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, uint id, Worksheet sheet, bool hidden = false)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Name = name, SheetId = id, Id = book.GetIdOfPart(part), State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
    }

    private static Worksheet FormOf(string region, Period period, IReadOnlyList<Indicator> indicators, IReadOnlyList<Unit> units, int sources, Language language)
    {
        var rows = new SheetData(new Row(Columns.Select(column => Text(language == Language.Zh ? ImportColumns.Chinese[column] : column, style: 1))));
        foreach (var indicator in indicators)
        {
            string[] cells = [region, indicator.Code, period.ToString(), "", indicator.UnitCode, Terms<Qualifier>.Of(Qualifier.Exact), Terms<ObservationStatus>.Of(ObservationStatus.Preliminary), "", "", "", "", ""];
            rows.Append(new Row(cells.Select((cell, i) => cell.Length == 0 ? new Cell() : Text(cell, style: i < 3 ? 2u : 0u))));
        }

        var last = indicators.Count + 1;
        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new DocumentFormat.OpenXml.Spreadsheet.Columns(new Column { Min = 1, Max = 3, Width = 24, CustomWidth = true }, new Column { Min = 4, Max = (uint)Columns.Length, Width = 16, CustomWidth = true }),
            Addressed(rows),
            ValidationsOf(indicators, units, sources, last));
    }

    private static DataValidations ValidationsOf(IReadOnlyList<Indicator> indicators, IReadOnlyList<Unit> units, int sources, int last)
    {
        var validations = new List<DataValidation>
        {
            NumberIn($"D2:D{last} I2:I{last}", NumberLimits.MaxValue),
            NumberIn($"H2:H{last}", NumberLimits.MaxPercent),
            OneOf($"F2:F{last}", Quoted(Terms<Qualifier>.All)),
            OneOf($"G2:G{last}", Quoted(Terms<ObservationStatus>.All)),
        };
        if (sources > 0)
            validations.Add(OneOf($"J2:J{last}", $"{Lists}!$A$1:$A${sources.ToString(CultureInfo.InvariantCulture)}"));
        for (var i = 0; i < indicators.Count; i++)
            validations.Add(OneOf($"E{i + 2}", Quoted([.. units.Where(unit => unit.IsCompatibleWith(indicators[i].Unit)).Select(unit => unit.Code)])));
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static string Quoted(IEnumerable<string> words) => $"\"{string.Join(',', words)}\"";

    private static DataValidation OneOf(string cells, string list) => new(new Formula1(list))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        SequenceOfReferences = new ListValue<StringValue>([.. cells.Split(' ').Select(cell => new StringValue(cell))]),
    };

    private static DataValidation NumberIn(string cells, decimal most) => new(new Formula1($"{-most}"), new Formula2($"{most}"))
    {
        Type = DataValidationValues.Decimal,
        Operator = DataValidationOperatorValues.Between,
        AllowBlank = true,
        ShowErrorMessage = true,
        SequenceOfReferences = new ListValue<StringValue>([.. cells.Split(' ').Select(cell => new StringValue(cell))]),
    };

    private static Worksheet ListsOf(IReadOnlyList<string> sources) => new(Addressed(new SheetData(sources.Select(source => new Row(Text(source))))));

    private static Cell Text(string text, uint style = 0) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };

    /// <summary>Plain, bold for the header, grey for what stays as it is.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold()), new Font(new Color { Rgb = "FF808080" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { FontId = 2, ApplyFont = true }));
}
