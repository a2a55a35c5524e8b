using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.RouteParameters;

/// <summary>Conversion of values to a requested unit.</summary>
public class UnitConversionTests(LinghuService service)
{
    [Theory]
    [InlineData("CNY", 435_000_000)]
    [InlineData("CNY-1E4", 43_500)]
    [InlineData("%E4%BA%BF%E5%85%83", 4.35)] // 亿元
    public async Task Tax_revenue_is_converted_to_any_multiple_of_the_currency(string unit, double expected)
    {
        var observation = await service.GetAsync($"observations/330503105/tax-revenue/2024?unit={unit}");

        Assert.Equal((decimal)expected, observation.Number("value"));
    }

    [Fact]
    public async Task Published_change_is_converted_and_published_growth_is_not()
    {
        var dust = await service.GetAsync("observations/330503105/pm25/2024?unit=MG-M3");
        var output = await service.GetAsync("observations/330503105/industrial-output/2024?unit=CNY");

        Assert.Equal(0.026m, dust.Number("value"));
        Assert.Equal(-0.003m, dust.Number("reportedChange"));
        Assert.Equal(7_876_000_000m, output.Number("value"));
        Assert.Equal(3.2m, output.Number("reportedGrowthPercent"));
    }

    [Fact]
    public async Task List_of_one_measure_is_converted()
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
    public async Task Incompatible_unit_is_rejected_with_the_compatible_units(string path)
    {
        var problem = await service.GetProblemAsync(path, HttpStatusCode.BadRequest, "incompatibleUnit");

        Assert.Contains("CNY, CNY-1E4, CNY-1E8", problem.Error("unit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_number_has_no_decimals()
    {
        using var response = await service.SendAsync("observations/330503105/fixed-asset-investment/2024");

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"value\":17,", body, StringComparison.Ordinal);
    }
}
