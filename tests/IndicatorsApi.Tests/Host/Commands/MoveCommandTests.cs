using System.Net.Http.Headers;
using System.Net.Http.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Host.Commands;

/// <summary>The transfer of a database from SQLite to PostgreSQL and back.</summary>
[LongSuite]
public sealed class MoveCommandTests : IDisposable
{
    private static readonly string[] Requests =
    [
        "observations?limit=1000", "targets?limit=1000", "progress?limit=1000&on=2025-08-01", "growth?limit=1000", "changes?limit=1000",
        "scorecards/330503105/2025?on=2025-08-01", "rollups/330503/2024", "regions?limit=1000", "indicators?limit=1000",
        "units?limit=1000", "topics?limit=1000", "sources?limit=1000", "observations/330503106/pm25/2019/history",
        "observations?format=csv", "indicators/pm25/history",
    ];

    /// <summary>The versions that each request reads.</summary>
    private static readonly int[] Versions = TestScale.IsFull ? [1, 2, 3, 4, 5, 6] : [1, 5];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Responses_of_every_version_are_byte_identical_after_each_transfer()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        var (first, second) = ($"Data Source={_folder.File("first.db")}", $"Data Source={_folder.File("second.db")}");
        var onSqlite = SettingsOf("Sqlite", first);
        var onPostgres = SettingsOf("Postgres", server.Connection);
        var key = (await RunAsync(onSqlite, "keys", "add", "--name", "clerk", "--role", "admin")).Trim();
        var before = await GetAllAsync(onSqlite, client => ChangeAsync(client, key));

        var output = await RunAsync(onSqlite, "move", "--to", server.Connection);
        var moved = await GetAllAsync(onPostgres, _ => Task.CompletedTask);
        await RunAsync(onPostgres, "move", "--to", second);
        var movedBack = await GetAllAsync(SettingsOf("Sqlite", second), _ => Task.CompletedTask);

        Assert.Contains("Observations: 8", output, StringComparison.Ordinal);
        Assert.Equal(before, moved);
        Assert.Equal(before, movedBack);
        await GetAllAsync(onPostgres, client => ChangeAsync(client, key, value: 30));
    }

    [Fact]
    public async Task Whole_numbers_written_on_PostgreSQL_are_moved_to_SQLite()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        var onPostgres = SettingsOf("Postgres", server.Connection);
        var target = $"Data Source={_folder.File("moved.db")}";
        var key = (await RunAsync(onPostgres, "keys", "add", "--name", "clerk", "--role", "admin")).Trim();
        var before = await GetAllAsync(onPostgres, client => ChangeAsync(client, key, value: 30));

        await RunAsync(onPostgres, "move", "--to", target);

        Assert.Equal(before, await GetAllAsync(SettingsOf("Sqlite", target), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task Transfer_to_a_database_with_data_is_refused()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        var settings = SettingsOf("Sqlite", $"Data Source={_folder.File("first.db")}");
        await RunAsync(settings, "keys", "list");
        await RunAsync(settings, "move", "--to", server.Connection);

        var (exitCode, errors) = await TryMoveAsync(settings, server);

        Assert.Equal(1, exitCode);
        Assert.Equal("The target database is not empty. Use an empty one.", errors);
    }

    [Fact]
    public async Task Transfer_during_an_unfinished_import_is_refused()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        var file = _folder.File("first.db");
        var settings = SettingsOf("Sqlite", $"Data Source={file}");
        await RunAsync(settings, "keys", "list");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                INSERT INTO "Commits" ("Id", "Version", "At", "By", "Kind") SELECT -1, -1, "At" || '-', "By", "Kind" FROM "Commits" LIMIT 1
                """;
            command.ExecuteNonQuery();
        }

        var (exitCode, errors) = await TryMoveAsync(settings, server);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "An import into the source database is unfinished. "
            + "Start the service to complete the import or roll it back. Then stop it and retry.",
            errors);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes two revisions and a withdrawal of an observation, and two revisions of a topic.</summary>
    private static async Task ChangeAsync(HttpClient client, string key, int value = 20)
    {
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        foreach (var next in new[] { value, value + 1.50m })
        {
            var observation = new { value = next, status = "preliminary", source = "linghu-work-report-2025" };
            await PutAsync("observations/330503106/pm25/2019", observation);
        }

        await PutAsync("topics/moved", new { name = new { zh = $"搬家{value}", en = $"Moved {value}" }, position = 90 });
        await PutAsync("topics/moved", new { name = new { zh = $"又搬家{value}", en = $"Moved again {value}" }, position = 91 });
        (await client.DeleteAsync("/api/v1/observations/330503106/pm25/2019")).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Clear();

        async Task PutAsync(string path, object body) => (await client.PutAsJsonAsync($"/api/v1/{path}", body)).EnsureSuccessStatusCode();
    }

    private (string, string)[] SettingsOf(string provider, string connection) =>
        [("Database__Provider", provider), ("Storage__Folder", _folder.Path), ("ConnectionStrings__Indicators", connection)];

    private async Task<IReadOnlyList<string>> GetAllAsync((string, string)[] settings, Func<HttpClient, Task> first)
    {
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("unused.db"), settings);
        await first(program.Client);
        var responses = new List<string>();
        foreach (var request in Requests)
        {
            responses.Add(await GetAsync(program.Client, request));
            if (request.Contains("history", StringComparison.Ordinal) || request.Contains("changes", StringComparison.Ordinal))
                continue;
            var separator = request.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var version in Versions)
                responses.Add(await GetAsync(program.Client, $"{request}{separator}asOf=v{version}"));
        }

        return responses;
    }

    private static async Task<string> GetAsync(HttpClient client, string request)
    {
        using var response = await client.GetAsync(new Uri($"/api/v1/{request}", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{request}: {(int)response.StatusCode} {response.Headers.ETag} {(response.IsSuccessStatusCode ? body : "")}";
    }

    private async Task<(int ExitCode, string Errors)> TryMoveAsync((string, string)[] settings, PostgresServer server)
    {
        string[] arguments = ["move", "--to", server.Connection];
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), arguments, settings);
        return (exitCode, errors.Trim());
    }

    private async Task<string> RunAsync((string, string)[] settings, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), arguments, settings);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
