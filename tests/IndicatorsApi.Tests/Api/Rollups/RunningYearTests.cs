using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Rollups;

/// <summary>Roll-ups of ten towns during a running year.</summary>
public sealed class RunningYearTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns =
        ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107", "330503108"];

    [Fact]
    public async Task Running_year_is_rolled_up_at_the_common_point()
    {
        for (var i = 0; i < Towns.Length; i++)
        {
            if (i == 0)
            {
                for (var month = 1; month <= 6; month++)
                    await ObservationAsync($"{Towns[i]}/tax-revenue/2025-{month:00}", 2);
            }
            else
            {
                await ObservationAsync($"{Towns[i]}/tax-revenue/2025-06-YTD", i);
            }
        }

        await ObservationAsync($"{Towns[3]}/tax-revenue/2025-07-YTD", 100);
        await ObservationAsync("330503/tax-revenue/2025-06-YTD", 60);
        var line = await LineAsync("rollups/330503/2025?indicator=tax-revenue");

        // 6 × 2 + (1 + … + 9) = 57
        Assert.Equal(
            ("2025-06-YTD", 57m, 60m, 3m), (line.Text("through"), line.Number("combined"), line.Number("own"), line.Number("difference")));
        Assert.Equal(["someBeyondCommonPoint"], line.Notes());
        var beyond = Assert.Single(line.GetProperty("beyondCommonPoint").EnumerateArray());
        Assert.Equal((Towns[3], "2025-07-YTD"), (beyond.Text("region"), beyond.Text("through")));

        var asked = await LineAsync("rollups/330503/2025-06-YTD?indicator=tax-revenue");
        Assert.Equal((57m, false), (asked.Number("combined"), asked.GetProperty("partial").GetBoolean()));

        var latest = await LineAsync("rollups/330503/2025?indicator=tax-revenue&at=latest");
        Assert.Equal((154m, true), (latest.Number("combined"), latest.GetProperty("mixed").GetBoolean())); // 57 − 3 + 100
        Assert.Null(latest.Text("through"));
        Assert.Null(latest.Number("difference"));
        Assert.Contains("mixedPoints", latest.Notes());
        Assert.Equal(
            "2025-07-YTD", latest.GetProperty("latest").EnumerateArray().Single(child => child.Text("region") == Towns[3]).Text("through"));
    }

    [Fact]
    public async Task Year_reported_as_January_to_December_is_complete()
    {
        foreach (var town in Towns)
            await ObservationAsync($"{town}/industrial-output/2024{(town == "330503105" ? "" : "-12-YTD")}", 10, town != "330503105");
        var line = await LineAsync("rollups/330503/2024?indicator=industrial-output");

        Assert.Equal(("2024", 168.76m), (line.Text("through"), line.Number("combined"))); // 9 × 10 and Linghu's 78.76 of the report
        Assert.False(line.GetProperty("partial").GetBoolean());
    }

    [Fact]
    public async Task Province_aggregates_towns_below_regions_without_values()
    {
        foreach (var (town, value) in Towns.Select((town, i) => (town, i + 1)))
            await ObservationAsync($"{town}/fixed-asset-investment/2023", value);
        await PutAsync("regions/77", new { level = "province", name = new { zh = "省", en = "Province" } });
        await PutAsync("regions/7701", new { level = "city", parent = "77", name = new { zh = "一市", en = "City one" } });
        await PutAsync("regions/770111", new { level = "district", parent = "7701", name = new { zh = "一区", en = "District one" } });
        foreach (var (town, value) in new[] { ("770111001", 5), ("770111002", 6), ("770111003", 0) })
        {
            await PutAsync($"regions/{town}", new { level = "town", parent = "770111", name = new { zh = "镇", en = "Town" } });
            if (value > 0)
                await ObservationAsync($"{town}/fixed-asset-investment/2023", value);
        }

        var line = await LineAsync("rollups/77/2023?indicator=fixed-asset-investment");
        Assert.Equal((11m, true), (line.Number("combined"), line.GetProperty("partial").GetBoolean()));
        var city = Assert.Single(line.GetProperty("aggregatedFromChildren").EnumerateArray());
        Assert.Equal(("7701", 11m, 2m, 3m), (city.Text("region"), city.Number("value"), city.Number("reported"), city.Number("expected")));
        Assert.Equal(["nothingToReconcile", "partialSum", "representedByChildren"], line.Notes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Growth_targets_are_rolled_up_by_their_thresholds()
    {
        await ObservationAsync($"{Towns[0]}/total-fiscal-revenue/2022", 40);
        await TargetAsync($"{Towns[0]}/total-fiscal-revenue/2023", new { kind = "growAtLeast", percent = 5 });
        await TargetAsync($"{Towns[1]}/total-fiscal-revenue/2023", new { kind = "atLeast", value = 8 });
        await TargetAsync($"{Towns[2]}/total-fiscal-revenue/2023", new { kind = "increase" });
        var line = Assert.Single(
            (await service.GetAsync("rollups/330503/2023?indicator=total-fiscal-revenue")).GetProperty("targets").EnumerateArray());

        Assert.Equal((50m, 2m), (line.Number("combined"), line.Number("reported"))); // 40 × 1.05 + 8
        Assert.Equal(["nothingToReconcile", "partialSum", "targetsWithoutNumber"], line.Notes().Order(StringComparer.Ordinal));
        Assert.Contains(
            line.GetProperty("notes").EnumerateArray(), note => note.Text("message")!.Contains(Towns[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdrawn_observation_counts_only_in_earlier_versions()
    {
        foreach (var town in Towns)
            await ObservationAsync($"{town}/pm25/2021", 30);
        service.Clock.AdvanceHours(1);
        var before = service.Clock.GetCurrentInstant();
        service.Clock.AdvanceHours(1);
        using (var deleted = await service.DeleteAsync($"observations/{Towns[0]}/pm25/2021?reason=wrong"))
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        Assert.True((await LineAsync("rollups/330503/2021?indicator=pm25")).GetProperty("partial").GetBoolean());
        Assert.False((await LineAsync($"rollups/330503/2021?indicator=pm25&asOf={before}")).GetProperty("partial").GetBoolean());
    }

    [Fact]
    public async Task Unknown_alignment_point_is_rejected() =>
        Assert.Contains(
            "common", (await service.GetProblemAsync("rollups/330503/2025?at=now", HttpStatusCode.BadRequest, "invalidParameter"))
                .Error("at"), StringComparison.Ordinal);

    private async Task<JsonElement> LineAsync(string path) =>
        Assert.Single((await service.GetAsync(path)).GetProperty("observations").EnumerateArray());

    private async Task TargetAsync(string key, object rule) =>
        await PutAsync($"targets/{key}", new { rule, commitment = "expected", source = Source });

    private async Task ObservationAsync(string key, double value, bool isNew = true)
    {
        if (isNew)
            await PutAsync($"observations/{key}", new { value, status = "preliminary", source = Source });
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
