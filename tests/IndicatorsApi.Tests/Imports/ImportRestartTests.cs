using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Large imports survive the process that took them, and can be cancelled.</summary>
[LongSuite]
public sealed class ImportRestartTests : IDisposable
{
    private static int Rows { get; } = TestScale.Of(small: 20_000, full: 60_000);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_import_that_a_kill_interrupted_is_finished_by_the_next_process_and_written_once()
    {
        var file = _folder.File("indicators.db");
        var key = await KeyAsync(file);
        string location;
        await using (var program = await RunningProgram.ServeAsync(_folder.Path, file))
        {
            location = await SendAsync(program, key);
            await UntilRowsLieUnseenAsync(file);
            Assert.Equal(0, await CountChangesAsync(program));
            await program.KillAsync();
        }

        Assert.True(RowsUnseen(file) > 0);
        await using var again = await RunningProgram.ServeAsync(_folder.Path, file);
        var import = await UntilDoneAsync(again, key, location);

        Assert.Equal("succeeded", import.Text("state"));
        Assert.Equal(Rows, import.GetProperty("report").Number("created"));
        Assert.Equal(Rows, await CountChangesAsync(again));
    }

    [Fact]
    public async Task An_import_that_is_cancelled_writes_nothing()
    {
        var file = _folder.File("indicators.db");
        var key = await KeyAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);

        // The second one waits for the first, and so cannot be done before it is cancelled.
        var first = await SendAsync(program, key);
        var second = await SendAsync(program, key);
        using var request = new HttpRequestMessage(HttpMethod.Delete, second);
        request.Headers.Add("X-API-Key", key);
        using var cancelled = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await UntilDoneAsync(program, key, first);
        var import = await UntilDoneAsync(program, key, second);

        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        Assert.Equal("cancelled", import.Text("state"));
        Assert.Equal(Rows, await CountChangesAsync(program));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Waits until staged rows exist.</summary>
    private static async Task UntilRowsLieUnseenAsync(string file)
    {
        while (RowsUnseen(file) == 0)
            await Task.Yield();
    }

    private static long RowsUnseen(string file) =>
        TestDatabase.Execute(
            file,
            "SELECT COUNT(*) FROM \"Observations\" WHERE \"AddedInCommit\" IN (SELECT \"Id\" FROM \"Commits\" WHERE \"Version\" < 0)");

    private static Task<string> KeyAsync(string file) => SeedDatabase.CopyWithKeyToAsync(file);

    private static async Task<string> SendAsync(RunningProgram program, string key)
    {
        using var content = new StringContent(Table(), Encoding.UTF8, "text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?background=true") { Content = content };
        request.Headers.Add("X-API-Key", key);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    /// <summary>Every row a key of its own: nine towns, months of 120 years, and as many indicators as it takes.</summary>
    private static string Table()
    {
        string[] towns =
            ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503106", "330503107", "330503108"];
        string[] indicators = ["industrial-output", "tax-revenue", "pm25", "good-air-days", "fixed-asset-investment"];
        var text = new StringBuilder("region,indicator,period,value,status,source\n");
        for (var row = 0; row < Rows; row++)
        {
            var (town, month, indicator) = (row % 9, row / 9 % 1440, row / 9 / 1440);
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{towns[town]},{indicators[indicator]},{1900 + (month / 12)}-{(month % 12) + 1:00},{row},preliminary,linghu-work-report-2025\n");
        }

        return text.ToString();
    }

    private static async Task<JsonElement> UntilDoneAsync(RunningProgram program, string key, string location)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, location);
            request.Headers.Add("X-API-Key", key);
            using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            if (import.Number("percent") == 100)
                return import;
        }
    }

    private static async Task<int> CountChangesAsync(RunningProgram program)
    {
        var (count, after) = (0, "");
        while (true)
        {
            var answer = JsonElement.Parse(
                await program.Client.GetStringAsync(
                    new Uri($"/api/v1/changes?limit=1000{after}", UriKind.Relative), TestContext.Current.CancellationToken));
            if (answer.Items().Count == 0)
                return count;
            count += answer.Items().Count(change => change.Text("recordedBy") == "clerk");
            after = $"&after={answer.Text("next")}";
        }
    }
}
