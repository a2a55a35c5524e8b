using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Observations;

/// <summary>The service returns the observations and targets of the work report.</summary>
public class WorkReportTests(LinghuService service)
{
    /// <summary>The observations of the report, in its order.</summary>
    public static TheoryData<string, double?, string, string> Observations2024 => new()
    {
        { "tax-revenue", 4.35, "CNY-1E8", "exact" },
        { "industrial-output", 78.76, "CNY-1E8", "exact" },
        { "fixed-asset-investment", 17, "CNY-1E8", "exact" },
        { "industrial-investment", null, "CNY-1E8", "exact" },
        { "related-projects-signed", 10, "PROJECT", "exact" },
        { "enterprises-transformed", 8, "ENTERPRISE", "exact" },
        { "industrial-land-vacated", 269, "MU", "exact" },
        { "talent-startup-projects", 12, "PROJECT", "exact" },
        { "financing-cost-savings", 1, "CNY-1E8", "moreThan" },
        { "treasury-bond-funds", 2, "CNY-1E8", "moreThan" },
        { "town-policy-funds", 2000, "CNY-1E4", "moreThan" },
        { "bank-enterprise-amount", 8.27, "CNY-1E8", "moreThan" },
        { "urban-projects", 28, "PROJECT", "exact" },
        { "urban-construction-investment", 1.17, "CNY-1E8", "approximately" },
        { "road-barriers-installed", 5.5, "KM", "exact" },
        { "pm25", 26, "UG-M3", "exact" },
        { "pm25-district-rank", 1, "RANK", "exact" },
        { "good-air-days", 82, "PERCENT", "exact" },
        { "environmental-sites-remedied", 467, "SITE", "exact" },
        { "collective-operating-income", 3511, "CNY-1E4", "exact" },
        { "collective-income-per-village", 135, "CNY-1E4", "exact" },
        { "farm-tools-subsidised", 727, "EQUIPMENT", "exact" },
        { "gaokao-first-tier-students", 218, "PERSON", "exact" },
        { "volunteer-activity-beneficiaries", 1.89, "PERSON-1E4", "moreThan" },
        { "petition-resolution-rate", 97.01, "PERCENT", "exact" },
        { "hotline-cases", 1913, "CASE", "exact" },
        { "disputes-resolved", 938, "CASE", "exact" },
    };

    [Theory]
    [MemberData(nameof(Observations2024))]
    public async Task Observation_of_the_report_is_stored_exactly_as_reported(
        string indicator, double? value, string unit, string qualifier)
    {
        var observation = await service.GetAsync($"observations/330503105/{indicator}/2024");

        Assert.Equal((decimal?)value, observation.Number("value"));
        Assert.Equal(unit, observation.Text("unit"));
        Assert.Equal(qualifier, observation.Text("qualifier"));
        Assert.Equal("linghu-work-report-2025", observation.Text("source"));
        Assert.Matches("^第一部分.+ / part 1, ", observation.Text("locator"));
    }

    [Fact]
    public async Task List_contains_every_observation_of_2024_with_its_locator()
    {
        var items = (await service.GetAsync("observations?region=330503105&period=2024&limit=1000")).Items();

        Assert.Equal(78, items.Count);
        Assert.All(items, item => Assert.False(string.IsNullOrEmpty(item.Text("locator"))));
    }

    [Fact]
    public async Task Only_the_four_observations_of_the_sentence_with_yuji_are_estimated()
    {
        var items = (await service.GetAsync("observations?region=330503105&period=2024&status=estimated")).Items();

        Assert.Equal(
            ["fixed-asset-investment", "industrial-investment", "industrial-output", "tax-revenue"],
            items.Select(item => item.Text("indicator")));
    }

    [Fact]
    public async Task List_of_targets_contains_every_promise_for_2025()
    {
        var items = (await service.GetAsync("targets?region=330503105&period=2025")).Items();

        Assert.Equal(27, items.Count);
        Assert.Equal(4, items.Count(item => item.Text("commitment") == "expected"));
        Assert.All(items, item => Assert.Matches("^第.部分.* / part ", item.Text("locator")));
    }

    [Theory]
    [InlineData("total-fiscal-revenue", "reach", 4.65, "expected")]
    [InlineData("industrial-output", "moreThan", 100, "expected")]
    [InlineData("fixed-asset-investment", "moreThan", 10, "expected")]
    [InlineData("industrial-investment", "moreThan", 7, "expected")]
    [InlineData("leading-industry-share", "atLeast", 80, "binding")]
    [InlineData("related-projects-signed", "reach", 10, "aspirational")]
    [InlineData("talent-startup-projects", "reach", 12, "aspirational")]
    [InlineData("national-little-giants", "atLeast", 8, "aspirational")]
    [InlineData("industrial-land-vacated", "atLeast", 200, "aspirational")]
    [InlineData("urban-construction-investment", "reach", 1.5, "planned")]
    [InlineData("collective-income-per-village", "atLeast", 120, "binding")]
    public async Task Promise_with_a_number_is_stored(string indicator, string kind, double value, string commitment)
    {
        var target = await service.GetAsync($"targets/330503105/{indicator}/2025");

        Assert.Equal(kind, target.GetProperty("rule").Text("kind"));
        Assert.Equal((decimal)value, target.GetProperty("rule").Number("value"));
        Assert.Equal(commitment, target.Text("commitment"));
    }

    [Theory]
    [InlineData("production-safety-accidents", "decrease", "binding")]
    [InlineData("production-safety-deaths", "decrease", "binding")]
    [InlineData("pm25", "decrease", "binding")]
    [InlineData("good-air-days", "increase", "binding")]
    [InlineData("operating-debt-size", "decrease", "planned")]
    [InlineData("operating-debt-cost", "decrease", "planned")]
    [InlineData("leading-farm-enterprises", "increase", "planned")]
    [InlineData("gaokao-first-tier-students", "increase", "aspirational")]
    [InlineData("pm25-district-rank", "rankWithin", "binding")]
    public async Task Promise_without_a_number_is_stored(string indicator, string kind, string commitment)
    {
        var target = await service.GetAsync($"targets/330503105/{indicator}/2025");

        Assert.Equal(kind, Assert.Single(target.GetProperty("rule").EnumerateObject()).Value.GetString());
        Assert.Equal(commitment, target.Text("commitment"));
    }

    [Fact]
    public async Task Source_has_the_index_number_and_the_dates_of_the_report()
    {
        var source = await service.GetAsync("sources/linghu-work-report-2025");

        Assert.Equal("113305250025653474/2025-00377", source.Text("indexNumber"));
        Assert.Equal("2025-01-15", source.Text("deliveredOn"));
        Assert.Equal("2025-02-20", source.Text("publishedOn"));
    }
}
