using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.Revisions;

/// <summary>The limits of an indicator apply to observations from every write route.</summary>
public sealed class ObservationValidatorTests(WritableService service) : IClassFixture<WritableService>, IAsyncLifetime
{
    private const string Town = "330503101";
    private const string Source = "linghu-work-report-2025";

    public async ValueTask InitializeAsync()
    {
        using var response = await service.PutAsync("indicators/fund", new
        {
            topic = "economy",
            unit = "CNY-1E4",
            measure = "flow",
            min = 0,
            max = 500,
            polarity = "higherIsBetter",
            rollup = "sum",
            name = new { zh = "基金", en = "Fund" },
            definition = new { zh = "测试。", en = "Tested." },
        });
        Assert.True(response.IsSuccessStatusCode);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(500.01, "CNY-1E4", "exact")]
    [InlineData(-0.01, "CNY-1E4", "exact")]
    [InlineData(6_000_000, "CNY", "exact")] // 600 of 10,000 yuan
    [InlineData(500, "CNY-1E4", "moreThan")]
    [InlineData(0, "CNY-1E4", "lessThan")]
    public async Task An_observation_outside_the_limits_is_rejected_by_every_write_route(double value, string unit, string qualifier)
    {
        var number = (decimal)value;
        var body = new { value = number, unit, qualifier, status = "final", source = Source };
        using var put = await service.PutAsync($"observations/{Town}/fund/2024", body);
        var csv = await ImportAsync(
            $"""
            region,indicator,period,value,unit,qualifier,status,source
            {Town},fund,2024,{number},{unit},{qualifier},final,{Source}

            """,
            "text/csv");
        var key = new { region = Town, indicator = "fund", period = "2024" };
        var row = new { key.region, key.indicator, key.period, value = number, unit, qualifier, status = "final", source = Source };
        var json = await ImportAsync(JsonSerializer.Serialize(new[] { row }), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, put.StatusCode);
        var message = $"'{number}' is outside the limits of fund. Allowed: at least 0, at most 500, in CNY-1E4.";
        Assert.Equal(message, JsonElement.Parse(await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Error("value"));
        Assert.All([csv, json], import =>
        {
            var error = Assert.Single(import.GetProperty("report").GetProperty("errors").EnumerateArray());
            Assert.Equal("rejected", import.Text("state"));
            Assert.Equal(("outsideLimits", "value", message), (error.Text("code"), error.Text("column"), error.Text("message")));
        });
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_value_at_a_limit_is_accepted(int value)
    {
        using var put = await service.PutAsync($"observations/{Town}/fund/2023", new { value, status = "preliminary", source = Source });

        Assert.True(put.IsSuccessStatusCode);
    }

    private async Task<JsonElement> ImportAsync(string file, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
