using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Files as clerks send them.</summary>
public abstract class ImportTests(WritableServiceBase service)
{
    private const string Header =
        "region,indicator,period,value,unit,qualifier,status,reportedGrowthPercent,reportedChange,source,locator,note\n";
    private const string Source = "linghu-work-report-2025";

    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("observations.csv", 78)]
    [InlineData("targets.csv", 27)]
    public async Task The_seed_data_is_in_the_format_of_imports_and_says_nothing_new(string file, int rows)
    {
        var import = await SendAsync(
            await File.ReadAllBytesAsync(Path.Combine(RepositoryFiles.SeedData, file), TestContext.Current.CancellationToken));

        Assert.Equal("succeeded", import.Text("state"));
        Assert.Equal((rows, rows, 0), (Report(import, "rowsRead"), Report(import, "unchanged"), Report(import, "rejected")));
    }

    [Fact]
    public async Task Rows_are_created_revised_or_unchanged()
    {
        var first = await SendAsync(
            $"{Header}330503101,industrial-output,2024,50,,,preliminary,,,{Source},,\n330503101,pm25,2024,30,,,preliminary,,,{Source},,\n");
        var second = await SendAsync(
            $"{Header}330503101,industrial-output,2024,51,,,preliminary,,,{Source},,\n330503101,pm25,2024,30.0,,,preliminary,,,{Source},,\n330503101,tax-revenue,2024,2,,,preliminary,,,{Source},,\n");
        var history = await service.GetAsync("observations/330503101/industrial-output/2024/history");

        Assert.Equal(2, Report(first, "created"));
        Assert.Equal((1, 1, 1), (Report(second, "created"), Report(second, "revised"), Report(second, "unchanged")));
        Assert.Equal([51m, 50m], history.Items().Select(item => item.GetProperty("state").Number("value")));
        Assert.Equal("admin", history.Items()[0].Text("recordedBy"));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_answers_the_same_report()
    {
        var file = $"{Header}330503102,industrial-output,2024,50,,,preliminary,,,{Source},,\n";
        var dry = await SendAsync(file, "dryRun=true");
        await service.GetProblemAsync("observations/330503102/industrial-output/2024", HttpStatusCode.NotFound, "noObservation");
        var real = await SendAsync(file);

        Assert.Equal(dry.GetProperty("report").GetRawText(), real.GetProperty("report").GetRawText());
        Assert.Equal(50m, (await service.GetAsync("observations/330503102/industrial-output/2024")).Number("value"));
    }

    [Fact]
    public async Task Rejected_rows_contain_no_formulas_and_can_be_sent_again()
    {
        var file = $"{Header}330503103,tax-revenue,2019,=1+1,,,preliminary,,,{Source},@SUM(A1),-5.2\n";
        var partial = await SendAsync(file, "mode=partial");
        var rejected = await service.TextAsync(partial.Text("rejectedRows")!["/api/v1/".Length..]);
        var again = await SendAsync(rejected.Replace("'=1+1", "2", StringComparison.Ordinal));

        Assert.Contains(",'=1+1,", rejected, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),-5.2,", rejected, StringComparison.Ordinal);
        Assert.Equal("succeeded", again.Text("state"));
        Assert.Equal("@SUM(A1)", (await service.GetAsync("observations/330503103/tax-revenue/2019")).Text("locator"));
    }

    [Fact]
    public async Task One_bad_row_holds_back_the_whole_file_and_its_file_of_rejected_rows_can_be_corrected_and_sent_again()
    {
        var file =
            $"{Header}330503103,industrial-output,2024,50,,,preliminary,,,{Source},,\n330503103,pm25,2024,3O,,,preliminary,,,{Source},\"a, b\",\n";
        var atomic = await SendAsync(file);
        await service.GetProblemAsync("observations/330503103/industrial-output/2024", HttpStatusCode.NotFound, "noObservation");
        var partial = await SendAsync(file, "mode=partial");
        var error = Assert.Single(partial.GetProperty("report").GetProperty("errors").EnumerateArray());
        var rejected = await service.TextAsync(partial.Text("rejectedRows")!["/api/v1/".Length..]);
        var again = await SendAsync(rejected.Replace("3O", "30", StringComparison.Ordinal));

        Assert.Equal("rejected", atomic.Text("state"));
        Assert.Equal((0, 1, 1), (Report(atomic, "created"), Report(atomic, "validRows"), Report(atomic, "rejected")));
        Assert.Equal(("succeeded", 1, 1), (partial.Text("state"), Report(partial, "created"), Report(partial, "rejected")));
        Assert.Equal(
            (3m, "value", "notANumber", "3O"), (error.Number("line"), error.Text("column"), error.Text("code"), error.Text("value")));
        Assert.StartsWith("'3O' is not allowed. Allowed: a number between", error.Text("message"), StringComparison.Ordinal);
        Assert.Equal(("succeeded", 1), (again.Text("state"), Report(again, "created")));
        Assert.Equal("a, b", (await service.GetAsync("observations/330503103/pm25/2024")).Text("locator"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task Chinese_headers_and_what_Excel_users_type_are_understood(string encoding)
    {
        var indicator = encoding == "utf-8" ? "industrial-output" : "tax-revenue";
        var file =
            $"地区代码,指标代码,时期,数值,单位,数据状态,公布增幅,来源,备注\n３３０５０３１０６,{indicator},2025年1-6月,\"1,234,500\",万元,preliminary,3.2%,{Source},好\n330503106,{indicator},2025/5, １２ ,,preliminary,,{Source},\n";
        var import = await SendAsync(Encoding.GetEncoding(encoding).GetBytes(file));
        var half = await service.GetAsync($"observations/330503106/{indicator}/2025-06-YTD");

        Assert.Equal(2, Report(import, "created"));
        Assert.Equal((123.45m, 3.2m, "好"), (half.Number("value"), half.Number("reportedGrowthPercent"), half.Text("note")));
        Assert.Equal(12m, (await service.GetAsync($"observations/330503106/{indicator}/2025-05")).Number("value"));
    }

    [Fact]
    public async Task Regions_indicators_and_terms_may_be_named_as_reports_name_them()
    {
        var import = await SendAsync($"地区,指标,报告期,数值,计量单位,修饰,状态,数据来源\n石淙镇,规上工业产值,2024年,8.27,亿元,超,预计,{Source}\n");
        var observation = await service.GetAsync("observations/330503108/industrial-output/2024");

        Assert.Equal(1, Report(import, "created"));
        Assert.Equal(
            (8.27m, "moreThan", "estimated"), (observation.Number("value"), observation.Text("qualifier"), observation.Text("status")));
    }

    [Theory]
    [InlineData("2025年6月", "2025-06")]
    [InlineData("2025年06月", "2025-06")]
    [InlineData("2025/6/1", "2025-06")]
    [InlineData("2025.6", "2025-06")]
    [InlineData("2025-06-01", "2025-06")]
    [InlineData("2025年1—6月累计", "2025-06-YTD")]
    [InlineData("2025年上半年", "2025-H1")]
    [InlineData("2025年第二季度", "2025-Q2")]
    [InlineData("2025年3季度", "2025-Q3")]
    [InlineData("2025年", "2025")]
    [InlineData("2025年13月", null)]
    [InlineData("2025-06-15", null)]
    [InlineData("June 2025", null)]
    public void Periods_are_read_as_people_type_them(string text, string? period) =>
        Assert.Equal(period, PeriodParser.Read(text)?.ToString());

    [Fact]
    public async Task JSON_is_read_too()
    {
        var file =
            $$"""[{"region":"330503107","indicator":"industrial-output","period":"2024","value":40.5,"status":"preliminary","source":"{{Source}}"},{"region":"330503107","indicator":"pm25","period":"2024","value":"31","status":"preliminary","source":"{{Source}}","note":null}]""";
        var targets =
            $$"""[{"region":"330503107","indicator":"pm25","period":"2025","rule":"atMost","value":30,"commitment":"binding","source":"{{Source}}"}]""";

        Assert.Equal(2, Report(await SendAsync(file, type: "application/json"), "created"));
        Assert.Equal(1, Report(await SendAsync(targets, type: "application/json"), "created"));
        Assert.Equal(40.5m, (await service.GetAsync("observations/330503107/industrial-output/2024")).Number("value"));
    }

    [Theory]
    [InlineData("330503999,industrial-output,2024,1,,,preliminary,,,S,,", "region", "unknown")]
    [InlineData("330503108,nothing,2024,1,,,preliminary,,,S,,", "indicator", "unknown")]
    [InlineData("330503108,industrial-output,2024-13,1,,,preliminary,,,S,,", "period", "notAPeriod")]
    [InlineData("330503108,industrial-output,2090,1,,,preliminary,,,S,,", "period", "periodNotBegun")]
    [InlineData("330503108,industrial-output,2021..2025,1,,,preliminary,,,S,,", "period", "notAPeriod")]
    [InlineData("330503108,industrial-output,2024,1e5,,,preliminary,,,S,,", "value", "notANumber")]
    [InlineData("330503108,industrial-output,2024,NaN,,,preliminary,,,S,,", "value", "notANumber")]
    [InlineData("330503108,industrial-output,2024,#REF!,,,preliminary,,,S,,", "value", "formulaError")]
    [InlineData("330503108,industrial-output,2024,1,MU,,preliminary,,,S,,", "unit", "incompatibleUnit")]
    [InlineData("330503108,industrial-output,2024,1,,perhaps,preliminary,,,S,,", "qualifier", "notAllowed")]
    [InlineData("330503108,industrial-output,2024,1,,,,,,S,,", "status", "missing")]
    [InlineData("330503108,industrial-output,2024,,,,preliminary,,,S,,", "value", "missing")]
    [InlineData("330503108,industrial-output,2024,1,,,preliminary,,,,,", "source", "missing")]
    [InlineData("330503108,industrial-output,2024,1,,,preliminary,,,S", null, "malformedRow")]
    [InlineData(
        "330503108,industrial-output,2024,1,,,preliminary,,,S,\"open,\n330503108,pm25,2024,1,,,preliminary,,,S,,", null, "malformedRow")]
    public async Task What_is_wrong_with_a_row_is_told_by_column_and_code(string row, string? column, string code)
    {
        var import = await SendAsync($"{Header}{row.Replace(",S", $",{Source}", StringComparison.Ordinal)}\n");
        var error = import.GetProperty("report").GetProperty("errors")[0];

        Assert.Equal("rejected", import.Text("state"));
        Assert.Equal((2m, column, code), (error.Number("line"), error.Text("column"), error.Text("code")));
    }

    [Theory]
    [InlineData("region,indicator,period,value\n1,2,3,4\n", "missingColumn")]
    [InlineData("region,indicator,period,value,status,value\n1,2,3,4,5,6\n", "duplicateColumn")]
    [InlineData("region,indicator,period,value,status,colour\n1,2,3,4,5,6\n", "unknownColumn")]
    [InlineData("region,indicator,period,status,value\n", "empty")]
    [InlineData("", "missingColumn")]
    public async Task What_is_wrong_with_a_file_is_told(string file, string code)
    {
        var import = await SendAsync(file);

        Assert.Equal("rejected", import.Text("state"));
        Assert.Contains(code, import.GetProperty("report").GetProperty("errors").EnumerateArray().Select(error => error.Text("code")));
    }

    [Fact]
    public async Task Thousands_of_columns_and_a_row_of_megabytes_are_told_and_not_read()
    {
        var wide = await SendAsync($"{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"c{i}"))}\n1\n");
        var written = await service.WithDatabaseAsync(db => db.Observations.CountAsync());
        var longRow = await SendAsync(
            $"{Header}330503108,industrial-output,2024,1,,,preliminary,,,{Source},,\n330503108,pm25,2024,1,,,preliminary,,,{Source},,{new string('x', 1_900_000)}\n");

        Assert.Equal("tooLarge", wide.GetProperty("report").GetProperty("errors")[0].Text("code"));
        Assert.Equal("rejected", longRow.Text("state"));
        Assert.Equal("tooLarge", longRow.GetProperty("report").GetProperty("errors")[0].Text("code"));
        Assert.Equal(written, await service.WithDatabaseAsync(db => db.Observations.CountAsync()));
    }

    [Fact]
    public async Task Mixed_line_ends_are_read_and_a_key_that_stands_twice_is_told()
    {
        var mixed = await SendAsync(
            $"{Header.TrimEnd()}\r\n330503001,industrial-output,2024,1,,,preliminary,,,{Source},,\n330503001,pm25,2024,1,,,preliminary,,,{Source},,\r\n");
        var twice = await SendAsync(
            $"{Header}330503001,tax-revenue,2024,1,,,preliminary,,,{Source},,\n330503001,tax-revenue,2024年,2,,,preliminary,,,{Source},,\n");

        Assert.Equal(2, Report(mixed, "created"));
        Assert.Equal("duplicateKey", twice.GetProperty("report").GetProperty("errors")[0].Text("code"));
    }

    [Fact]
    public async Task A_final_figure_changes_only_with_a_reason()
    {
        var first = await SendAsync($"{Header}330503002,industrial-output,2024,1,,,final,,,{Source},,\n");
        var without = await SendAsync($"{Header}330503002,industrial-output,2024,2,,,final,,,{Source},,\n");
        var with = await SendAsync($"{Header}330503002,industrial-output,2024,2,,,final,,,{Source},,\n", "reason=recount");

        Assert.Equal(1, Report(first, "created"));
        Assert.Equal("reasonNeeded", without.GetProperty("report").GetProperty("errors")[0].Text("code"));
        Assert.Equal(1, Report(with, "revised"));
        Assert.Equal(
            "recount", (await service.GetAsync("observations/330503002/industrial-output/2024/history")).Items()[0].Text("reason"));
    }

    [Fact]
    public async Task A_reporter_imports_its_own_region_and_sees_its_own_imports()
    {
        var key = await service.AddKeyAsync("hefu", Role.Reporter, "330503106");
        var import = await SendAsync(
            $"{Header}330503106,pm25,2024,1,,,preliminary,,,{Source},,\n330503105,pm25,2024,1,,,preliminary,,,{Source},,\n", "mode=partial",
            key: key);
        using var others = await service.SendAsync("imports?limit=1000", ("X-API-Key", key));
        var visible = JsonElement.Parse(await others.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Items();
        using var without = await service.SendAsync("imports", ("X-API-Key", "none"));

        Assert.Equal("outsideRegion", import.GetProperty("report").GetProperty("errors")[0].Text("code"));
        Assert.Equal(1, Report(import, "created"));
        Assert.All(visible, item => Assert.Equal("hefu", item.Text("sentBy")));
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
    }

    [Fact]
    public async Task A_large_import_runs_in_the_background_and_can_be_looked_after()
    {
        using var response = await PostAsync(
            Encoding.UTF8.GetBytes($"{Header}330503100,pm25,2024,1,,,preliminary,,,{Source},,\n"), "background=true");
        var location = response.Headers.Location!.ToString()["/api/v1/".Length..];
        JsonElement import;
        do
        {
            import = await service.GetAsync(location);
        }
        while (import.Number("percent") < 100);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("succeeded", import.Text("state"));
        using var cancelled = await service.DeleteAsync(location);
        Assert.Equal(HttpStatusCode.Conflict, cancelled.StatusCode);
    }

    [Theory]
    [InlineData("kind=people")]
    [InlineData("mode=perhaps")]
    [InlineData("dryRun=maybe")]
    [InlineData("source=nothing")]
    [InlineData("colour=red")]
    public async Task What_cannot_be_asked_is_refused(string query)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(Header), query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused_with_the_kinds_there_are()
    {
        using var response = await PostAsync([1, 2, 3], type: "application/pdf");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(
            "text/csv", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static int Report(JsonElement import, string number) => (int)import.GetProperty("report").Number(number)!.Value;

    private Task<JsonElement> SendAsync(string file, string query = "", string type = "text/csv", string? key = null) =>
        SendAsync(Encoding.UTF8.GetBytes(file), query, type, key);

    private async Task<JsonElement> SendAsync(byte[] file, string query = "", string type = "text/csv", string? key = null)
    {
        using var response = await PostAsync(file, query, type, key);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonElement.Parse(body);
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] file, string query = "", string type = "text/csv", string? key = null)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await service.SendAsync(HttpMethod.Post, $"imports?{query}", content, key is null ? [] : [("X-API-Key", key)]);
    }
}
