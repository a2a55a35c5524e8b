using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Titles and headers of printed tables that must be read completely or refused.</summary>
public sealed class WideTableGrammarTests(WritableService service) : IClassFixture<WritableService>
{
    [Theory]
    [InlineData("2025年前三季度各镇主要经济指标", "2025-09-YTD")]
    [InlineData("2025年1–9月各镇主要经济指标", "2025-09-YTD")]
    [InlineData("2025年1～9月各镇主要经济指标", "2025-09-YTD")]
    [InlineData("2025年1月-9月主要指标", "2025-09-YTD")]
    [InlineData("2025年1月至9月主要指标", "2025-09-YTD")]
    [InlineData("２０２５年１－９月主要指标", "2025-09-YTD")]
    [InlineData("2025年主要经济指标（1—9月）各镇", "2025-09-YTD")]
    [InlineData("2025年度主要经济指标（1—9月份）", "2025-09-YTD")]
    [InlineData("2025年1-3季度主要指标", "2025-09-YTD")]
    [InlineData("2025年一至三季度主要指标", "2025-09-YTD")]
    [InlineData("各镇主要指标 2025.1-9", "2025-09-YTD")]
    [InlineData("二〇二五年上半年主要指标", "2025-H1")]
    [InlineData("2025年10月份主要指标", "2025-10")]
    [InlineData("2025年第三季度主要指标", "2025-Q3")]
    [InlineData("国统字〔2024〕88号|2025年1-9月", "2025-09-YTD")]
    [InlineData("浙统[2024]12号|2025年1-9月", "2025-09-YTD")]
    [InlineData("有效期至：2026年1月|2025年1-9月", "2025-09-YTD")]
    [InlineData("填报日期：2026年10月15日|2025年1-9月", "2025-09-YTD")]
    [InlineData("“十四五”规划（2021—2025年）执行情况|2025年1-9月", "2025-09-YTD")]
    [InlineData("2024年1-6月和2025年1-6月主要指标", null)]
    [InlineData("2025年10月、1-10月主要指标", null)]
    [InlineData("2025年4-7月主要指标", null)]
    public async Task A_title_names_one_reporting_period_or_none(string titles, string? period)
    {
        var import = await SendAsync($"{titles.Replace('|', '\n')}\n指标,千金镇,石淙镇\n规上工业产值（亿元）,50,61");
        var periods = period is null ? "rejected" : import.Report().GetProperty("interpretation").Text("period");

        Assert.Equal((period is null ? "rejected" : "succeeded", period ?? "rejected"), (import.Text("state"), periods));
    }

    [Theory]
    [InlineData("上年同期")]
    [InlineData("去年同期")]
    [InlineData("同期")]
    [InlineData("上年同期数")]
    [InlineData("上年同期累计")]
    [InlineData("去年实绩")]
    public async Task A_column_of_last_year_is_skipped_and_the_growth_behind_it_is_of_this_year(string lastYear)
    {
        var import = await SendAsync(
            $"菱湖镇2022年1-8月规模以上工业\n单位：万元\n指标名称,2022年1-8月,{lastYear},同比增长（%）\n规上工业产值,384032,352688,8.9", dryRun: false);
        var output = await service.GetAsync("observations/330503105/industrial-output/2022-08-YTD");

        Assert.Equal((38.4032m, 8.9m), (output.Number("value"), output.Number("reportedGrowthPercent")));
        Assert.Contains(
            import.Report().GetProperty("interpretation").GetProperty("skipped").EnumerateArray(), item => item.Text("text") == lastYear);
    }

    [Fact]
    public async Task Growth_behind_two_years_is_of_the_later_one()
    {
        await SendAsync("菱湖镇\n指标,2021年1-6月,2020年1-6月,同比增长\n规上工业产值（亿元）,50,40,25", dryRun: false);

        Assert.Equal(25m, (await service.GetAsync("observations/330503105/industrial-output/2021-06-YTD")).Number("reportedGrowthPercent"));
        Assert.Null((await service.GetAsync("observations/330503105/industrial-output/2020-06-YTD")).Number("reportedGrowthPercent"));
    }

    [Theory]
    [InlineData("2019年1-10月", "本月", "累计")]
    [InlineData("2019年10月", "当月", "本年累计")]
    [InlineData("2019年1-10月", "10月", "1-10月")]
    public async Task A_month_and_a_cumulative_column_are_two_periods(string title, string month, string cumulative)
    {
        await SendAsync(
            $"{title}各镇主要经济指标\n指标,双林镇,,,练市镇,,\n,{month},{cumulative},增幅,{month},{cumulative},增幅\n规上工业产值（亿元）,5.2,49.8,5.1,6.1,58,3.3",
            dryRun: false);
        var of = await service.GetAsync("observations/330503102/industrial-output/2019-10-YTD");

        Assert.Equal((58m, 3.3m), (of.Number("value"), of.Number("reportedGrowthPercent")));
        Assert.Equal(6.1m, (await service.GetAsync("observations/330503102/industrial-output/2019-10")).Number("value"));
    }

    [Theory]
    [InlineData("湖州市南浔区菱湖镇主要指标", "330503105")]
    [InlineData("南浔区菱湖镇主要指标", "330503105")]
    [InlineData("菱湖镇（南浔区）主要指标", "330503105")]
    [InlineData("填报单位：南浔区统计局\n菱湖镇主要指标", "330503105")]
    [InlineData("浙江省湖州市南浔区主要指标", "330503")]
    public async Task A_title_names_the_lowest_region_of_its_chain(string title, string region)
    {
        var import = await SendAsync($"{title}\n指标,单位,2018年,2017年\n规上工业产值,亿元,70,76");

        Assert.Equal(region, import.Report().GetProperty("interpretation").Text("region"));
    }

    [Theory]
    [InlineData("2018年各镇\n指标,双林,练市镇,菱湖镇\n规上工业产值（亿元）,5,6,7", "B2")]
    [InlineData("2018年各镇\n指标,双林,练市镇,菱湖镇\n规上工业产值（亿元）,5%,6,7", "B2")]
    [InlineData("2018年各镇\n指标,练市镇,菱湖,菱湖镇\n规上工业产值（亿元）,6,(7),7", "C2")]
    [InlineData("2018年各镇\n指标,练市镇,菱湖镇,情况\n规上工业产值（亿元）,6,7,8*", "D2")]
    [InlineData("和孚镇\n指标,单位,2018年前三节,2017年,2016年\n规上工业产值,亿元,33,44,45", "C2")]
    [InlineData("2018年各镇\n指标,双林镇,练市镇,双林镇,练市镇\n规上工业产值（亿元）,5,6,7,8", "D2")]
    [InlineData("2018年各镇\n镇街,规上工业产值（亿元）,规上工业产值（万元）\n双林镇,5,50000", "C2")]
    public async Task A_column_that_is_unknown_or_a_duplicate_is_an_error_at_its_header(string table, string address)
    {
        var import = await SendAsync(table);

        Assert.Equal("rejected", import.Text("state"));
        Assert.Contains(import.Report().GetProperty("errors").EnumerateArray(), error => error.Text("column") == address);
    }

    [Fact]
    public async Task A_table_with_two_years_above_the_towns_is_refused() =>
        Assert.Equal(
            "rejected",
            (await SendAsync("各镇主要指标\n2018年,,,2019年,\n指标,双林镇,练市镇,双林镇,练市镇\n规上工业产值（亿元）,50,60,55,66")).Text("state"));

    [Fact]
    public async Task A_unit_further_down_holds_from_there_on()
    {
        await SendAsync("2015年各镇\n单位：亿元\n指标,双林镇,练市镇\n规上工业产值,50,60\n单位：万元\n税收收入,51000,60200", dryRun: false);

        Assert.Equal(50m, (await service.GetAsync("observations/330503101/industrial-output/2015")).Number("value"));
        Assert.Equal(5.1m, (await service.GetAsync("observations/330503101/tax-revenue/2015")).Number("value"));
    }

    [Theory]
    [InlineData("2015年各镇\n指标,双林镇,练市镇\n规上工业产值（亿元）,50,60\n2016年各镇\n税收收入（亿元）,5,6")]
    [InlineData("2026年度各镇主要经济指标目标任务分解表\n指标,善琏镇,石淙镇\n固定资产投资（亿元）,12,15")]
    [InlineData("2026年重点指标任务下达表\n指标,善琏镇,石淙镇\n固定资产投资（亿元）,12,15")]
    [InlineData("2026年各镇目标值\n指标,善琏镇,石淙镇\n固定资产投资（亿元）,12,15")]
    public async Task A_second_title_and_a_table_of_targets_are_refused(string table) =>
        Assert.Equal("rejected", (await SendAsync(table)).Text("state"));

    [Theory]
    [InlineData("单位：亿元、%")]
    [InlineData("计量单位：%，亿元")]
    [InlineData("填报单位：南浔区统计局,单位：亿元、%")]
    public async Task Of_several_units_each_indicator_has_its_own(string units)
    {
        var import = await SendAsync($"2014年各镇\n{units}\n指标,双林镇,练市镇\n规上工业产值,50,60\n生活垃圾处理率,99,98");

        Assert.Equal(("succeeded", 4m), (import.Text("state"), import.Report().Number("created")));
    }

    [Theory]
    [InlineData("下降3.2", -3.2)]
    [InlineData("减少3.2%", -3.2)]
    [InlineData("↓3.2", -3.2)]
    [InlineData("增长3.2", 3.2)]
    [InlineData("↑3.2", 3.2)]
    [InlineData("持平", 0)]
    public async Task Growth_in_words_is_a_number(string text, double growth)
    {
        await SendAsync($"2013年各镇\n镇街,税收收入（亿元）,同比增长（%）\n善琏镇,5,{text}", dryRun: false);

        Assert.Equal(
            (decimal)growth, (await service.GetAsync("observations/330503103/tax-revenue/2013")).Number("reportedGrowthPercent"));
    }

    [Theory]
    [InlineData("98.5%", "PERCENT", true)]
    [InlineData("98.5％", "", true)]
    [InlineData("98.5%", "CNY-1E8", false)]
    public async Task A_percentage_is_a_value_of_an_indicator_in_percent(string value, string unit, bool isRead)
    {
        var import = await SendAsync(
            $"region,indicator,period,value,unit,status\n330503101,waste-treatment-rate,2011,{value},{unit},final");

        Assert.Equal(isRead ? "succeeded" : "rejected", import.Text("state"));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Another_separator_than_a_comma_is_an_error_that_says_so(string separator)
    {
        var import = await SendAsync(
            "region,indicator,period,value,status\n330503107,pm25,2011,5,final".Replace(",", separator, StringComparison.Ordinal));

        Assert.Contains(
            "separated by",
            Assert.Single(import.Report().GetProperty("errors").EnumerateArray()).Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blanks_within_names_do_not_matter_and_growth_behind_a_total_is_skipped()
    {
        var import = await SendAsync("2012年各镇\n指　标,双 林 镇,练市镇,合计,增幅\n税 收 收 入（亿元）,5,6,11,3");

        Assert.Equal(("succeeded", 2m), (import.Text("state"), import.Report().Number("created")));
    }

    private async Task<JsonElement> SendAsync(string table, bool dryRun = true)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await service.SendAsync(
            HttpMethod.Post, $"imports?source=linghu-work-report-2025&reason=test&dryRun={(dryRun ? "true" : "false")}", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }
}

/// <summary>The report of an import.</summary>
file static class ImportElements
{
    public static JsonElement Report(this JsonElement import) => import.GetProperty("report");
}
