using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports.Templates;

/// <summary>The workbook that a clerk fills in who reads no English.</summary>
public sealed class TemplateTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_form_asks_for_what_is_expected_by_topic_in_words_beside_what_is_on_record()
    {
        using var form = new Spreadsheet(await FormAsync("region=330503105&period=2025-06-YTD"));
        var rows = form.Rows();
        var output = rows.Single(row => row["指标"] == "规上工业产值");
        var topics = rows.Where(row => row["指标代码"].Length == 0).Select(row => row["指标"]).ToList();

        Assert.Equal(["菱湖镇 2025年1—6月", "其他指标"], form.Sheets);
        Assert.Equal(["综合经济", "财政与债务", "生态环境"], topics);
        Assert.Equal(
            ("亿元", "78.76", "突破 100", "确数", "初步", ""),
            (output["单位"], output["上年全年"], output["年度目标"], output["修饰"], output["数据状态"], output["数值"]));
        Assert.Equal("规模以上工业企业一年的总产值。", output["含义"]);

        // Each indicator is on one of the two sheets.
        var asked = new[] { 0, 1 }.SelectMany(sheet => form.Rows(sheet)).Select(row => row["指标代码"]).Where(code => code.Length > 0).ToList();
        Assert.Equal(
            (await service.GetAsync("indicators?limit=200")).GetProperty("items").EnumerateArray().Select(item => item.Text("code")!)
                .Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_what_is_to_be_filled_in_can_be_changed_and_codes_are_out_of_sight()
    {
        using var form = new Spreadsheet(await FormAsync("region=330503105&period=2025-06-YTD"));
        using var file = new MemoryStream(await FormAsync("region=330503105&period=2025-06-YTD"));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var hidden = form[0].Descendants<Column>().Where(column => column.Hidden?.Value == true)
            .Select(column => (int)column.Min!.Value - 1).ToList();
        var header = form[0].Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText).ToList();
        var open = form[0].Descendants<Row>().ElementAt(2).Elements<Cell>()
            .Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false).Select((_, i) => i).Count();

        Assert.Empty(
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(error => error.Description));
        Assert.Equal(["地区代码", "指标代码", "时期"], hidden.Select(column => header[column]));
        Assert.True(form[0].Descendants<SheetProtection>().Single().Sheet!.Value);
        Assert.Equal(9, open);
        Assert.DoesNotContain(header, text => text.Any(char.IsAsciiLetter));
    }

    [Fact]
    public async Task A_cumulative_figure_below_last_months_is_warned_of_in_the_cell()
    {
        (await service.PutAsync(
            "observations/330503101/industrial-output/2025-05-YTD",
            new { value = 40, status = "preliminary", source = "linghu-work-report-2025" })).Dispose();
        using var form = new Spreadsheet(await FormAsync("region=330503101&period=2025-06-YTD"));
        var at = form[0].Descendants<Row>().Single(row => row.InnerText.Contains("规上工业产值", StringComparison.Ordinal)).RowIndex!.Value;
        var check = form[0].Descendants<DataValidation>().Single(validation => validation.SequenceOfReferences!.InnerText == $"D{at}");

        Assert.Equal("40", form.Rows().Single(row => row["指标"] == "规上工业产值")["上期"]);
        Assert.Equal((DataValidationErrorStyleValues.Warning, "40"), (check.ErrorStyle!.Value, check.Formula1!.Text));
        Assert.Contains("不低于", check.Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_filled_in_by_LibreOffice_comes_in_and_its_errors_come_back_in_Chinese_beside_the_cells()
    {
        Prerequisite.RequireLibreOffice();
        using var form = new Spreadsheet(await FormAsync("region=330503106&period=2025-06-YTD"));
        form.Fill("指标", "规上工业产值", "数值", "412000");
        form.Fill("指标", "规上工业产值", "单位", "万元");
        form.Fill("指标", "规上工业产值", "来源", (await service.GetAsync("sources/linghu-work-report-2025")).GetProperty("title").Text("zh")!);
        form.Fill("指标", "PM2.5年均浓度", "数值", "二十七");
        form.Fill("指标", "税收收入", "数值", "3.5");
        form.Fill("指标", "税收收入", "数据状态", "大概");
        form.Fill("指标", "行政村数", "数值", "21", sheet: 1);

        var import = await SendAsync(
            await Prerequisite.SavedByLibreOfficeAsync(form.Save()), "mode=partial&source=linghu-work-report-2025");
        var report = import.GetProperty("report");
        var messages = report.GetProperty("errors").EnumerateArray().Select(error => error.Text("message")!).ToList();
        Assert.Equal((2m, 2m), (report.Number("created"), report.Number("rejected")));
        Assert.Equal(41.2m, (await service.GetAsync("observations/330503106/industrial-output/2025-06-YTD")).Number("value"));
        Assert.Equal(21m, (await service.GetAsync("observations/330503106/administrative-villages/2025-06-YTD")).Number("value"));
        Assert.Contains("“大概”不被接受。可用：预计（estimated）、初步（preliminary）、修订（revised）、最终（final）。", messages);
        Assert.Contains(messages, message => message.StartsWith("“二十七”不被接受。", StringComparison.Ordinal));

        using var rejected = new Spreadsheet(
            await Prerequisite.SavedByLibreOfficeAsync(await FileAsync($"imports/{import.Text("id")}/rejected?format=xlsx")));
        var rows = rejected.Rows();
        Assert.Equal(
            "数据状态：“大概”不被接受。可用：预计（estimated）、初步（preliminary）、修订（revised）、最终（final）。", rows.Single(row => row["指标"] == "税收收入")["错误"]);
        rejected.Fill("指标", "税收收入", "数据状态", "初步数");
        rejected.Fill("指标", "PM2.5年均浓度", "数值", "27");
        var again = await SendAsync(await Prerequisite.SavedByLibreOfficeAsync(rejected.Save()), "source=linghu-work-report-2025");

        Assert.Equal(("succeeded", 2m), (again.Text("state"), again.GetProperty("report").Number("created")));
        Assert.Equal("preliminary", (await service.GetAsync("observations/330503106/tax-revenue/2025-06-YTD")).Text("status"));
    }

    [Fact]
    public async Task Targets_have_a_form_of_their_own()
    {
        using var form = new Spreadsheet(await FormAsync("region=330503105&period=2026&kind=targets"));
        form.Fill("指标", "规上工业产值", "目标类型", "不低于");
        form.Fill("指标", "规上工业产值", "数值", "110");
        form.Fill("指标", "规上工业产值", "责任单位", "经济发展办公室");
        form.Fill("指标", "税收收入", "目标类型", "增长", sheet: 1);
        form.Fill("指标", "税收收入", "百分比", "6", sheet: 1);
        form.Fill("指标", "税收收入", "约束程度", "力争", sheet: 1);
        form.Fill("指标", "行政村数", "目标类型", "很多", sheet: 1);
        var import = await SendAsync(form.Save(), "mode=partial&source=linghu-work-report-2025");
        var output = await service.GetAsync("targets/330503105/industrial-output/2026");
        var tax = await service.GetAsync("targets/330503105/tax-revenue/2026");

        Assert.Equal((2m, 1m), (import.GetProperty("report").Number("created"), import.GetProperty("report").Number("rejected")));
        Assert.Contains("不低于（atLeast）", import.GetProperty("report").GetProperty("errors")[0].Text("message")!, StringComparison.Ordinal);
        Assert.Equal(
            ("atLeast", 110m, "expected", "经济发展办公室"),
            (output.GetProperty("rule").Text("kind"), output.GetProperty("rule")
                .Number("value"), output.Text("commitment"), output.GetProperty("responsible").Text("unitZh")));
        Assert.Equal(
            ("growAtLeast", 6m, "aspirational"),
            (tax.GetProperty("rule").Text("kind"), tax.GetProperty("rule").Number("percent"), tax.Text("commitment")));
        Assert.Empty(
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(form[0].WorksheetPart!, TestContext.Current.CancellationToken)
                .Select(error => error.Description));
    }

    [Fact]
    public async Task An_error_on_the_second_sheet_says_so()
    {
        using var form = new Spreadsheet(await FormAsync("region=330503107&period=2025-06-YTD"));
        form.Fill("指标", "行政村数", "数值", "很多", sheet: 1);
        var error = (await SendAsync(form.Save(), "source=linghu-work-report-2025")).GetProperty("report").GetProperty("errors")[0];

        Assert.Equal(("其他指标", "value", "notANumber"), (error.Text("sheet"), error.Text("column"), error.Text("code")));
    }

    private Task<byte[]> FormAsync(string query) => FileAsync($"imports/template?{query}");

    private async Task<byte[]> FileAsync(string path)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(Workbook, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> SendAsync(byte[] file, string query)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(Workbook);
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?{query}", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }
}
