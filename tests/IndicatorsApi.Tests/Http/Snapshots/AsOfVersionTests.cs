using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Snapshots;

/// <summary>Every response is read from one dataset version, which clients can request again with <c>asOf</c>.</summary>
public class AsOfVersionTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private const string Observation = "observations/330503105/tax-revenue/2025";

    /// <summary>Requests for all stored and computed data.</summary>
    private static readonly string[] Reads =
    [
        "regions", "regions/330503105", "units", "topics", "topics/environment",
        "indicators?topic=environment", "indicators/pm25", "sources",
        "observations?region=330503105&period=2024&limit=200", "observations/330503105/pm25/2024",
        "targets?region=330503105", "targets/330503105/pm25/2025",
        "growth/330503105/pm25/2024?explain=true", "progress?region=330503105&period=2025", "progress/330503105/pm25/2025?explain=true",
        "series/330503105/pm25", "scorecards/330503105/2025", "rollups/330503/2024", "submissions?region=330503&period=2024",
        "observations?region=330503105&period=2024&format=csv", "progress?topic=environment&period=2025&lang=en&format=csv",
        "indicators?q=PM",
    ];

    [Fact]
    public async Task Response_names_its_version_and_a_write_increments_it()
    {
        var before = await VersionOfAsync("scorecards/330503105/2025");
        using var written = await service.PutAsync(Observation, new { value = 4.6, status = "preliminary", source = Source });
        using var again = await service.PutAsync(Observation, new { value = 4.6, status = "preliminary", source = Source });

        Assert.Equal(before + 1, await VersionOfAsync("scorecards/330503105/2025"));
        Assert.Equal(before + 1, await VersionOfAsync("regions"));
        Assert.Equal(before + 1, (await service.GetAsync($"{Observation}/history")).Items()[0].Number("version"));
    }

    [Theory]
    [InlineData("regions")]
    [InlineData("regions?asOf=v1")]
    public async Task Minimum_version_that_does_not_exist_is_refused_by_the_cache_too(string path)
    {
        var version = await VersionOfAsync("regions");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var plain = await service.SendAsync(path);
            using var current = await service.SendAsync(path, ("Record-Version-At-Least", $"{version}"));
            using var future = await service.SendAsync(path, ("Record-Version-At-Least", $"{version + 1}"));
            using var invalid = await service.SendAsync(path, ("Record-Version-At-Least", "x"));

            Assert.Equal(
                (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.BadRequest),
                (plain.StatusCode, current.StatusCode, future.StatusCode, invalid.StatusCode));
        }
    }

    [Fact]
    public async Task Response_as_of_the_past_is_unaffected_by_later_changes()
    {
        service.Clock.AdvanceHours(1);
        var version = await VersionOfAsync("regions");
        var then = service.Clock.GetCurrentInstant();
        var before = new Dictionary<string, (string Now, string AtInstant, string AtVersion)>(StringComparer.Ordinal);
        foreach (var path in Reads)
        {
            before[path] = (
                (await ReadAsync(path)).Text,
                (await ReadAsync(AsOf(path, then.ToString()))).Text,
                (await ReadAsync(AsOf(path, $"v{version}"))).Text);
        }

        service.Clock.AdvanceDays(40);
        await ChangeEverythingAsync();

        foreach (var (path, (now, atInstant, atVersion)) in before)
        {
            Assert.Equal(now, atInstant);
            Assert.NotEqual(now, (await ReadAsync(path)).Text);
            Assert.Equal(atInstant, (await ReadAsync(AsOf(path, then.ToString()))).Text);
            Assert.Equal(atVersion, (await ReadAsync(AsOf(path, $"v{version}"))).Text);
        }
    }

    [Fact]
    public async Task Response_as_of_the_past_is_immutable_and_one_as_of_today_is_not()
    {
        using var past = await service.SendAsync("observations?asOf=v1");
        using var today = await service.SendAsync($"observations?asOf={service.Clock.GetCurrentInstant():uuuu-MM-dd}");
        using var now = await service.SendAsync("observations");

        Assert.Equal(
            "public, max-age=31536000, immutable",
            past.Headers.CacheControl!.ToString()
                .Replace("max-age=31536000, public", "public, max-age=31536000", StringComparison.Ordinal));
        Assert.Equal("1", past.Headers.GetValues("Record-Version").Single());
        Assert.Contains("no-cache", today.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("no-cache", now.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_version_is_rejected_with_the_current_one()
    {
        var problem = await service.GetProblemAsync("observations?asOf=v999999", HttpStatusCode.BadRequest, "invalidParameter");

        Assert.Contains("Use the current version v", problem.Error("asOf"), StringComparison.Ordinal);
        await service.GetProblemAsync("observations?asOf=v0", HttpStatusCode.BadRequest, "invalidParameter");
        await service.GetProblemAsync("observations?asOf=version1", HttpStatusCode.BadRequest, "invalidParameter");
    }

    [Fact]
    public async Task Deleted_topic_is_readable_as_of_the_past_and_its_history_includes_the_deletion()
    {
        using var created = await service.PutAsync("topics/weather", new { position = 90, name = new { zh = "天气", en = "Weather" } });
        using var renamed = await service.PutAsync(
            "topics/weather", new { position = 90, name = new { zh = "天气", en = "Weather and climate" } });
        var version = await VersionOfAsync("topics");
        using var deleted = await service.DeleteAsync("topics/weather");
        using var restored = await service.PutAsync("topics/weather", new { position = 91, name = new { zh = "天气", en = "Weather" } });
        using var deletedAgain = await service.DeleteAsync("topics/weather");

        await service.GetProblemAsync("topics/weather", HttpStatusCode.NotFound, "unknownTopic");
        Assert.Equal("Weather and climate", (await service.GetAsync($"topics/weather?asOf=v{version}&lang=en")).Text("label"));
        Assert.Equal("Weather", (await service.GetAsync($"topics/weather?asOf=v{version - 1}&lang=en")).Text("label"));
        var history = (await service.GetAsync("topics/weather/history?lang=en")).Items();
        Assert.Equal([5, 4, 3, 2, 1], history.Select(item => item.Number("revision")));
        Assert.Equal([true, false, true, false, false], history.Select(item => item.GetProperty("withdrawn").GetBoolean()));
        Assert.Equal("name", history[3].GetProperty("changed")[0].GetString());
        Assert.Equal("Weather and climate", history[3].GetProperty("state").Text("label"));
        await service.GetProblemAsync("topics/never/history", HttpStatusCode.NotFound, "unknownTopic");
    }

    private async Task<long> VersionOfAsync(string path) => (await ReadAsync(path)).Version;

    private async Task<(string Text, long Version)> ReadAsync(string path)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var version = long.Parse(response.Headers.GetValues("Record-Version").Single());
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), version);
    }

    private static string AsOf(string path, string moment) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={moment}";

    /// <summary>Changes observations, targets, names, units, polarity, the order of topics and the region tree.</summary>
    private async Task ChangeEverythingAsync()
    {
        await SendAsync("regions/330503105", new { level = "town", parent = "3305", name = new { zh = "菱湖镇（新）", en = "Linghu Town（新）" } });
        await SendAsync("topics/environment", new { position = 77, name = new { zh = "生态环境（新）", en = "Environment（新）" } });
        await SendAsync(
            "units/UG-M3",
            new { measure = "G-M3", multiplier = -6, name = new { zh = "微克每立方米（新）", en = "micrograms per cubic metre（新）" } });
        await SendAsync(
            "sources/linghu-work-report-2025",
            new { issuer = new { zh = "菱湖镇人民政府（新）", en = "Linghu（新）" }, title = new { zh = "报告（新）", en = "Report（新）" } });
        var indicator = await service.GetAsync("indicators/pm25");
        await SendAsync("indicators/pm25", new
        {
            topic = "environment",
            unit = indicator.Text("unit"),
            measure = indicator.Text("measure"),
            polarity = "higherIsBetter",
            rollup = indicator.Text("rollup"),
            name = new { zh = "PM2.5 平均浓度（新）", en = "PM2.5（新）" },
            definition = new { zh = "浓度", en = "Concentration" },
        });
        await SendAsync("observations/330503105/pm25/2024", new { value = 20, status = "revised", source = Source, reason = "checked" });
        await SendAsync(
            "targets/330503105/pm25/2025",
            new { rule = new { kind = "atLeast", value = 20 }, commitment = "binding", source = Source, note = "changed" });
    }

    private async Task SendAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
