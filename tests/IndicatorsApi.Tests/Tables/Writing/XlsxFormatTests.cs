using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;
using NodaTime;

namespace IndicatorsApi.Tests.Tables.Writing;

/// <summary>Workbooks, read and validated by the Open XML SDK.</summary>
public class XlsxFormatTests
{
    private static readonly TableSchema<int> Shape = new TableSchema<int>("rows", new("行", "Rows"))
        .Text(
            new("text", "文本", new("文本。", "The text.")), number =>
                number switch { 0 => "=1+1", 1 => "tab\tand\u0001control and _x0041_", 2 => "😀 亿元 <&>\"", _ => null })
        .Measure(new("number", "数值", new("数值。", "The number."), ColumnUnit.OfRow), number => number + 0.25m)
        .Count(new("count", "个数", new("个数。", "The count."), ColumnUnit.Months), number => number)
        .Flag(new("flag", "是否", new("是否。", "The flag.")), number => number % 2 == 0)
        .Date(new("date", "日期", new("日期。", "The date.")), number => new LocalDate(2024, 12, 31).PlusDays(number))
        .Instant(new("instant", "时间", new("时间。", "The instant.")), number => Instant.FromUtc(2025, 1, 1, 12, 0, number));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task A_workbook_is_valid_and_holds_every_kind_of_cell(Language language)
    {
        using var file = await WriteAsync(Shape.Of(Enumerable.Range(0, 3).ToAsyncEnumerable(), language));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken)
                .Select(error => error.Description));
        var rows = SheetsOf(book)[0].Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())
            .ToList();
        Assert.Equal(
            language == Language.Zh ? ["文本", "数值", "个数", "是否", "日期", "时间"] : ["text", "number", "count", "flag", "date", "instant"],
            rows[0]);
        Assert.Equal(["=1+1", "0.25", "0", "1", "45657", "45658.5"], rows[1]); // days since 1899-12-30
        Assert.Equal("tab\tand_x0001_control and _x005F_x0041_", rows[2][0]);
        Assert.Equal("😀 亿元 <&>\"", rows[3][0]);
        Assert.Equal(
            language == Language.Zh ? ["行", "列说明"] : ["Rows", "Columns"],
            book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name?.Value));
    }

    [Fact]
    public async Task Equal_tables_are_equal_bytes()
    {
        using var first = await WriteAsync(Shape.Of(Enumerable.Range(0, 3).ToAsyncEnumerable(), Language.En));
        using var second = await WriteAsync(Shape.Of(Enumerable.Range(0, 3).ToAsyncEnumerable(), Language.En));

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public async Task What_no_longer_fits_into_a_sheet_goes_on_in_another()
    {
        const int RowsOfASheet = 1_048_575; // and the header
        var shape = new TableSchema<int>("rows", new("行", "Rows")).Count(new("count", "个数", new("个数。", "The count.")), number => number);
        using var file = await WriteAsync(shape.Of(Enumerable.Range(0, RowsOfASheet + 2).ToAsyncEnumerable(), Language.En));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Equal(["Rows", "Rows 2", "Columns"], book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name?.Value));
        Assert.Equal(["count", "1048575", "1048576"], SheetsOf(book)[1].Descendants<Row>().Select(row => row.InnerText));
    }

    private static List<Worksheet> SheetsOf(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.Workbook.Descendants<Sheet>()
            .Select(sheet => ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet)];

    private static async Task<MemoryStream> WriteAsync(IndicatorsApi.Tables.Writing.Table table)
    {
        var file = new MemoryStream();
        await new XlsxFormat().WriteAsync(table, file, TestContext.Current.CancellationToken);
        return file;
    }
}
