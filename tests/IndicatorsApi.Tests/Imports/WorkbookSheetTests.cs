using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Workbooks with more than one sheet.</summary>
public sealed class WorkbookSheetTests(WritableService service) : IClassFixture<WritableService>
{
    private static readonly string[][] Table = [["2010年各镇"], ["指标", "双林镇", "练市镇"], ["规上工业产值（亿元）", "50", "60"]];
    private static readonly string[][] Cover = [["主要经济指标"], ["南浔区统计局"]];

    [Fact]
    public async Task A_sheet_that_is_not_read_is_named() =>
        Assert.Equal(["二"], await SkippedAsync(("一", Table, false), ("二", Table, false), ("说明", Cover, false)));

    [Fact]
    public async Task A_table_behind_a_cover_is_found() => Assert.Empty(await SkippedAsync(("封面", Cover, false), ("表", Table, false)));

    [Fact]
    public async Task A_hidden_sheet_before_the_table_is_ignored() =>
        Assert.Empty(await SkippedAsync(("旧", [["region", "value"], ["1", "2"]], true), ("表", Table, false)));

    private async Task<List<string?>> SkippedAsync(params (string Name, string[][] Cells, bool IsHidden)[] sheets)
    {
        using var content = new ByteArrayContent(WorkbookOf(sheets));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var response = await service.SendAsync(
            HttpMethod.Post, "imports?source=linghu-work-report-2025&dryRun=true", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        var import = JsonElement.Parse(body);
        Assert.Equal((body, 2m), (body, import.GetProperty("report").Number("created")));
        return [.. import.GetProperty("report").GetProperty("interpretation").GetProperty("skipped").EnumerateArray()
            .Select(item => item.Text("text"))];
    }

    private static byte[] WorkbookOf((string Name, string[][] Cells, bool IsHidden)[] sheets)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            foreach (var (name, cells, isHidden) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(cells.Select(row => new Row(row.Select(
                    text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })))));
                book.Workbook.Sheets!.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)book.WorksheetParts.Count(),
                        Id = book.GetIdOfPart(part),
                        State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                    });
            }
        }

        return file.ToArray();
    }
}
