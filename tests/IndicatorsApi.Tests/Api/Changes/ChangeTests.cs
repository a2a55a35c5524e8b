using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Changes;

public sealed class ChangeTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task The_record_is_read_from_its_beginning_each_revision_once()
    {
        var (changes, _) = await ReadAllAsync("limit=7", after: null);

        Assert.Equal(changes.Count, changes.Select(change => change.Number("sequence")).Distinct().Count());
        Assert.Equal(changes.Select(change => change.Number("sequence")).Order(), changes.Select(change => change.Number("sequence")));
        Assert.True(changes.Count >= 78 + 27);
        Assert.Equal(await service.WithDatabaseAsync(db => Task.FromResult(db.Observations.Count() + db.Targets.Count())), changes.Count);
    }

    [Fact]
    public async Task Creations_revisions_withdrawals_and_returns_come_in_their_order()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        const string Key = "observations/330503101/pm25/2024";
        await PutAsync(Key, new { value = 30, status = "preliminary", source = Source });
        await PutAsync(Key, new { value = 30, status = "preliminary", source = Source });
        await PutAsync(Key, new { value = 31, status = "preliminary", source = Source, reason = "recount" });
        using var withdrawn = await service.DeleteAsync($"{Key}?reason=wrong+town");
        await PutAsync(Key, new { value = 32, status = "preliminary", source = Source });
        await PutAsync("targets/330503101/pm25/2025", new { rule = new { kind = "atMost", value = 29 }, commitment = "binding", source = Source });
        var (changes, _) = await ReadAllAsync("region=330503101", after);

        Assert.Equal(["observation created", "observation revised", "observation withdrawn", "observation created", "target created"], changes.Select(change => $"{change.Text("kind")} {change.Text("action")}"));
        Assert.Equal("recount", changes[1].Text("reason"));
        Assert.Equal("wrong town", changes[2].Text("reason"));
        Assert.Equal(31m, changes[1].GetProperty("observation").Number("value"));
        Assert.Equal("atMost", changes[4].GetProperty("target").GetProperty("rule").Text("kind"));
    }

    [Fact]
    public async Task A_region_holds_everything_below_it_and_an_indicator_only_itself()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        await PutAsync("observations/330503102/pm25/2024", new { value = 30, status = "preliminary", source = Source });
        await PutAsync("observations/3305/pm25/2024", new { value = 30, status = "preliminary", source = Source });
        await PutAsync("observations/330503102/good-air-days/2024", new { value = 80, status = "preliminary", source = Source });

        Assert.Equal(["330503102", "330503102"], (await ReadAllAsync("region=330503", after)).Changes.Select(change => change.Text("region")));
        Assert.Equal(["330503102", "3305"], (await ReadAllAsync("indicator=pm25&limit=1", after)).Changes.Select(change => change.Text("region")));
    }

    [Fact]
    public async Task A_reader_that_waits_is_told_as_soon_as_something_changes()
    {
        var (_, after) = await ReadAllAsync("", after: null);
        var waiting = service.GetAsync($"changes?after={after}&wait=60&indicator=tax-revenue&region=330503103");
        await PutAsync("observations/330503103/tax-revenue/2024", new { value = 3, status = "preliminary", source = Source });
        var answer = await waiting;

        Assert.Equal("tax-revenue", Assert.Single(answer.Items()).Text("indicator"));
    }

    [Theory]
    [InlineData("after=nonsense", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("wait=3600", "wait")]
    [InlineData("region=999", "region")]
    public async Task What_cannot_be_asked_is_refused(string query, string parameter) =>
        Assert.NotEmpty((await service.GetProblemAsync($"changes?{query}", HttpStatusCode.BadRequest, "invalidParameter")).Error(parameter));

    [Fact]
    public async Task A_reader_sees_every_acknowledged_revision_once_while_many_write_and_the_process_is_killed()
    {
        const int Writers = 8, EnoughWrites = 150;
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var key = await FirstRecord.CopyWithKeyToAsync(file);
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<(string Key, int Revision)>();
        var seen = new List<(string Key, int Revision)>();
        string? cursor = null;
        foreach (var round in new[] { 1, 2 })
        {
            await using var program = await RunningProgram.ServeAsync(folder.Path, file);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteUntilGoneAsync(program, key, writer, round, acknowledged, enough, EnoughWrites * round))).ToList();
            while (!enough.Task.IsCompleted)
                cursor = await ReadOnAsync(program, cursor, seen);
            await program.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var last = await RunningProgram.ServeAsync(folder.Path, file);
        for (string? before = null; cursor != before;)
            (before, cursor) = (cursor, await ReadOnAsync(last, cursor, seen));

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(acknowledged.Except(seen));
    }

    private static async Task WriteUntilGoneAsync(
        RunningProgram program, string key, int writer, int round, System.Collections.Concurrent.ConcurrentBag<(string Key, int Revision)> acknowledged, TaskCompletionSource enough, int enoughWrites)
    {
        var path = $"330503105/industrial-output/{1980 + writer}";
        try
        {
            for (var value = 1; ; value++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/observations/{path}");
                request.Headers.Add("X-API-Key", key);
                request.Content = JsonContent.Create(new { value = (round * 1_000_000) + value, status = "preliminary", source = Source });
                using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
                var figure = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                acknowledged.Add((path, (int)figure.Number("revision")!.Value));
                if (acknowledged.Count >= enoughWrites)
                    enough.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone.
        }
    }

    private static async Task<string> ReadOnAsync(RunningProgram program, string? cursor, List<(string Key, int Revision)> seen)
    {
        var after = cursor is null ? "" : $"&after={cursor}";
        var answer = JsonElement.Parse(await program.Client.GetStringAsync(new Uri($"/api/v1/changes?limit=50{after}", UriKind.Relative), TestContext.Current.CancellationToken));
        seen.AddRange(answer.Items().Select(change => ($"{change.Text("region")}/{change.Text("indicator")}/{change.Text("period")}{(change.Text("kind") == "target" ? "#" : "")}", (int)change.Number("revision")!.Value)));
        return answer.Text("next")!;
    }

    private async Task<(IReadOnlyList<JsonElement> Changes, string Next)> ReadAllAsync(string query, string? after)
    {
        var changes = new List<JsonElement>();
        while (true)
        {
            var answer = await service.GetAsync($"changes?{query}{(after is null ? "" : $"&after={after}")}");
            changes.AddRange(answer.Items());
            after = answer.Text("next")!;
            if (answer.Items().Count == 0)
                return (changes, after);
        }
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
