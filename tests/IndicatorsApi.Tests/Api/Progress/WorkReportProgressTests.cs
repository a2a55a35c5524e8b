using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>The measures of the work report of 2025, as a client receives them.</summary>
public class WorkReportProgressTests(LinghuService service)
{
    /// <summary>Indicator, value of 2024, attainment, gap, required growth, and the notes, all against the target for 2025.</summary>
    public static TheoryData<string, double?, double?, double?, double?, string> Targets => new()
    {
        { "industrial-output", 78.76, 78.76, 21.24, 26.9680, "" },
        { "fixed-asset-investment", 17, 170, 0, -41.1765, "targetBelowBaseline" },
        { "industrial-investment", null, null, null, null, "growthOnly" },
        { "total-fiscal-revenue", 4.35, 93.5484, 0.30, 6.8966, "baselineNotComparable" },
        { "pm25", 26, null, null, null, "directionOnly" },
        { "industrial-land-vacated", 269, 134.5, 0, -25.6506, "targetBelowBaseline" },
        { "collective-income-per-village", 135, 112.5, 0, -11.1111, "targetBelowBaseline" },
        { "urban-construction-investment", 1.17, 78, 0.33, 28.2051, "baselineQualified" },
        { "related-projects-signed", 10, 100, 0, 0, "targetEqualsBaseline" },
        { "good-air-days", 82, null, null, null, "directionOnly,percentagePoints" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Target_of_2025_without_observation_shows_its_starting_position(
        string indicator, double? value2024, double? attainment, double? gap, double? requiredGrowth, string notes)
    {
        var progress = await service.GetAsync($"progress/330503105/{indicator}/2025");

        Assert.Equal("awaitingData", progress.Text("status"));
        Assert.False(progress.GetProperty("latest").GetProperty("inTargetPeriod").GetBoolean());
        Assert.Equal("2024", progress.GetProperty("latest").Text("period"));
        Assert.Equal((decimal?)value2024, progress.GetProperty("latest").Number("value"));
        Assert.Equal((decimal?)attainment, progress.Number("attainmentPercent"));
        Assert.Equal((decimal?)gap, progress.Number("gap"));
        Assert.Equal((decimal?)requiredGrowth, progress.Number("requiredGrowthPercent"));
        Assert.Equal(notes, string.Join(',', progress.Notes().Where(code => code != "noObservationOfPeriod")));
        Assert.Contains("noObservationOfPeriod", progress.Notes());
    }

    [Theory]
    [InlineData("industrial-output", "far")] // 78.76 % of 100
    [InlineData("urban-construction-investment", "far")] // 78 % of 1.5
    [InlineData("fixed-asset-investment", "withinReach")]
    [InlineData("related-projects-signed", "withinReach")]
    [InlineData("industrial-investment", "notComparable")] // growth without a level
    [InlineData("total-fiscal-revenue", "notComparable")] // a proxy
    [InlineData("pm25", "directionOnly")]
    public async Task Starting_position_follows_from_the_baseline_of_2024(string indicator, string position)
    {
        Assert.Equal(position, (await service.GetAsync($"progress/330503105/{indicator}/2025")).Text("startingPosition"));

        var alike = (await service.GetAsync($"progress?region=330503105&period=2025&startingPosition={position}")).GetProperty("items")
            .EnumerateArray().ToList();
        Assert.All(alike, target => Assert.Equal(position, target.Text("startingPosition")));
        Assert.Contains(alike, target => target.Text("indicator") == indicator);
    }

    [Fact]
    public async Task Progress_list_accepts_several_starting_positions()
    {
        var two = await service.GetAsync("progress?region=330503105&period=2025&startingPosition=far,directionOnly&limit=100");
        Assert.Equal(
            ["directionOnly", "far"],
            two.GetProperty("items").EnumerateArray().Select(target => target.Text("startingPosition")!).Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Total_fiscal_revenue_has_tax_revenue_as_a_proxy_baseline()
    {
        var progress = await service.GetAsync("progress/330503105/total-fiscal-revenue/2025");

        Assert.Equal("tax-revenue", progress.GetProperty("baseline").Text("indicator"));
        Assert.False(progress.GetProperty("baseline").GetProperty("comparable").GetBoolean());
        Assert.Equal("tax-revenue", progress.GetProperty("latest").Text("indicator"));
        Assert.False(progress.GetProperty("latest").GetProperty("comparable").GetBoolean());
    }

    [Fact]
    public async Task Industrial_output_grew_by_3_2_percent_from_76_3178()
    {
        var growth = await service.GetAsync("growth/330503105/industrial-output/2024");

        Assert.Equal(3.2m, growth.Number("growthPercent"));
        Assert.Equal(3.2m, growth.Number("publishedGrowthPercent"));
        Assert.Null(growth.Number("computedGrowthPercent"));
        Assert.Equal(2.4422m, growth.Number("change"));
        Assert.Equal("2023", growth.GetProperty("previous").Text("period"));
        Assert.Equal(76.3178m, growth.GetProperty("previous").Number("value"));
        Assert.Equal("impliedByPublishedGrowth", growth.GetProperty("previous").Text("origin"));
    }

    [Fact]
    public async Task Fine_dust_fell_by_3_from_29()
    {
        var growth = await service.GetAsync("growth/330503105/pm25/2024");

        Assert.Equal(29m, growth.GetProperty("previous").Number("value"));
        Assert.Equal("impliedByPublishedChange", growth.GetProperty("previous").Text("origin"));
        Assert.Equal(-3m, growth.Number("change"));
        Assert.Equal(-10.3448m, growth.Number("growthPercent"));
    }

    [Fact]
    public async Task Industrial_investment_without_a_level_has_growth_only()
    {
        var growth = await service.GetAsync("growth/330503105/industrial-investment/2024");

        Assert.Null(growth.Number("value"));
        Assert.Equal(13m, growth.Number("growthPercent"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, growth.GetProperty("previous").ValueKind);
        Assert.Equal(["growthOnly"], growth.Notes());
    }

    [Fact]
    public async Task Requested_unit_converts_amounts_but_not_percentages()
    {
        var progress = await service.GetAsync("progress/330503105/industrial-output/2025?unit=CNY-1E4");

        Assert.Equal(1_000_000m, progress.Number("threshold"));
        Assert.Equal(1_000_000m, progress.GetProperty("rule").Number("value"));
        Assert.Equal(787_600m, progress.GetProperty("latest").Number("value"));
        Assert.Equal(212_400m, progress.Number("gap"));
        Assert.Equal(78.76m, progress.Number("attainmentPercent"));
        Assert.Equal(26.968m, progress.Number("requiredGrowthPercent"));
    }

    [Fact]
    public async Task Months_since_report_are_whole_months()
    {
        // Through 31 December 2024, requested on 15 July 2025.
        var progress = await service.GetAsync("progress/330503105/industrial-output/2025");

        Assert.Equal("2024-12-31", progress.Text("reportedThrough"));
        Assert.Equal(6m, progress.Number("monthsSinceReport"));
        Assert.Equal(0m, progress.Number("elapsedPercent"));
    }
}
