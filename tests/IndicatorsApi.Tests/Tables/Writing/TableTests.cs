using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Tables.Writing;

/// <summary>The content of tables.</summary>
public sealed class TableTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task A_CSV_has_the_figures_of_the_report_with_unit_status_and_source()
    {
        var lines = (await service.TextAsync("observations?indicator=industrial-output&region=330503105&period=2024&format=csv&lang=en"))
            .Split("\r\n");

        Assert.StartsWith(
            "region,regionLabel,indicator,indicatorLabel,topic,period,unit,unitLabel,value,qualifier,status,reportedGrowthPercent,",
            lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "330503105,Linghu Town,industrial-output,Output of industry above designated size,economy,2024,CNY-1E8,100 million yuan,78.76,exact,estimated,3.2,,false,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($",{Source},\"第一部分开头段 / part 1, opening paragraph\",", lines[1], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(lines[2..]));
    }

    [Fact]
    public async Task Headers_and_labels_are_Chinese_unless_English_is_asked_for()
    {
        var chinese = await service.TextAsync("progress?indicator=pm25&format=csv");
        var mark = await (await service.SendAsync("progress?indicator=pm25&format=csv&bom=true")).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken);

        Assert.StartsWith("地区代码,地区,指标代码,指标,", chinese, StringComparison.Ordinal);
        Assert.Contains("菱湖镇", chinese, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(chinese)], mark);
    }

    [Fact]
    public async Task Tables_have_the_same_filters_units_and_decimals_as_the_JSON()
    {
        var json = await service.GetAsync(
            "progress?region=330503105&topic=economy&unit=CNY&indicator=industrial-output,tax-revenue,fixed-asset-investment&lang=en");
        var csv =
            (await service.TextAsync(
                "progress?region=330503105&topic=economy&unit=CNY&indicator=industrial-output,tax-revenue,fixed-asset-investment&lang=en&format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var at = csv[0].Split(',').ToList();
        Assert.Equal(json.Items().Count, csv.Length - 1);
        foreach (var (item, row) in json.Items().Zip(csv.Skip(1).Select(line => line.Split(','))))
        {
            Assert.Equal(item.Text("indicator"), row[at.IndexOf("indicator")]);
            foreach (var measure in new[] { "threshold", "attainmentPercent", "gap", "requiredGrowthPercent" })
                Assert.Equal(item.GetProperty(measure).GetRawText(), row[at.IndexOf(measure)]);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", 2001)]
    [InlineData("+1+1", 2002)]
    [InlineData("-1+1", 2003)]
    [InlineData("@SUM(A1)", 2004)]
    [InlineData("＝1+1", 2005)]
    public async Task Texts_cannot_become_formulas(string note, int period)
    {
        using var put = await service.PutAsync(
            $"observations/330503105/pm25/{period}", new { value = -2.5, status = "final", source = Source, note });
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);

        var csv = await service.TextAsync($"observations?indicator=pm25&period={period}&format=csv");
        var sheet = await SheetAsync($"observations?indicator=pm25&period={period}&format=xlsx");

        Assert.Contains($"'{note.Replace("\"", "\"\"", StringComparison.Ordinal)}", csv, StringComparison.Ordinal);
        Assert.Contains(",-2.5,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName == "f");
        Assert.Contains(sheet.Descendants(), element => element.Name.LocalName == "t" && element.Value == note);
    }

    [Fact]
    public async Task A_workbook_has_typed_cells_a_frozen_header_and_says_what_its_columns_hold()
    {
        var sheet = await SheetAsync("progress?region=330503105&indicator=industrial-output&period=2025&format=xlsx&lang=en");
        var columns = await SheetAsync("progress?region=330503105&indicator=industrial-output&period=2025&format=xlsx&lang=en", "sheet2");

        Assert.Equal("frozen", sheet.Descendants().Single(element => element.Name.LocalName == "pane").Attribute("state")?.Value);
        var (header, row) = (CellsOf(sheet, 1), CellsOf(sheet, 2));
        string CellAt(string name) => row[header.Single(cell => cell.Value.Text == name).Key].Text;
        string? TypeAt(string name) => row[header.Single(cell => cell.Value.Text == name).Key].Type;
        Assert.Equal(("78.76", null), (CellAt("attainmentPercent"), TypeAt("attainmentPercent")));
        Assert.Equal(("1", "b"), (CellAt("baselineComparable"), TypeAt("baselineComparable")));
        Assert.Equal(("45657", null), (CellAt("reportedThrough"), TypeAt("reportedThrough"))); // 2024-12-31 as Excel counts days
        Assert.Equal(("100 million yuan", "inlineStr"), (CellAt("unitLabel"), TypeAt("unitLabel")));
        Assert.Contains("leadPercentagePoints", columns.Value, StringComparison.Ordinal);
        Assert.Contains("percentage points", columns.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_JSON_stat_cube_has_dimensions_with_labels_roles_units_decimals_and_status()
    {
        var cube = JsonElement.Parse(
            await service.TextAsync("observations?region=330503105&indicator=industrial-output,tax-revenue&period=2024&format=json-stat"));

        Assert.Equal(("2.0", "dataset", Source), (cube.Text("version"), cube.Text("class"), cube.Text("source")));
        Assert.Equal(["region", "indicator", "period"], cube.GetProperty("id").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal([1, 3, 1], cube.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()));
        Assert.Equal("""{"geo":["region"],"time":["period"],"metric":["indicator"]}""", cube.GetProperty("role").GetRawText());
        var category = cube.GetProperty("dimension").GetProperty("indicator").GetProperty("category");
        Assert.Equal("规上工业产值", category.GetProperty("label").Text("industrial-output"));
        Assert.Equal("""{"label":"亿元","decimals":2}""", category.GetProperty("unit").GetProperty("tax-revenue").GetRawText());
        Assert.Equal(
            ("规上工业产值·公布增幅", """{"label":"%","decimals":1}"""),
            (category.GetProperty("label").Text("industrial-output.reportedGrowthPercent"), category.GetProperty("unit")
                .GetProperty("industrial-output.reportedGrowthPercent").GetRawText()));
        Assert.Equal("""{"0":78.76,"1":3.2,"2":4.35}""", cube.GetProperty("value").GetRawText());
        Assert.Equal("exact estimated", cube.GetProperty("status").Text("0"));
    }

    [Fact]
    public async Task A_series_has_a_row_for_each_period_with_a_figure_or_a_target()
    {
        var lines = (await service.TextAsync("series/330503105/industrial-land-vacated?from=2024&format=csv&lang=en"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var at = lines[0].Split(',').ToList();

        Assert.Equal(["2024", "2025"], lines.Skip(1).Select(line => line.Split(',')[at.IndexOf("period")]));
        Assert.Equal(["269", ""], lines.Skip(1).Select(line => line.Split(',')[at.IndexOf("value")]));
        Assert.Equal(["", "200"], lines.Skip(1).Select(line => line.Split(',')[at.IndexOf("target")]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json-stat")]
    [InlineData("parquet")]
    public async Task An_empty_list_is_an_empty_table(string format)
    {
        using var response = await service.SendAsync($"targets?period=1999&format={format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_large_list_goes_out_whole_row_by_row()
    {
        var file = new StringBuilder(
            "region,indicator,period,value,unit,qualifier,status,reportedGrowthPercent,reportedChange,source,locator,note\n");
        for (var i = 0; i < 6000; i++)
            file.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"3305031{i / 1200:00},industrial-output,{1920 + (i % 1200 / 12)}-{(i % 12) + 1:00},{i}.25,,,final,,,{Source},,\n");
        using var content = new StringContent(
            file.ToString().Replace("330503104", "330503106", StringComparison.Ordinal), Encoding.UTF8, "text/csv");
        using var import = await service.SendAsync(HttpMethod.Post, "imports", content);
        Assert.Equal(HttpStatusCode.OK, import.StatusCode);

        var all = Enumerable.Range(1920, 100).SelectMany(year => Enumerable.Range(1, 12).Select(month => $"{year}-{month:00}")).ToList();
        var sum = 0m;
        var rows = 0;
        foreach (var half in new[] { "330503100,330503101,330503102", "330503103,330503106" })
        {
            using var response = await service.SendAsync(
                $"observations?indicator=industrial-output&region={half}&format=csv&lang=en&sort=value");
            var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var monthly = lines.Skip(1).Select(line => line.Split(',')).Where(cells => all.Contains(cells[5])).ToList();
            rows += monthly.Count;
            sum += monthly.Sum(cells => decimal.Parse(cells[8], System.Globalization.CultureInfo.InvariantCulture));
        }

        // 0 + 1 + … + 5999, and a quarter each
        Assert.Equal((6000, (6000m * 5999 / 2) + 1500), (rows, sum));
    }

    private static Dictionary<string, (string Text, string? Type)> CellsOf(XElement sheet, int line) =>
        sheet.Descendants().Where(element => element.Name.LocalName == "c")
            .Where(cell => cell.Attribute("r")!.Value.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()) == $"{line}")
            .ToDictionary(
                cell => cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()), cell => (cell.Value, cell.Attribute("t")?.Value));

    private async Task<XElement> SheetAsync(string path, string sheet = "sheet1")
    {
        using var response = await service.SendAsync(path);
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await using var part = await zip.GetEntry($"xl/worksheets/{sheet}.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        return await XElement.LoadAsync(part, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
    }
}
