using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Workbooks as Excel writes them.</summary>
public sealed class WorkbookTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_template_has_a_row_for_each_expected_indicator_and_can_be_sent_as_it_was_filled_in()
    {
        var template = await TemplateAsync("region=330503106&period=2025-06-YTD&format=xlsx");
        var blank = await SendAsync(template, "dryRun=true");
        template = Fill(template, ("industrial-output", "12.5"), ("pm25", "27"));
        var filled = await SendAsync(template, "source=linghu-work-report-2025");
        var rows = (int)blank.GetProperty("report").Number("rowsRead")!.Value;

        Assert.InRange(rows, 78, 93);
        Assert.Equal(rows, blank.GetProperty("report").Number("blankRows"));
        Assert.Equal("rejected", blank.Text("state"));
        Assert.Equal(
            (2m, rows - 2m, 0m),
            (filled.GetProperty("report").Number("created"), filled.GetProperty("report").Number("blankRows"), filled.GetProperty("report")
                .Number("rejected")));
        Assert.Equal(12.5m, (await service.GetAsync("observations/330503106/industrial-output/2025-06-YTD")).Number("value"));
    }

    [Fact]
    public async Task A_template_checks_what_is_allowed_in_its_cells()
    {
        await using var file = new MemoryStream(await TemplateAsync("region=330503106&period=2025-06-YTD&lang=en"));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = workbook.WorkbookPart!.WorksheetParts.First().Worksheet;
        var lists = sheet.Descendants<DataValidation>().Select(validation => validation.Formula1!.Text).ToList();

        Assert.Contains("\"CNY,CNY-1E4,CNY-1E8\"", lists);
        Assert.Contains("\"estimated,preliminary,revised,final\"", lists);
        Assert.Contains("lists!$A$1:$A$1", lists);
        Assert.NotNull(sheet.Descendants<Pane>().Single().VerticalSplit);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Dates_percentages_and_formulas_count_by_what_they_show()
    {
        var file = Write(
            [Text("region"), Text("indicator"), Text("period"), Text("value"), Text("status"), Text("reportedGrowthPercent"), Text(
                "source")],
            [Number("330503107"), Text("industrial-output"), Number("45809", style: 1), Formula("10+0.1", "10.1"), Text(
                "preliminary"), Number("3.2000000000000001E-2", style: 2), Text("linghu-work-report-2025")]);
        var import = await SendAsync(file);
        var observation = await service.GetAsync("observations/330503107/industrial-output/2025-06");

        Assert.Equal("succeeded", import.Text("state"));
        Assert.Equal((10.1m, 3.2m), (observation.Number("value"), observation.Number("reportedGrowthPercent")));
    }

    [Fact]
    public async Task A_formula_without_a_result_is_told()
    {
        var file = Write(
            [Text("region"), Text("indicator"), Text("period"), Text("value"), Text("status"), Text("source")],
            [Text("330503107"), Text("pm25"), Text(
                "2024"), new Cell { CellFormula = new("1/0"), CellValue = new("#DIV/0!"), DataType = CellValues.Error }, Text(
                    "final"), Text("linghu-work-report-2025")]);
        var error = (await SendAsync(file)).GetProperty("report").GetProperty("errors")[0];

        Assert.Equal(
            (2m, "value", "formulaError", "#DIV/0!"),
            (error.Number("line"), error.Text("column"), error.Text("code"), error.Text("value")));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_or_none_at_all_is_told()
    {
        var whole = await TemplateAsync("region=330503106&period=2025-06-YTD");
        foreach (var file in new[] { whole[..(whole.Length / 2)], "no workbook"u8.ToArray(), [] })
        {
            var import = await SendAsync(file);

            Assert.Equal("rejected", import.Text("state"));
            Assert.Equal("unreadableFile", import.GetProperty("report").GetProperty("errors")[0].Text("code"));
        }
    }

    [Fact]
    public async Task A_bomb_is_not_unpacked()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize)
                .OpenAsync(TestContext.Current.CancellationToken);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
                await entry.WriteAsync(zeros, TestContext.Current.CancellationToken);
        }

        Assert.Equal("tooLarge", (await SendAsync(file.ToArray())).GetProperty("report").GetProperty("errors")[0].Text("code"));
    }

    private async Task<byte[]> TemplateAsync(string query)
    {
        using var response = await service.SendAsync($"imports/template?{query}");
        Assert.Equal(Workbook, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> SendAsync(byte[] file, string query = "")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(Workbook);
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?{query}", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }

    private static byte[] Fill(byte[] template, params (string Indicator, string Value)[] values)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var workbook = SpreadsheetDocument.Open(file, isEditable: true))
        {
            foreach (var (indicator, value) in values)
            {
                var row = workbook.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>()
                    .Single(row => row.Elements<Cell>().ElementAt(1).InnerText == indicator);
                row.Elements<Cell>().ElementAt(3).CellValue = new(value);
            }
        }

        return file.ToArray();
    }

    private static byte[] Write(params Cell[][] rows)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(rows.Select(cells => new Row(cells))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 10 }));
            book.Workbook = new(new Sheets(new Sheet { Name = "data", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return file.ToArray();
    }

    private static Cell Text(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(string number, uint style = 0) => new() { CellValue = new(number), StyleIndex = style };

    private static Cell Formula(string formula, string value) => new() { CellFormula = new(formula), CellValue = new(value) };
}
