using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>Large imports survive the process that took them, and can be cancelled.</summary>
[LongSuite]
public sealed class ImportRestartTests : IDisposable
{
    /// <summary>The rows of a file that is imported within its request, because it has less than 2 MB.</summary>
    private const int SmallRows = 20_000;

    private static int Rows { get; } = TestScale.Of(small: 20_000, full: 60_000);
    private const string Header = "region,indicator,period,value,status,source\n";

    /// <summary>The observation of the first row.</summary>
    private const string Key = "observations/330503001/industrial-output/1900-01";
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

    [Fact]
    public async Task Import_without_a_response_is_not_resumed_over_a_later_write()
    {
        var file = _folder.File("indicators.db");
        var key = await KeyAsync(file);
        await using (var program = await RunningProgram.ServeAsync(_folder.Path, file))
        {
            var unanswered = PostAsync(program, key, Table(SmallRows), "imports");
            await UntilRowsLieUnseenAsync(file);
            await program.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => unanswered);
        }

        await using var again = await RunningProgram.ServeAsync(_folder.Path, file);
        await PutAsync(again, key, 42);
        await UntilDoneAsync(again, key, await SendAsync(again, key, Row("2020-01", 7)));

        Assert.Equal(42, await ValueAsync(again));
        Assert.Single(await ItemsAsync(again, key, "imports"));
        Assert.Equal(2, await CountChangesAsync(again));

        // Processes that share a database may share the folder, too. Their maintenance deletes old files.
        if (!TestDatabase.IsPostgres)
            Assert.Empty(Directory.EnumerateFiles(_folder.File("imports"), "*.upload"));
    }

    [Fact]
    public async Task Repeated_import_with_the_key_of_an_unanswered_one_is_imported_immediately()
    {
        var file = _folder.File("indicators.db");
        var key = await KeyAsync(file);
        await using (var program = await RunningProgram.ServeAsync(_folder.Path, file))
        {
            var unanswered = PostAsync(program, key, Table(SmallRows), "imports", "a-file");
            await UntilRowsLieUnseenAsync(file);
            await program.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => unanswered);
        }

        await using var again = await RunningProgram.ServeAsync(_folder.Path, file);
        // PostgreSQL may take a moment to notice that the connection of the killed process is gone.
        var repeated = await PostAsync(again, key, Table(SmallRows), "imports", "a-file");
        while (repeated.StatusCode == HttpStatusCode.Conflict)
        {
            repeated.Dispose();
            repeated = await PostAsync(again, key, Table(SmallRows), "imports", "a-file");
        }

        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(SmallRows, await CountChangesAsync(again));
    }

    [Fact]
    public async Task Background_import_yields_to_writes_after_its_upload_unless_it_is_forced()
    {
        var file = _folder.File("indicators.db");
        var key = await KeyAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);

        // The first import runs while the others wait, and writes the same key.
        var running = await SendAsync(program, key);
        var waiting = await SendAsync(program, key, Row("1900-01", 5));
        var forced = await SendAsync(program, key, Row("1900-01", 6), "&mode=force");
        await UntilRowsLieUnseenAsync(file);
        await PutAsync(program, key, 42);
        var first = (await UntilDoneAsync(program, key, running)).GetProperty("report");
        var second = (await UntilDoneAsync(program, key, waiting)).GetProperty("report");
        await UntilDoneAsync(program, key, forced);

        Assert.Equal((Rows - 1, 1), (first.Number("created"), first.Number("superseded")));
        Assert.Equal(
            (2, "330503001", "industrial-output", "1900-01"),
            (second.GetProperty("supersededRows")[0].Number("line"), second.GetProperty("supersededRows")[0].Text("region"),
                second.GetProperty("supersededRows")[0].Text("indicator"), second.GetProperty("supersededRows")[0].Text("period")));
        Assert.Equal(["42", "6"], (await ItemsAsync(program, key, $"{Key}/history?sort=revision"))
            .Select(item => $"{item.GetProperty("state").Number("value")}"));
    }

    [Fact]
    public async Task Background_import_is_rejected_once_its_key_is_revoked()
    {
        var file = _folder.File("indicators.db");
        var admin = await KeyAsync(file);
        string[] create = ["keys", "add", "--name", "leaving", "--role", "admin"];
        var (_, leaving, _) = await RunningProgram.RunAsync(_folder.Path, file, create);
        leaving = leaving.Trim();
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);

        // The first import runs while the key of the second one is revoked.
        var running = await SendAsync(program, admin);
        var waiting = await SendAsync(program, leaving, Row("2020-01", 5));
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/keys/{leaving.Split('_')[1]}");
        request.Headers.Add("X-API-Key", admin);
        using var revoked = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await UntilDoneAsync(program, admin, running);
        var import = await UntilDoneAsync(program, admin, waiting);

        Assert.True(revoked.IsSuccessStatusCode, $"{revoked.StatusCode}");
        Assert.Equal(
            ("rejected", "keyRevoked"),
            (import.Text("state"), import.GetProperty("report").GetProperty("errors")[0].Text("code")));
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

    private static async Task<string> SendAsync(RunningProgram program, string key, string? table = null, string options = "")
    {
        using var response = await PostAsync(program, key, table ?? Table(Rows), $"imports?background=true{options}");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        RunningProgram program, string key, string table, string path, string? idempotencyKey = null)
    {
        using var content = new StringContent(table, Encoding.UTF8, "text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = content };
        request.Headers.Add("X-API-Key", key);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task PutAsync(RunningProgram program, string key, int value)
    {
        using var content = JsonContent.Create(new { value, status = "preliminary", source = "linghu-work-report-2025" });
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/{Key}") { Content = content };
        request.Headers.Add("X-API-Key", key);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    private static async Task<decimal?> ValueAsync(RunningProgram program) =>
        JsonElement.Parse(await program.Client.GetStringAsync(
            new Uri($"/api/v1/{Key}", UriKind.Relative), TestContext.Current.CancellationToken)).Number("value");

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(RunningProgram program, string key, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        request.Headers.Add("X-API-Key", key);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Items();
    }

    private static string Row(string period, int value) =>
        $"{Header}330503001,industrial-output,{period},{value},preliminary,linghu-work-report-2025\n";

    /// <summary>Every row a key of its own: nine towns, months of 120 years, and as many indicators as it takes.</summary>
    private static string Table(int rows)
    {
        string[] towns =
            ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503106", "330503107", "330503108"];
        string[] indicators = ["industrial-output", "tax-revenue", "pm25", "good-air-days", "fixed-asset-investment"];
        var text = new StringBuilder(Header);
        for (var row = 0; row < rows; row++)
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
