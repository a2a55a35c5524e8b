using System.Globalization;
using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Trajectories;

/// <summary>Trajectories equal the progress of the single target on each day and at each version.</summary>
public sealed class TrajectoryTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Measures =
        ["status", "schedule", "attainmentPercent", "elapsedPercent", "expectedByNow", "pacePercent", "leadPercentagePoints", "projected"];

    [Theory]
    [InlineData("330503106", "industrial-output", "-YTD", 11, "linear")]
    [InlineData("330503107", "industrial-output", "-YTD", 12, "projection")]
    [InlineData("330503106", "pm25", "", 13, "linear")]
    [InlineData("330503107", "pm25", "", 14, "compound")]
    public async Task Month_equals_the_progress_on_its_last_day_for_both_vintages(
        string region, string indicator, string form, int seed, string method)
    {
        await WriteAtRandomAsync(region, indicator, form, new Random(seed));
        var now = await service.GetAsync($"progress/{region}/{indicator}/2025/trajectory?method={method}");
        var then = await service.GetAsync($"progress/{region}/{indicator}/2025/trajectory?vintage=contemporary&method={method}");
        var before = await service.GetAsync($"progress/{region}/{indicator}/2024/trajectory?method={method}");

        Assert.Equal(12, now.GetProperty("points").GetArrayLength());
        Assert.Contains(Points(now), point => point.GetProperty("reported").GetBoolean());
        foreach (var ((current, past), year) in Points(now).Zip(Points(then)).Zip(Points(before)))
        {
            var on = current.Text("end");
            Same(current, await service.GetAsync($"progress/{region}/{indicator}/2025?method={method}&on={on}"), on);
            if (current.GetProperty("reported").GetBoolean())
                Assert.True(past.GetProperty("reported").GetBoolean(), $"The contemporary vintage lacks {on}.");
            if (past.Number("vintageVersion") is { } version)
            {
                Same(past, await service.GetAsync($"progress/{region}/{indicator}/2025?method={method}&on={on}&asOf=v{version}"), on);
                Assert.False(
                    await ReachesAsync($"progress/{region}/{indicator}/2025?method={method}&on={on}&asOf=v{version - 1}", on),
                    $"v{version - 1} has already reported {on}.");
            }

            if (year.Number("value") is { } value)
                Assert.Equal(value, current.Number("yearBefore"));
        }

        AssertStatusChanges(now);
        AssertStatusChanges(then);
    }

    [Theory]
    [InlineData("industrial-output", "-YTD", "atLeast", 120)]
    [InlineData("tax-revenue", "-YTD", "atMost", 5)]
    [InlineData("national-little-giants", "", "atLeast", 9)]
    public async Task Expected_value_of_a_future_month_stays_the_same_once_reported(string indicator, string form, string kind, int value)
    {
        var key = $"330503103/{indicator}";
        await WriteAsync(
            $"targets/{key}/2025", new { rule = new { kind, value }, commitment = "expected", source = Source, note = "explained" });
        await WriteAsync($"observations/{key}/2024", Observation(4m));
        await WriteAsync($"observations/{key}/2025-02{form}", Observation(2m));
        var line = Points(await service.GetAsync($"progress/{key}/2025/trajectory")).Select(point => point.Number("expectedByNow"))
            .ToList();

        Assert.DoesNotContain(null, line);
        for (var month = 3; month <= 12; month++)
        {
            await WriteAsync($"observations/{key}/2025-{month:00}{form}", Observation(month));
            Assert.Equal(
                line[month - 1], Points(await service.GetAsync($"progress/{key}/2025/trajectory"))[month - 1].Number("expectedByNow"));
        }
    }

    [Fact]
    public async Task Contemporary_vintage_ignores_later_revisions()
    {
        const string Key = "330503108/industrial-output";
        await WriteAsync(
            $"targets/{Key}/2025",
            new { rule = new { kind = "atLeast", value = 120 }, commitment = "expected", source = Source, note = "explained" });
        await WriteAsync($"observations/{Key}/2025-01-YTD", Observation(10m));
        await WriteAsync($"observations/{Key}/2025-02-YTD", Observation(15m));
        await WriteAsync($"observations/{Key}/2025-02-YTD", Observation(20m));

        var now = await service.GetAsync($"progress/{Key}/2025/trajectory");
        var then = await service.GetAsync($"progress/{Key}/2025/trajectory?vintage=contemporary");
        var february = Points(then)[1];

        // 15 of the 20 that two months need is a pace of 75 %; it would have ended at 90.
        Assert.Equal((75m, "behind", 90m), (february.Number("pacePercent"), february.Text("schedule"), february.Number("projected")));
        Assert.Equal(
            (100m, "onTime", 120m),
            (Points(now)[1].Number("pacePercent"), Points(now)[1].Text("schedule"), Points(now)[1].Number("projected")));
        var change = Assert.Single(then.GetProperty("statusChanges").EnumerateArray());
        Assert.Equal(("2025-02", "onTime", "behind"), (change.Text("month"), change.Text("from"), change.Text("to")));
        Assert.Empty(now.GetProperty("statusChanges").EnumerateArray());
        Assert.Equal(10, Points(now).Count(point => !point.GetProperty("reported").GetBoolean()));
    }

    [Fact]
    public async Task Trajectory_supports_units_tables_explanations_and_reference_dates()
    {
        const string Key = "330503001/industrial-output";
        await WriteAsync(
            $"targets/{Key}/2025",
            new { rule = new { kind = "atLeast", value = 120 }, commitment = "expected", source = Source, note = "explained" });
        await WriteAsync($"observations/{Key}/2025-01-YTD", Observation(10m));
        await WriteAsync($"observations/{Key}/2025-02-YTD", Observation(20m));

        var tenThousands = await service.GetAsync($"progress/{Key}/2025/trajectory?unit=CNY-1E4&explain=true");
        var table = await service.TextAsync($"progress/{Key}/2025/trajectory?format=csv&lang=zh");
        var early = await service.GetAsync($"progress/{Key}/2025/trajectory?on=2025-02-15");

        Assert.Equal(200_000m, Points(tenThousands)[1].Number("value"));
        Assert.Equal(1_200_000m, tenThousands.Number("threshold"));
        Assert.Contains(
            Points(tenThousands)[1].GetProperty("explanation").EnumerateArray(), sum =>
                sum.Text("measure") == "pacePercent" && decimal.Round(sum.Number("result")!.Value, 10) == 100m);
        Assert.Equal(13, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("月份", table.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal([true, false], Points(early).Take(2).Select(point => point.GetProperty("reported").GetBoolean()));
    }

    [Theory]
    [InlineData("progress/330503105/industrial-output/2025/trajectory?vintage=later", HttpStatusCode.BadRequest)]
    [InlineData("progress/330503105/industrial-output/2030/trajectory", HttpStatusCode.NotFound)]
    [InlineData("progress/330503105/nonsense/2025/trajectory", HttpStatusCode.NotFound)]
    public async Task Trajectory_with_an_invalid_parameter_or_key_returns_a_problem(string path, HttpStatusCode status)
    {
        using var response = await service.SendAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task WriteAtRandomAsync(string region, string indicator, string form, Random random)
    {
        foreach (var year in new[] { 2024, 2025 })
        {
            await WriteAsync(
                $"targets/{region}/{indicator}/{year}",
                new
                {
                    rule = new { kind = "atMost", value = 60 + random.Next(60) },
                    commitment = "expected",
                    source = Source,
                    note = "explained"
                });
            for (var i = 0; i < 14; i++)
            {
                var month = random.Next(1, 11);
                var path = $"observations/{region}/{indicator}/{year}-{month.ToString("00", CultureInfo.InvariantCulture)}{form}";
                await WriteAsync(path, Observation(form.Length > 0 ? (month * 8) + random.Next(8) : 40 + random.Next(60)));
                if (random.Next(5) == 0)
                    using (var withdrawn = await service.DeleteAsync(path))
                        Assert.True(withdrawn.IsSuccessStatusCode);
                if (random.Next(5) == 0)
                    await WriteAsync(
                        $"targets/{region}/{indicator}/{year}",
                        new
                        {
                            rule = new { kind = "atLeast", value = 60 + random.Next(60) },
                            commitment = "expected",
                            source = Source,
                            note = "explained"
                        });
            }
        }
    }

    private static object Observation(decimal value) => new { value, status = "preliminary", source = Source };

    private async Task WriteAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static List<JsonElement> Points(JsonElement trajectory) => [.. trajectory.GetProperty("points").EnumerateArray()];

    private static bool Reaches(JsonElement progress, string? on) =>
        progress.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest && latest.GetProperty("inTargetPeriod").GetBoolean()
            && progress.Text("reportedThrough") == on;

    private async Task<bool> ReachesAsync(string path, string? on)
    {
        using var response = await service.SendAsync(path);
        return response.StatusCode == HttpStatusCode.OK
            && Reaches(JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement, on);
    }

    private static void Same(JsonElement point, JsonElement progress, string? on)
    {
        Assert.Equal(Reaches(progress, on), point.GetProperty("reported").GetBoolean());
        if (!point.GetProperty("reported").GetBoolean())
            return;
        Assert.Equal(progress.GetProperty("latest").Number("value"), point.Number("value"));
        Assert.All(Measures, measure => Assert.Equal(progress.GetProperty(measure).GetRawText(), point.GetProperty(measure).GetRawText()));
    }

    private static void AssertStatusChanges(JsonElement trajectory)
    {
        var reported = Points(trajectory).Where(point => point.GetProperty("reported").GetBoolean()).ToList();
        var expected = reported.Zip(reported.Skip(1)).Where(pair => pair.First.Text("schedule") != pair.Second.Text("schedule"))
            .Select(pair => (pair.Second.Text("month"), pair.First.Text("schedule"), pair.Second.Text("schedule")));
        Assert.Equal(
            expected, trajectory.GetProperty("statusChanges").EnumerateArray()
                .Select(change => (change.Text("month"), change.Text("from"), change.Text("to"))));
    }
}
