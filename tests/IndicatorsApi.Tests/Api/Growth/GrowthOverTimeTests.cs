using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Growth;

/// <summary>Growth of every kind of period over HTTP.</summary>
public sealed class GrowthOverTimeTests(WritableService service) : IClassFixture<WritableService>, IAsyncLifetime
{
    private const string Town = "330503101";

    public async ValueTask InitializeAsync()
    {
        foreach (var (period, value) in new (string, decimal)[]
        {
            ("2020", 100), ("2022", 110), ("2023", 121), ("2024", 133.1m), ("2024-06", 10), ("2025-05", 8), ("2025-06", 12),
            ("2024-06-YTD", 50), ("2025-06-YTD", 60),
            ("2024-Q4", 40), ("2025-Q1", 30), ("2024-H2", 70), ("2025-H1", 63), ("2024-02", 5), ("2025-02-YTD", 11),
        })
        {
            using var response = await service.PutAsync(
                $"observations/{Town}/industrial-output/{period}",
                new { value, status = "preliminary", source = "linghu-work-report-2025" });
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("2024", "2023", 10)] // 133.1 / 121
    [InlineData("2025-06", "2024-06", 20)] // 12 / 10
    [InlineData("2025-06-YTD", "2024-06-YTD", 20)] // 60 / 50
    public async Task Growth_compares_with_the_same_period_one_year_earlier(string period, string previous, int growth)
    {
        var answer = await service.GetAsync($"growth/{Town}/industrial-output/{period}");

        Assert.Equal(previous, answer.GetProperty("previous").Text("period"));
        Assert.Equal(growth, answer.Number("growthPercent"));
    }

    [Theory]
    [InlineData("2025-06", "2025-05", 50)] // 12 / 8
    [InlineData("2025-Q1", "2024-Q4", -25)] // 30 / 40
    [InlineData("2025-H1", "2024-H2", -10)] // 63 / 70
    [InlineData("2024", "2023", 10)]
    public async Task Growth_compares_with_the_previous_period(string period, string previous, int growth)
    {
        var answer = await service.GetAsync($"growth/{Town}/industrial-output/{period}?against=previous");

        Assert.Equal(previous, answer.GetProperty("previous").Text("period"));
        Assert.Equal(growth, answer.Number("growthPercent"));
    }

    [Theory]
    [InlineData("2025-06-YTD", "cumulativeHasNoPrecedingPeriod")]
    [InlineData("2024-02", "noPrecedingObservation")]
    public async Task Growth_without_a_previous_period_is_null(string period, string note)
    {
        var answer = await service.GetAsync($"growth/{Town}/industrial-output/{period}?against=previous");

        Assert.Null(answer.Number("growthPercent"));
        Assert.Contains(note, answer.Notes());
    }

    [Fact]
    public async Task Compound_rate_spans_the_years_since_the_start()
    {
        // (133.1 / 100)^(1/4) − 1 = 1.331^0.25 − 1: ln 1.331 = 0.2859305, / 4 = 0.0714826, e^ = 1.0740995 → 7.4099 %; since 2022 110 ×
        // 1.1² = 133.1
        Assert.Equal(
            7.41m,
            decimal.Round((await service.GetAsync($"growth/{Town}/industrial-output/2024?since=2020")).Number("cagrPercent")!.Value, 2));
        Assert.Equal(10m, (await service.GetAsync($"growth/{Town}/industrial-output/2024?since=2022")).Number("cagrPercent"));
        Assert.Null((await service.GetAsync($"growth/{Town}/industrial-output/2024")).Number("cagrPercent"));
    }

    [Theory]
    [InlineData("since=2021", "noObservationSince")]
    [InlineData("since=2024", "noObservationSince")]
    public async Task Compound_rate_without_a_start_value_is_null(string query, string note)
    {
        var answer = await service.GetAsync($"growth/{Town}/industrial-output/2024?{query}");

        Assert.Null(answer.Number("cagrPercent"));
        Assert.Contains(note, answer.Notes());
    }

    [Theory]
    [InlineData(10.4, false)] // computed 10
    [InlineData(9.5, false)]
    [InlineData(10.6, true)]
    [InlineData(9.4, true)]
    public async Task Published_growth_far_from_the_computed_growth_has_a_note(double published, bool noted)
    {
        using var response = await service.PutAsync(
            $"observations/{Town}/industrial-output/2024",
            new { value = 133.1, reportedGrowthPercent = published, status = "preliminary", source = "linghu-work-report-2025" });
        var answer = await service.GetAsync($"growth/{Town}/industrial-output/2024");

        Assert.Equal((decimal)published, answer.Number("growthPercent"));
        Assert.Equal(10m - (decimal)published, answer.Number("differencePercentagePoints"));
        Assert.Equal(noted, answer.Notes().Contains("publishedGrowthDisagrees"));
    }

    [Theory]
    [InlineData("against=last", "against")]
    [InlineData("since=soon", "since")]
    [InlineData("since=2020-06", "since")]
    public async Task Invalid_growth_query_is_rejected(string query, string parameter)
    {
        foreach (var path in new[] { $"growth/{Town}/industrial-output/2024?{query}", $"growth?{query}" })
            Assert.NotEmpty((await service.GetProblemAsync(path, HttpStatusCode.BadRequest, "invalidParameter")).Error(parameter));
    }
}
