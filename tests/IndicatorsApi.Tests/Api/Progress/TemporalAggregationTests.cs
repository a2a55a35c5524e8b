using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>Progress during a running year, for each temporal aggregation.</summary>
public sealed class TemporalAggregationTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Yearly_mean_is_not_assessed_by_one_month()
    {
        await TargetAsync("330503101/pm25/2025", new { kind = "lessThan", value = 25 });
        await ObservationAsync("330503101/pm25/2024", 26);
        await ObservationAsync("330503101/pm25/2025-10", 28);
        await ObservationAsync("330503101/pm25/2025-10-YTD", 25.2);

        var progress = await service.GetAsync("progress/330503101/pm25/2025");

        // (25.2 − 26) / ((25 − 26) × 10 / 12) = 96 %
        Assert.Equal("2025-10-YTD", progress.GetProperty("latest").Text("period"));
        Assert.Equal(96m, progress.Number("pacePercent"));
        Assert.Equal("onTrack", progress.Text("status"));
    }

    [Fact]
    public async Task Growth_target_is_assessed_by_growth_and_not_by_the_calendar()
    {
        await TargetAsync("330503102/tax-revenue/2025", new { kind = "growAtLeast", percent = 6 });
        await ObservationAsync("330503102/tax-revenue/2024-09-YTD", 5.5);
        await ObservationAsync("330503102/tax-revenue/2024", 8.5);
        await ObservationAsync("330503102/tax-revenue/2025-09-YTD", 6.7);

        var progress = await service.GetAsync("progress/330503102/tax-revenue/2025?explain=true");

        // 6.7 / 5.5 = +21.8182 %, of 6 %; 8.5 × 6.7 / 5.5 = 10.3545
        Assert.Equal(363.6364m, progress.Number("pacePercent"));
        Assert.Equal(15.8182m, progress.Number("leadPercentagePoints"));
        Assert.Equal(10.3545m, progress.Number("projected"));
        Assert.Equal("onTrack", progress.Text("status"));
        Assert.Contains(progress.GetProperty("notes").EnumerateArray(), note => note.Text("code") == "paceBySamePoint");
    }

    [Fact]
    public async Task January_to_December_covers_the_year()
    {
        await TargetAsync("330503103/industrial-output/2025", new { kind = "atLeast", value = 100 });
        await ObservationAsync("330503103/industrial-output/2025-12-YTD", 91.77);

        Assert.Equal("missed", (await service.GetAsync("progress/330503103/industrial-output/2025")).Text("status"));
    }

    [Fact]
    public async Task Newer_observation_with_growth_only_is_shown_while_an_older_value_decides()
    {
        await TargetAsync("330503107/industrial-output/2025", new { kind = "atLeast", value = 100 });
        await ObservationAsync("330503107/industrial-output/2025-06-YTD", 48);
        await DoneAsync(
            service.PutAsync(
                "observations/330503107/industrial-output/2025-07-YTD",
                new { reportedGrowthPercent = 6.2, status = "preliminary", source = Source }));

        var progress = await service.GetAsync("progress/330503107/industrial-output/2025");

        Assert.Equal(
            ("onTrack", "2025-06-YTD", 96m),
            (progress.Text("status"), progress.GetProperty("latest").Text("period"), progress.Number("pacePercent"))); // 48 of 50
        Assert.Equal(
            ("2025-07-YTD", 6.2m),
            (progress.GetProperty("newer").Text("period"), progress.GetProperty("newer").Number("reportedGrowthPercent")));
    }

    [Fact]
    public async Task Observations_resent_in_another_order_change_nothing()
    {
        (string Period, double Value)[] observations =
            [("2024", 90), ("2024-06-YTD", 40), ("2025-01", 8), ("2025-02", 9), ("2025-Q1", 26), ("2025-05-YTD", 44), ("2025-06", 8)];
        foreach (var region in new[] { "330503100", "330503106" })
            await TargetAsync($"{region}/industrial-output/2025", new { kind = "atLeast", value = 100 });
        foreach (var (period, value) in observations)
            await ObservationAsync($"330503100/industrial-output/{period}", value);
        foreach (var (period, value) in observations.Reverse().Concat(observations))
            await ObservationAsync($"330503106/industrial-output/{period}", value);

        var once = await service.TextAsync("progress/330503100/industrial-output/2025?lang=en");
        var twice = await service.TextAsync("progress/330503106/industrial-output/2025?lang=en");

        Assert.Contains("\"pacePercent\":104", once, StringComparison.Ordinal); // 44 by May and 8 in June, of 50
        Assert.Equal(Told(once), Told(twice));

        // The values without region and dataset version.
        static IEnumerable<string> Told(string answer) => System.Text.Json.JsonElement.Parse(answer).EnumerateObject()
            .Where(member => member.Name is not ("region" or "regionLabel" or "version"))
            .Select(member => member.ToString().Replace("330503106", "330503100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Growth_of_a_year_compares_with_January_to_December_without_an_annual_value()
    {
        await ObservationAsync("330503108/industrial-output/2024-12-YTD", 80);
        await ObservationAsync("330503108/industrial-output/2025", 84);

        Assert.Equal(5m, (await service.GetAsync("growth/330503108/industrial-output/2025")).Number("growthPercent"));
    }

    [Fact]
    public async Task Impossible_value_is_rejected_by_every_route()
    {
        var kept = await service.GetAsync("indicators/waste-treatment-rate");
        using var put = await service.PutAsync("indicators/waste-treatment-rate", new
        {
            topic = kept.Text("topic"),
            unit = kept.Text("unit"),
            measure = "ratio",
            overTime = "mean",
            min = 0,
            max = 100,
            polarity = kept.Text("polarity"),
            rollup = kept.Text("rollup"),
            name = new { zh = "生活垃圾处理率", en = "Household waste treatment rate" },
            definition = new { zh = "得到处理的生活垃圾所占比例。", en = "Share of household waste that is treated." },
        });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);

        using var refused = await service.PutAsync(
            "observations/330503101/waste-treatment-rate/2024", new { value = 100.5, status = "final", source = Source });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "at least 0, at most 100", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private async Task TargetAsync(string key, object rule) =>
        await DoneAsync(service.PutAsync($"targets/{key}", new { rule, commitment = "expected", source = Source }));

    private async Task ObservationAsync(string key, double value) =>
        await DoneAsync(service.PutAsync($"observations/{key}", new { value, status = "preliminary", source = Source }));

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
