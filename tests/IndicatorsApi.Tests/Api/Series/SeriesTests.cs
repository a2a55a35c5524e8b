using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Series;

/// <summary>Series with growth and targets, and months derived from cumulative observations.</summary>
public sealed class SeriesTests(WritableService service) : IClassFixture<WritableService>, IAsyncLifetime
{
    private const string Town = "330503102";
    private const string Path = $"series/{Town}/industrial-output";

    public async ValueTask InitializeAsync()
    {
        foreach (var (period, value) in new (string, decimal)[]
        {
            ("2022", 80), ("2023", 90), ("2024", 99), ("2024-02-YTD", 12), ("2024-03-YTD", 20), ("2025-02-YTD", 15), ("2025-03-YTD", 25),
            ("2025-04-YTD", 34), ("2025-05", 9),
        })
            await PutAsync(
                $"observations/{Town}/industrial-output/{period}",
                new { value, status = "preliminary", source = "linghu-work-report-2025" });
        await PutAsync(
            $"targets/{Town}/industrial-output/2025",
            new { rule = new { kind = "growAtLeast", percent = 10 }, commitment = "expected", source = "linghu-work-report-2025" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Series_has_values_growth_and_targets_in_chronological_order()
    {
        var series = await service.GetAsync($"{Path}?lang=en");
        var points = series.GetProperty("points").EnumerateArray().ToList();
        var target = Assert.Single(series.GetProperty("targets").EnumerateArray());

        Assert.Equal("year", series.Text("frequency"));
        Assert.Equal(["2022", "2023", "2024"], points.Select(point => point.Text("period")));
        Assert.Equal([80m, 90m, 99m], points.Select(point => point.Number("value")));
        Assert.Equal([null, 12.5m, 10m], points.Select(point => point.Number("growthPercent")));
        Assert.Equal("2025-12-31", target.Text("end"));
        Assert.Equal(108.9m, target.Number("threshold")); // 99 × 1.1
        Assert.Equal(5m, series.GetProperty("recorded").Number("yearToDate"));
    }

    [Theory]
    [InlineData("from=2023", "2023,2024", 1)]
    [InlineData("to=2023", "2022,2023", 0)]
    [InlineData("from=2023&to=2023", "2023", 0)]
    [InlineData("from=2025-03&frequency=yearToDate", "2025-03-YTD,2025-04-YTD", 1)]
    [InlineData("from=2024-03&to=2025-Q1&frequency=yearToDate", "2024-03-YTD,2025-02-YTD,2025-03-YTD", 1)]
    [InlineData("frequency=quarter", "", 1)]
    public async Task Range_includes_observations_that_end_in_it_and_overlapping_targets(string query, string periods, int targets)
    {
        var series = await service.GetAsync($"{Path}?{query}");

        Assert.Equal(periods, string.Join(',', series.GetProperty("points").EnumerateArray().Select(point => point.Text("period"))));
        Assert.Equal(targets, series.GetProperty("targets").GetArrayLength());
    }

    [Fact]
    public async Task Months_derived_from_cumulative_observations_are_marked()
    {
        // March 2024: 20 − 12 = 8; March 2025: 25 − 15 = 10, +25 %; April 34 − 25 = 9; May is on record. January and February cannot be
        // separated.
        var points = (await service.GetAsync($"{Path}?derive=month")).GetProperty("points").EnumerateArray().ToList();

        Assert.Equal(["2024-03", "2025-03", "2025-04", "2025-05"], points.Select(point => point.Text("period")));
        Assert.Equal([8m, 10m, 9m, 9m], points.Select(point => point.Number("value")));
        Assert.Equal([true, true, true, false], points.Select(point => point.GetProperty("derived").GetBoolean()));
        Assert.Equal([null, 25m, null, null], points.Select(point => point.Number("growthPercent")));
    }

    [Fact]
    public async Task Observation_list_derives_months()
    {
        var one = await service.GetAsync($"observations/{Town}/industrial-output/2025-04?derive=month");
        var list = (await service.GetAsync($"observations?region={Town}&indicator=industrial-output&derive=month")).Items();
        var asked = (await service.GetAsync($"observations?region={Town}&period=2025-03,2025-05&derive=month")).Items();

        Assert.Equal(9m, one.Number("value"));
        Assert.True(one.GetProperty("derived").GetBoolean());
        Assert.Equal(["2025-03-YTD", "2025-04-YTD"], one.GetProperty("derivedFrom").EnumerateArray().Select(period => period.GetString()));
        Assert.Equal(["2024-03", "2025-03", "2025-04", "2025-05"], list.Select(item => item.Text("period")));
        Assert.Equal(["2025-03", "2025-05"], asked.Select(item => item.Text("period")));
        await service.GetProblemAsync($"observations/{Town}/industrial-output/2025-04", HttpStatusCode.NotFound, "noObservation");
        await service.GetProblemAsync(
            $"observations/{Town}/industrial-output/2025-01?derive=month", HttpStatusCode.NotFound, "noObservation");
    }

    [Fact]
    public async Task Derived_list_is_paginated()
    {
        var first = await service.GetAsync($"observations?region={Town}&derive=month&limit=3");
        var second = await service.GetAsync($"observations?region={Town}&derive=month&limit=3&cursor={first.Text("next")}");

        Assert.Equal(3, first.Items().Count);
        Assert.Equal(["2025-05"], second.Items().Select(item => item.Text("period")));
        Assert.Null(second.Text("next"));
    }

    [Fact]
    public async Task Levels_derive_no_months()
    {
        await PutAsync(
            $"observations/{Town}/pm25/2025-03-YTD", new { value = 30, status = "preliminary", source = "linghu-work-report-2025" });
        await PutAsync(
            $"observations/{Town}/pm25/2025-04-YTD", new { value = 29, status = "preliminary", source = "linghu-work-report-2025" });

        Assert.Empty((await service.GetAsync($"observations?region={Town}&indicator=pm25&derive=month")).Items());
    }

    [Fact]
    public async Task Series_supports_units_and_asOf()
    {
        var wan = await service.GetAsync($"{Path}?unit=CNY-1E4&from=2024");

        Assert.Equal(990_000m, wan.GetProperty("points")[0].Number("value"));
        Assert.Equal(1_089_000m, wan.GetProperty("targets")[0].Number("threshold"));
        Assert.Empty((await service.GetAsync($"{Path}?asOf=2025-12-31")).GetProperty("points").EnumerateArray());
    }

    [Theory]
    [InlineData("frequency=weekly", "frequency")]
    [InlineData("from=lately", "from")]
    [InlineData("from=2025&to=2024", "to")]
    [InlineData("derive=week", "derive")]
    [InlineData("derive=month&frequency=year", "derive")]
    public async Task Invalid_series_query_is_rejected(string query, string parameter) =>
        Assert.NotEmpty((await service.GetProblemAsync($"{Path}?{query}", HttpStatusCode.BadRequest, "invalidParameter")).Error(parameter));

    [Theory]
    [InlineData("series/1/industrial-output", "unknownRegion")]
    [InlineData("series/330503102/nothing", "unknownIndicator")]
    public async Task Unknown_region_or_indicator_is_not_found(string path, string code) =>
        await service.GetProblemAsync(path, HttpStatusCode.NotFound, code);

    [Fact]
    public async Task Plan_period_is_rejected_for_observations()
    {
        using var observation = await service.PutAsync(
            $"observations/{Town}/industrial-output/2021..2025", new { value = 1, status = "final", source = "linghu-work-report-2025" });
        using var target = await service.PutAsync(
            $"targets/{Town}/fixed-asset-investment/2021..2025",
            new { rule = new { kind = "atLeast", value = 60 }, commitment = "planned", source = "linghu-work-report-2025" });
        await PutAsync(
            $"observations/{Town}/fixed-asset-investment/2021", new { value = 15, status = "final", source = "linghu-work-report-2025" });
        var progress = await service.GetAsync($"progress/{Town}/fixed-asset-investment/2021..2025");

        Assert.Equal(HttpStatusCode.BadRequest, observation.StatusCode);
        Assert.Equal(HttpStatusCode.Created, target.StatusCode);
        Assert.Equal(20m, progress.Number("elapsedPercent"));
        Assert.Equal(125m, progress.Number("pacePercent")); // 15 / 12
        Assert.Equal("2021..2025", progress.Text("period"));
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
