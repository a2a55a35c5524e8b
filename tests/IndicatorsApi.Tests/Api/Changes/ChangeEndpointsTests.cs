using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Changes;

public sealed class ChangeEndpointsTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Feed_contains_each_revision_once_from_the_beginning()
    {
        var (changes, _) = await ReadAllAsync("limit=7", after: null);

        Assert.Equal(changes.Count, changes.Select(change => change.Number("sequence")).Distinct().Count());
        Assert.Equal(changes.Select(change => change.Number("sequence")).Order(), changes.Select(change => change.Number("sequence")));
        Assert.True(changes.Count >= 78 + 27);
        Assert.Equal(await service.WithDatabaseAsync(db => Task.FromResult(db.Observations.Count() + db.Targets.Count())), changes.Count);
    }

    [Fact]
    public async Task Feed_lists_creations_revisions_and_withdrawals_in_commit_order()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        const string Key = "observations/330503101/pm25/2024";
        await PutAsync(Key, new { value = 30, status = "preliminary", source = Source });
        await PutAsync(Key, new { value = 30, status = "preliminary", source = Source });
        await PutAsync(Key, new { value = 31, status = "preliminary", source = Source, reason = "recount" });
        using var withdrawn = await service.DeleteAsync($"{Key}?reason=wrong+town");
        await PutAsync(Key, new { value = 32, status = "preliminary", source = Source });
        await PutAsync(
            "targets/330503101/pm25/2025", new { rule = new { kind = "atMost", value = 29 }, commitment = "binding", source = Source });
        var (changes, _) = await ReadAllAsync("region=330503101", after);

        Assert.Equal(
            ["observation created", "observation revised", "observation withdrawn", "observation created", "target created"],
            changes.Select(change => $"{change.Text("kind")} {change.Text("action")}"));
        Assert.Equal("recount", changes[1].Text("reason"));
        Assert.Equal("wrong town", changes[2].Text("reason"));
        Assert.Equal(31m, changes[1].GetProperty("observation").Number("value"));
        Assert.Equal("atMost", changes[4].GetProperty("target").GetProperty("rule").Text("kind"));
    }

    [Fact]
    public async Task Region_filter_includes_regions_below_and_indicator_filter_only_the_indicator()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        await PutAsync("observations/330503102/pm25/2024", new { value = 30, status = "preliminary", source = Source });
        await PutAsync("observations/3305/pm25/2024", new { value = 30, status = "preliminary", source = Source });
        await PutAsync("observations/330503102/good-air-days/2024", new { value = 80, status = "preliminary", source = Source });

        Assert.Equal(
            ["330503102", "330503102"], (await ReadAllAsync("region=330503", after)).Changes.Select(change => change.Text("region")));
        Assert.Equal(
            ["330503102", "3305"], (await ReadAllAsync("indicator=pm25&limit=1", after)).Changes.Select(change => change.Text("region")));
    }

    [Fact]
    public async Task Long_poll_returns_when_a_change_is_committed()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        var waiting = service.GetAsync($"changes?after={after}&wait=60&indicator=tax-revenue&region=330503103");
        await PutAsync("observations/330503103/tax-revenue/2024", new { value = 3, status = "preliminary", source = Source });
        var page = await waiting;

        Assert.Equal("tax-revenue", Assert.Single(page.Items()).Text("indicator"));
    }

    [Theory]
    [InlineData("after=nonsense", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("wait=3600", "wait")]
    [InlineData("region=999", "region")]
    public async Task Invalid_parameter_is_rejected(string query, string parameter) =>
        Assert.NotEmpty(
            (await service.GetProblemAsync($"changes?{query}", HttpStatusCode.BadRequest, "invalidParameter")).Error(parameter));

    [Fact]
    public async Task Reader_sees_every_acknowledged_revision_once_despite_concurrent_writes_and_a_killed_process()
    {
        const int Writers = 8, EnoughWrites = 150;
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<(string Key, int Revision)>();
        var seen = new List<(string Key, int Revision)>();
        string? cursor = null;
        foreach (var round in new[] { 1, 2 })
        {
            await using var process = await RunningProgram.ServeAsync(folder.Path, file);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writers = Enumerable.Range(0, Writers)
                .Select(writer => Task.Run(() =>
                    WriteUntilKilledAsync(process, key, writer, round, acknowledged, enough, EnoughWrites * round)))
                .ToList();
            while (!enough.Task.IsCompleted)
                cursor = await ReadNextAsync(process, cursor, seen);
            await process.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var last = await RunningProgram.ServeAsync(folder.Path, file);
        for (string? before = null; cursor != before;)
            (before, cursor) = (cursor, await ReadNextAsync(last, cursor, seen));

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(acknowledged.Except(seen));
    }

    private static async Task WriteUntilKilledAsync(
        RunningProgram process, string key, int writer, int round,
        System.Collections.Concurrent.ConcurrentBag<(string Key, int Revision)> acknowledged, TaskCompletionSource enough, int enoughWrites)
    {
        var path = $"330503105/industrial-output/{1980 + writer}";
        try
        {
            for (var value = 1; ; value++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/observations/{path}");
                request.Headers.Add("X-API-Key", key);
                request.Content = JsonContent.Create(new { value = (round * 1_000_000) + value, status = "preliminary", source = Source });
                using var response = await process.Client.SendAsync(request, TestContext.Current.CancellationToken);
                var observation = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                acknowledged.Add((path, (int)observation.Number("revision")!.Value));
                if (acknowledged.Count >= enoughWrites)
                    enough.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
            // The process was killed.
        }
    }

    private static async Task<string> ReadNextAsync(RunningProgram process, string? cursor, List<(string Key, int Revision)> seen)
    {
        var after = cursor is null ? "" : $"&after={cursor}";
        var address = new Uri($"/api/v1/changes?limit=50{after}", UriKind.Relative);
        var page = JsonElement.Parse(await process.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        seen.AddRange(page.Items().Select(change => (KeyOf(change), (int)change.Number("revision")!.Value)));
        return page.Text("next")!;

        static string KeyOf(JsonElement change)
        {
            var suffix = change.Text("kind") == "target" ? "#" : "";
            return $"{change.Text("region")}/{change.Text("indicator")}/{change.Text("period")}{suffix}";
        }
    }

    private async Task<(IReadOnlyList<JsonElement> Changes, string Next)> ReadAllAsync(string query, string? after)
    {
        var changes = new List<JsonElement>();
        while (true)
        {
            var page = await service.GetAsync($"changes?{query}{(after is null ? "" : $"&after={after}")}");
            changes.AddRange(page.Items());
            after = page.Text("next")!;
            if (page.Items().Count == 0)
                return (changes, after);
        }
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
