using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Cells of workbooks whose number formats contain texts, and formulas that no program has calculated.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("0.0\"%\"", "3.2", "3.2")]
    [InlineData("0.0\\%", "3.2", "3.2")]
    [InlineData("0.0%", "0.032", "3.200%")]
    [InlineData("[Red]0.00%", "0.032", "3.200%")]
    [InlineData("0\"年\"", "2009", "2009")]
    [InlineData("0年", "2009", "2009")]
    [InlineData("0.0\"万元/年\"", "12.5", "12.5")]
    [InlineData("#,##0.0\"years\"", "12.5", "12.5")]
    [InlineData("0_);[Red](0)", "12", "12")]
    [InlineData("m\"月\"", "45809", "2025-06-01")]
    [InlineData("yyyy\"年\"m\"月\"", "45809", "2025-06-01")]
    [InlineData("[$-804]yyyy年m月", "45809", "2025-06-01")]
    public void A_text_within_a_number_format_is_no_part_of_the_number(string format, string stored, string text) =>
        Assert.Equal(text, Read(format, new() { CellValue = new(stored), StyleIndex = 0 }));

    [Fact]
    public void A_formula_without_a_stored_result_is_an_error_and_no_blank() =>
        Assert.Equal("#CALC!", Read("0", new() { CellFormula = new("1+1"), StyleIndex = 0 }));

    [Fact]
    public void Escaped_line_breaks_and_phonetic_guides_are_no_part_of_a_text() =>
        Assert.Equal("税收\n收入", Read("0", new(new InlineString(
            new Text("税收_x000D_\n收入"), new PhoneticRun(new Text("shui")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }))
        { DataType = CellValues.InlineString }));

    private static string Read(string format, Cell cell)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = format }),
                new CellFormats(new CellFormat { NumberFormatId = 164 }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(new Row(cell)));
            book.Workbook = new(new Sheets(new Sheet { Name = "1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        using var reader = new XlsxTableReader(file);
        return reader.Header[0];
    }
}
