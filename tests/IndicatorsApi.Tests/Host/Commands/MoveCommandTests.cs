using System.Net.Http.Headers;
using System.Net.Http.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Host.Commands;

/// <summary>A record moves from SQLite to PostgreSQL and back, and nobody who asks it notices.</summary>
public sealed class MoveCommandTests : IDisposable
{
    private static readonly string[] Questions =
    [
        "observations?limit=1000", "targets?limit=1000", "progress?limit=1000&on=2025-08-01", "growth?limit=1000", "changes?limit=1000", "scorecards/330503105/2025?on=2025-08-01", "rollups/330503/2024",
        "regions?limit=1000", "indicators?limit=1000", "units?limit=1000", "topics?limit=1000", "sources?limit=1000", "observations/330503106/pm25/2019/history", "observations?format=csv", "indicators/pm25/history",
    ];

    /// <summary>The versions that each question is asked of.</summary>
    private static readonly int[] Versions = TestScale.IsFull ? [1, 2, 3, 4, 5, 6] : [1, 5];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    [LongSuite]
    public async Task Every_answer_of_now_and_of_every_version_is_the_same_byte_for_byte_there_and_back()
    {
        Part.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        (string, string)[] onSqlite = [("Database__Provider", "Sqlite"), ("Storage__Folder", _folder.Path), ("ConnectionStrings__Indicators", $"Data Source={_folder.File("first.db")}")];
        (string, string)[] onPostgres = [("Database__Provider", "Postgres"), ("Storage__Folder", _folder.Path), ("ConnectionStrings__Indicators", server.Connection)];
        (string, string)[] again = [("Database__Provider", "Sqlite"), ("Storage__Folder", _folder.Path), ("ConnectionStrings__Indicators", $"Data Source={_folder.File("second.db")}")];
        var key = (await RunAsync(onSqlite, "keys", "add", "--name", "clerk", "--role", "admin")).Trim();
        var before = await AnswersAsync(onSqlite, client => ChangeAsync(client, key));

        var there = await RunAsync(onSqlite, "move", "--to", server.Connection);
        var onTheOther = await AnswersAsync(onPostgres, _ => Task.CompletedTask);
        await RunAsync(onPostgres, "move", "--to", $"Data Source={_folder.File("second.db")}");
        var back = await AnswersAsync(again, _ => Task.CompletedTask);

        Assert.Contains("Observations: 8", there, StringComparison.Ordinal);
        Assert.Equal(before, onTheOther);
        Assert.Equal(before, back);
        await AnswersAsync(onPostgres, client => ChangeAsync(client, key, value: 30));
    }

    [Fact]
    public async Task A_record_is_not_moved_onto_another()
    {
        Part.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        (string, string)[] settings = [("Database__Provider", "Sqlite"), ("ConnectionStrings__Indicators", $"Data Source={_folder.File("first.db")}")];
        await RunAsync(settings, "keys", "list");
        await RunAsync(settings, "move", "--to", server.Connection);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), ["move", "--to", server.Connection], settings);

        Assert.Equal(1, exitCode);
        Assert.Equal("There is a record in that database already: name an empty one.", errors.Trim());
    }

    [Fact]
    public async Task Nor_is_one_moved_into_which_an_import_is_unfinished()
    {
        Part.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        var file = _folder.File("first.db");
        (string, string)[] settings = [("Database__Provider", "Sqlite"), ("ConnectionStrings__Indicators", $"Data Source={file}")];
        await RunAsync(settings, "keys", "list");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """INSERT INTO "Commits" ("Id", "Version", "At", "By", "Kind") SELECT -1, -1, "At" || '-', "By", "Kind" FROM "Commits" LIMIT 1""";
            command.ExecuteNonQuery();
        }

        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), ["move", "--to", server.Connection], settings);

        Assert.Equal(1, exitCode);
        Assert.Equal("An import into that record is unfinished: start the service once, so that it is finished or tidied away, stop it, and move then.", errors.Trim());
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Two revisions, something withdrawn, and a vocabulary that was another before.</summary>
    private static async Task ChangeAsync(HttpClient client, string key, int value = 20)
    {
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        foreach (var next in new[] { value, value + 1.50m })
            (await client.PutAsJsonAsync("/api/v1/observations/330503106/pm25/2019", new { value = next, status = "preliminary", source = "linghu-work-report-2025" })).EnsureSuccessStatusCode();
        (await client.PutAsJsonAsync("/api/v1/topics/moved", new { name = new { zh = $"搬家{value}", en = $"Moved {value}" }, position = 90 })).EnsureSuccessStatusCode();
        (await client.PutAsJsonAsync("/api/v1/topics/moved", new { name = new { zh = $"又搬家{value}", en = $"Moved again {value}" }, position = 91 })).EnsureSuccessStatusCode();
        (await client.DeleteAsync("/api/v1/observations/330503106/pm25/2019")).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Clear();
    }

    private async Task<IReadOnlyList<string>> AnswersAsync((string, string)[] settings, Func<HttpClient, Task> first)
    {
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("unused.db"), settings);
        await first(program.Client);
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            answers.Add(await AnswerAsync(program.Client, question));
            foreach (var version in question.Contains("history", StringComparison.Ordinal) || question.Contains("changes", StringComparison.Ordinal) ? [] : Versions)
                answers.Add(await AnswerAsync(program.Client, $"{question}{(question.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf=v{version}"));
        }

        return answers;
    }

    private static async Task<string> AnswerAsync(HttpClient client, string question)
    {
        using var response = await client.GetAsync(new Uri($"/api/v1/{question}", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{question}: {(int)response.StatusCode} {response.Headers.ETag} {(response.IsSuccessStatusCode ? body : "")}";
    }

    private async Task<string> RunAsync((string, string)[] settings, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), arguments, settings);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
