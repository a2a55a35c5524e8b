using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Tables in the form in which statistics offices print them.</summary>
public sealed class WideTableTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Towns = ["东迁街道", "旧馆街道", "南浔镇", "双林镇", "练市镇", "善琏镇", "菱湖镇", "和孚镇", "千金镇", "石淙镇"];

    /// <summary>Ten towns across the top, a title, units, a total that names a region and one that does not, a footnote.</summary>
    private static readonly string[][] TenTowns =
    [
        ["2025年1-6月各镇（街道）主要经济指标"],
        [],
        ["指标名称", "单位", .. Towns, "合计", "南浔区"],
        ["一、规上工业产值", "亿元", .. Numbers(10), "145", "150"],
        ["二、固定资产投资", "万元", .. Numbers(20_000), "245000", "245000"],
        ["    其中：工业投资", "亿元", .. Numbers(1), "55", "—"],
        ["三、PM2.5年均浓度", "微克/立方米", .. Numbers(25), "", ""],
        ["注：本表为快报数。"],
        ["数据来源：区统计局"],
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_towns_across_the_top_are_read_as_what_they_are(bool xlsx)
    {
        var period = xlsx ? "2024-06-YTD" : "2025-06-YTD";
        string[][] table = [[TenTowns[0][0].Replace("2025", period[..4], StringComparison.Ordinal)], .. TenTowns.Skip(1)];
        var dry = await SendAsync(table, xlsx, "source=linghu-work-report-2025&dryRun=true");
        var reading = dry.GetProperty("report").GetProperty("interpretation");

        Assert.Equal(
            ("regionsAsColumns", 3m, period, "preliminary"),
            (reading.Text("layout"), reading.Number("headerLine"), reading.Text("period"), reading.Text("status")));
        Assert.Equal(
            ["A indicator", "B unit", "C 330503001", "D 330503002", "E 330503100"],
            reading.GetProperty("columns").EnumerateArray().Take(5)
                .Select(column => $"{column.Text("column")} {column.Text("interpretedAs")}"));
        Assert.Equal(["合计", "注：本表为快报数。", "数据来源：区统计局"], reading.GetProperty("skipped").EnumerateArray().Select(left => left.Text("text")));

        var import = await SendAsync(table, xlsx, "source=linghu-work-report-2025");
        Assert.Equal(
            (42m, 0m),
            (import.GetProperty("report").Number("created"), import.GetProperty("report")
                .Number("rejected"))); // 4 × 10 and two of the district
        Assert.Equal(
            16m, (await service.GetAsync($"observations/330503105/industrial-output/{period}"))
                .Number("value")); // the seventh of 10, 11, …
        Assert.Equal(
            2.0006m, (await service.GetAsync($"observations/330503105/fixed-asset-investment/{period}")).Number("value")); // 20 006 万元
        Assert.Equal(7m, (await service.GetAsync($"observations/330503105/industrial-investment/{period}")).Number("value"));
        Assert.Equal(150m, (await service.GetAsync($"observations/330503/industrial-output/{period}")).Number("value"));
    }

    [Fact]
    public async Task A_header_of_two_lines_has_figures_and_their_growth()
    {
        var import = await SendAsync(
        [
            ["2023年主要指标"],
            ["指标", "双林镇", "", "练市镇", "", "排名"],
            ["", "总量", "增幅(%)", "总量", "增幅(%)", ""],
            ["规上工业产值（亿元）", "50", "3.2", "60", "-1.5%", "2"],
            ["税收收入（万元）", "35000", "", "41000", "6", "1"],
        ], xlsx: false, "source=linghu-work-report-2025&status=final");

        Assert.Equal("succeeded", import.Text("state"));
        var (output, revenue) =
            (await service.GetAsync("observations/330503102/industrial-output/2023"), await service.GetAsync(
                "observations/330503101/tax-revenue/2023"));
        Assert.Equal((60m, -1.5m, "final"), (output.Number("value"), output.Number("reportedGrowthPercent"), output.Text("status")));
        Assert.Equal((3.5m, null), (revenue.Number("value"), revenue.Number("reportedGrowthPercent")));
        Assert.Equal(
            "排名", Assert.Single(import.GetProperty("report").GetProperty("interpretation").GetProperty("skipped").EnumerateArray())
                .Text("text"));
    }

    [Fact]
    public async Task Periods_across_the_top_belong_to_the_town_of_the_title()
    {
        var import = await SendAsync(
        [
            ["石淙镇主要经济指标"],
            ["指标", "计量单位", "2021年", "2022年", "增幅", "2023年1-6月"],
            ["规上工业产值", "亿元", "10", "11", "10", "6"],
            ["国家专精特新“小巨人”企业", "家", "1", "2", "", "-"],
        ], xlsx: true, "source=linghu-work-report-2025");

        Assert.Equal(
            ("periodsAsColumns", "330503108"),
            (import.GetProperty("report").GetProperty("interpretation").Text("layout"), import.GetProperty("report")
                .GetProperty("interpretation").Text("region")));
        Assert.Equal(5m, import.GetProperty("report").Number("created"));
        Assert.Equal(10m, (await service.GetAsync("observations/330503108/industrial-output/2022")).Number("reportedGrowthPercent"));
        Assert.Equal(6m, (await service.GetAsync("observations/330503108/industrial-output/2023-06-YTD")).Number("value"));
    }

    [Fact]
    public async Task Towns_by_months_of_the_indicator_and_year_of_the_title()
    {
        var import = await SendAsync(
        [
            ["2022年各镇税收收入（万元）"],
            ["镇街", "1月", "2月", "3月"],
            ["双林镇", "100", "200", "300"],
            ["练市镇", "10", "20", "30"],
            ["合计", "110", "220", "330"],
        ], xlsx: false, "source=linghu-work-report-2025");

        Assert.Equal(
            (6m, "tax-revenue"),
            (import.GetProperty("report").Number("created"), import.GetProperty("report").GetProperty("interpretation").Text("indicator")));
        Assert.Equal(0.03m, (await service.GetAsync("observations/330503101/tax-revenue/2022-03")).Number("value"));
    }

    [Fact]
    public async Task A_label_that_is_merged_downwards_holds_for_the_lines_below_it()
    {
        var import = await SendAsync(
        [
            ["镇街", "指标", "2016年", "2017年"],
            ["双林镇", "规上工业产值", "50", "51"],
            ["", "税收收入", "5", "6"],
            ["练市镇", "规上工业产值", "40", "41"],
            ["", "税收收入", "4", "3"],
        ], xlsx: true, "source=linghu-work-report-2025");

        Assert.Equal(8m, import.GetProperty("report").Number("created"));
        Assert.Equal(3m, (await service.GetAsync("observations/330503102/tax-revenue/2017")).Number("value"));
    }

    [Fact]
    public async Task Indicators_across_the_top_need_a_period_which_may_be_sent_with_the_file()
    {
        string[][] table =
        [
            ["地区", "规上工业产值（亿元）", "财政总收入（亿元）"],
            ["双林镇", "50", "4"],
            ["练市镇", "60", "5"],
        ];
        var refused = await SendAsync(table, xlsx: false, "source=linghu-work-report-2025");
        Assert.Equal("rejected", refused.Text("state"));
        Assert.Contains(
            "period=", Assert.Single(refused.GetProperty("report").GetProperty("errors").EnumerateArray()).Text("message"),
            StringComparison.Ordinal);

        var import = await SendAsync(table, xlsx: false, "source=linghu-work-report-2025&period=2020");
        Assert.Equal(4m, import.GetProperty("report").Number("created"));
        Assert.Equal(60m, (await service.GetAsync("observations/330503102/industrial-output/2020")).Number("value"));
    }

    [Fact]
    public async Task A_town_or_indicator_that_nobody_knows_is_told_once_with_what_is_near_and_a_cell_by_its_place()
    {
        var import = await SendAsync(
        [
            ["2019年主要指标"],
            ["指标", "双林镇", "菱湖", "练市镇"],
            ["规上工业产值", "50", "1", "x1"],
            ["税收", "5", "2", "3"],
        ], xlsx: false, "source=linghu-work-report-2025");
        var errors = import.GetProperty("report").GetProperty("errors").EnumerateArray()
            .Select(error => $"{error.Number("line")} {error.Text("column")} {error.Text("message")}").ToList();

        Assert.Equal("rejected", import.Text("state"));
        Assert.Equal(3, errors.Count);
        Assert.Contains(errors, error => error.StartsWith("2 C2 没有“菱湖”。是否指 菱湖镇 (330503105)", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("4 A4 没有“税收”。是否指 税收收入 (tax-revenue)", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("3 D3 “x1”不被接受。", StringComparison.Ordinal));

        using var rejected = await service.SendAsync($"imports/{import.Text("id")}/rejected");
        var rows = await rejected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("菱湖,industrial-output,2019,1", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_line_for_each_figure_is_read_as_ever_and_says_no_reading()
    {
        var import = await SendAsync(
            [["region", "indicator", "period", "value", "status", "source"],
                ["330503101", "pm25", "2018", "30", "final", "linghu-work-report-2025"]], xlsx: false, "");

        Assert.Equal(JsonValueKind.Null, import.GetProperty("report").GetProperty("interpretation").ValueKind);
        Assert.Equal(1m, import.GetProperty("report").Number("created"));
    }

    [Fact]
    public async Task What_holds_for_the_whole_table_has_to_be_on_record()
    {
        using var content = new StringContent("a", Encoding.UTF8, "text/csv");
        using var response = await service.SendAsync(
            HttpMethod.Post, "imports?region=1&indicator=x&period=soon&unit=mile&status=new", content);
        var errors =
            (await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), default,
                TestContext.Current.CancellationToken)).RootElement.GetProperty("errors");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["indicator", "period", "region", "status", "unit"],
            errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Numbers(int first) => Enumerable.Range(first, Towns.Length).Select(number => $"{number}");

    private async Task<JsonElement> SendAsync(string[][] table, bool xlsx, string query)
    {
        using var content = new ByteArrayContent(
            xlsx ? WorkbookOf(table) : Encoding.UTF8.GetBytes(string.Join("\r\n", table.Select(row => string.Join(',', row)))));
        content.Headers.ContentType = new MediaTypeHeaderValue(xlsx ? Workbook : "text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?{query}", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }

    /// <summary>The title is merged across the table, as Excel keeps it: its text in the first cell.</summary>
    private static byte[] WorkbookOf(string[][] table)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(
                new SheetData(table.Select(row => new Row(row.Select(CellOf)))),
                new MergeCells(new MergeCell { Reference = "A1:F1" }));
            book.Workbook = new(new Sheets(new Sheet { Name = "表1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return file.ToArray();
    }

    private static Cell CellOf(string text) =>
        decimal.TryParse(text, out _) ? new() { CellValue = new(text) }
            : new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };
}
