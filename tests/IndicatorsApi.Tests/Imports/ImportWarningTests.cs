using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Files in which something is unusual. Each test has a town of its own.</summary>
public sealed class ImportWarningTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Header = "region,indicator,period,value,status,source\n";
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Of_a_file_with_the_months_of_a_year_the_one_that_slipped_is_told_in_both_languages()
    {
        decimal[] months = [7.2m, 6.1m, 8, 8.3m, 7.9m, 810, 8.2m, 8.8m, 7.7m, 8.4m, 9, 9.6m];
        var file = Header + string.Concat(months.Select((value, i) => Row("330503001", $"2025-{i + 1:00}", value)));
        var import = await SendAsync(file);
        var warning = Assert.Single(import.GetProperty("report").GetProperty("warnings").EnumerateArray());

        Assert.Equal(("succeeded", 12, 1), (import.Text("state"), Report(import, "created"), Report(import, "rowsWithWarnings")));

        // The header is line 1. Of 6.1, 7.2, 7.9, 8 and 8.3 the middle one is 7.9.
        Assert.Equal((7, "2025-06", "powerOfTen"), (warning.Number("line"), warning.Text("period"), warning.Text("code")));
        Assert.Equal("约为由 2025-05（7.9）所推数值的 100 倍，小数点或单位可能有误。", warning.GetProperty("text").Text("zh"));
        Assert.Equal(
            "The value is about 100 times the value expected from 2025-05 (7.9). The decimal point or the unit may be wrong.",
            warning.GetProperty("text").Text("en"));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var file = Header + Row("330503002", "2024", 50) + Row("330503002", "2025", 400);
        var dry = await SendAsync(file, "dryRun=true");
        var nothing = (await service.GetAsync("observations?region=330503002")).Items();
        var real = await SendAsync(file);

        Assert.Empty(nothing);
        Assert.Equal(1, Report(dry, "rowsWithWarnings"));
        Assert.Equal(dry.GetProperty("report").GetRawText(), real.GetProperty("report").GetRawText());
        Assert.Equal("2025", Assert.Single((await service.GetAsync("warnings?region=330503002")).Items()).Text("period"));
    }

    [Fact]
    public async Task Rows_are_held_against_the_record_and_warn_again_when_they_say_the_same()
    {
        await SendAsync(Header + Row("330503100", "2024-06-YTD", 40) + Row("330503100", "2025-05-YTD", 38));
        var file = Header + Row("330503100", "2025-06-YTD", 36);

        Assert.All([await SendAsync(file), await SendAsync(file)], import =>
            Assert.Equal(
                "cumulativeBelowEarlier",
                Assert.Single(import.GetProperty("report").GetProperty("warnings").EnumerateArray()).Text("code")));
    }

    [Fact]
    public async Task Good_rows_of_a_file_that_is_rejected_are_judged_too()
    {
        var import = await SendAsync(
            Header + Row("330503101", "2024", 50) + Row("330503101", "2025", 400) + "330503101,nothing,2024,1,final," + Source + "\n");

        Assert.Equal(("rejected", 1, 1), (import.Text("state"), Report(import, "rejected"), Report(import, "rowsWithWarnings")));
        Assert.Equal(3, import.GetProperty("report").GetProperty("warnings")[0].Number("line"));
    }

    [Fact]
    public async Task A_thousand_warnings_are_listed_in_the_order_of_lines_and_all_warned_rows_are_counted()
    {
        // 121 years of 12 months with alternating values of 50 and 450: all but the oldest year differ ninefold from the year before.
        var file = new StringBuilder(Header);
        for (var year = 2024; year >= 1904; year--)
        {
            for (var month = 1; month <= 12; month++)
                file.Append(Row("330503103", $"{year}-{month:00}", (year % 2 * 400) + 50));
        }

        var import = await SendAsync(file.ToString());
        var lines = import.GetProperty("report").GetProperty("warnings").EnumerateArray()
            .Select(warning => (int)warning.Number("line")!.Value).ToList();

        Assert.Equal(120 * 12, Report(import, "rowsWithWarnings"));
        Assert.Equal(1000, lines.Count);
        Assert.Equal(lines.Order(), lines);
        Assert.Equal(2, lines[0]);
    }

    [Fact]
    public async Task A_year_that_is_as_years_are_gives_no_warning()
    {
        // The made-up year of the tests of progress: output, investment with a weak November, PM2.5 that falls, accidents one by one.
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(RepositoryFiles.Root, "tests", "IndicatorsApi.Tests", "Api", "Progress", "WorkedYear", "worked-year.csv"),
            TestContext.Current.CancellationToken);
        var cells = lines.Skip(1).Select(line => line.Split(','));
        var import = await SendAsync(
            Header + string.Concat(
                cells.Select(cell => $"330503107,{cell[0]},2025-{cell[1].PadLeft(2, '0')}-YTD,{cell[2]},final,{Source}\n")));

        Assert.Equal((48, 0), (Report(import, "created"), Report(import, "rowsWithWarnings")));
    }

    [Fact]
    public async Task Targets_have_no_warnings()
    {
        var import = await SendAsync(
            $"region,indicator,period,rule,value,commitment,source\n330503106,industrial-output,2026,atLeast,100,binding,{Source}\n");

        Assert.Equal(("succeeded", 0), (import.Text("state"), Report(import, "rowsWithWarnings")));
        Assert.Empty(import.GetProperty("report").GetProperty("warnings").EnumerateArray());
    }

    private static string Row(string town, string period, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{town},industrial-output,{period},{value},preliminary,{Source}\n");

    private static int Report(JsonElement import, string number) => (int)import.GetProperty("report").Number(number)!.Value;

    private async Task<JsonElement> SendAsync(string file, string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?{query}", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }
}
