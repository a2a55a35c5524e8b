using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.RouteParameters;

public class UnitConversionTests(LinghuService service)
{
    [Theory]
    [InlineData("CNY", 435_000_000)]
    [InlineData("CNY-1E4", 43_500)]
    [InlineData("%E4%BA%BF%E5%85%83", 4.35)] // 亿元
    public async Task Tax_revenue_can_be_asked_for_in_any_amount_of_money(string unit, double expected)
    {
        var observation = await service.GetAsync($"observations/330503105/tax-revenue/2024?unit={unit}");

        Assert.Equal((decimal)expected, observation.Number("value"));
    }

    [Fact]
    public async Task A_published_change_is_converted_and_a_published_growth_is_not()
    {
        var dust = await service.GetAsync("observations/330503105/pm25/2024?unit=MG-M3");
        var output = await service.GetAsync("observations/330503105/industrial-output/2024?unit=CNY");

        Assert.Equal(0.026m, dust.Number("value"));
        Assert.Equal(-0.003m, dust.Number("reportedChange"));
        Assert.Equal(7_876_000_000m, output.Number("value"));
        Assert.Equal(3.2m, output.Number("reportedGrowthPercent"));
    }

    [Fact]
    public async Task A_list_of_one_measure_is_converted_as_a_whole()
    {
        var items = (await service.GetAsync("targets?indicator=industrial-output,total-fiscal-revenue&unit=CNY-1E4")).Items();

        Assert.Equal([1_000_000m, 46_500m], items.Select(item => item.GetProperty("rule").Number("value")));
        Assert.All(items, item => Assert.Equal("CNY-1E4", item.Text("unit")));
    }

    [Theory]
    [InlineData("observations/330503105/tax-revenue/2024?unit=MU")]
    [InlineData("targets/330503105/industrial-output/2025?unit=PERCENT")]
    [InlineData("progress/330503105/industrial-output/2025?unit=PERSON")]
    [InlineData("growth?indicator=tax-revenue&unit=RANK")]
    [InlineData("progress?unit=PERSON&topic=economy")]
    public async Task A_unit_that_measures_something_else_is_refused_with_those_that_fit(string path)
    {
        var problem = await service.GetProblemAsync(path, HttpStatusCode.BadRequest, "incompatibleUnit");

        Assert.Contains("CNY, CNY-1E4, CNY-1E8", problem.Error("unit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_numbers_are_written_without_decimals()
    {
        using var response = await service.SendAsync("observations/330503105/fixed-asset-investment/2024");

        Assert.Contains("\"value\":17,", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
