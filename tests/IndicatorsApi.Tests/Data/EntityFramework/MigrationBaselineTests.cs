using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Data.EntityFramework.PreviousRelease;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>The upgrade of a database whose migrations are those from before the squash.</summary>
[LongSuite]
public sealed class MigrationBaselineTests
{
    private const string Baseline = "20261201000000_Initial";
    private const string AppliedMigrations = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";

    /// <summary>Enough rows for the upgrade to take some time.</summary>
    private const string ManyRows = """
        INSERT INTO Observations
            (RegionCode, IndicatorCode, Period, Number, Value, Qualifier, Status, SourceCode, AddedIn, SupersededIn, Withdrawn)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
            SELECT '330503108', 'pm25', 202401010, i, i, 'exact', 'final', 'linghu-work-report-2025', 1, 2, 0 FROM n;
        INSERT INTO Imports (Id, Format, Mode, DryRun, WriterName, WriterId, WriterRole, State, CreatedAt, Report)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
            SELECT Id || '-' || i, Format, Mode, DryRun, WriterName, WriterId, WriterRole, State, CreatedAt, Report FROM Imports, n;
        """;

    private static readonly JsonElement Expected =
        JsonElement.Parse(File.ReadAllText(Path.Combine(PreviousReleaseDatabase.Files, "responses.json")));

    [Theory]
    [InlineData(PreviousReleaseDatabase.Sqlite)]
    [InlineData(PreviousReleaseDatabase.Postgres)]
    public async Task Upgraded_service_returns_the_same_values_as_before_and_accepts_writes(string provider)
    {
        await using var database = await PreviousReleaseDatabase.CreateAsync(provider);
        await using var service = await ServeAsync(database);

        foreach (var expected in Expected.GetProperty("responses").EnumerateObject())
            AssertContains(expected.Name, expected.Value, await GetAsync(expected.Name));
        Assert.Empty(await database.ReadAsync("SELECT 1 FROM \"IdempotentRequests\""));

        var observation = new { value = 25.25, status = "revised", source = "linghu-work-report-2025", reason = "checked" };
        using var revised = await PutAsync("observations/330503105/pm25/2025-06-YTD", observation);
        var topic = new { position = 4, name = new { zh = "文化", en = "Culture" } };
        using var created = await PutAsync("topics/culture", topic);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (revised.StatusCode, created.StatusCode));
        var history = (await GetAsync("observations/330503105/pm25/2025-06-YTD/history")).Items();
        Assert.Equal([25.25m, 25.5m, 27.5m], history.Select(item => item.GetProperty("state").Number("value")));
        Assert.Equal([4m, 3m, 2m, 1m], (await GetAsync("topics/culture/history")).Items().Select(item => item.Number("revision")));

        async Task<JsonElement> GetAsync(string path) =>
            JsonElement.Parse(await service.Client.GetStringAsync(PathOf(path), TestContext.Current.CancellationToken));

        Task<HttpResponseMessage> PutAsync(string path, object body) =>
            service.Client.PutAsJsonAsync(PathOf(path), body, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(PreviousReleaseDatabase.Sqlite)]
    [InlineData(PreviousReleaseDatabase.Postgres)]
    public async Task Upgraded_database_has_the_schema_of_a_new_one_and_a_second_start_leaves_it_unchanged(string provider)
    {
        await using var database = await PreviousReleaseDatabase.CreateAsync(provider);
        await using var empty = await PreviousReleaseDatabase.CreateEmptyAsync(provider);
        await RunAsync(empty);
        await RunAsync(database);
        var upgraded = await database.ContentAsync();
        await RunAsync(database);

        Assert.Equal(await empty.SchemaAsync(), await database.SchemaAsync());
        Assert.Equal([Baseline], await database.ReadAsync(AppliedMigrations));
        Assert.Equal(upgraded, await database.ContentAsync());
    }

    [Theory]
    [InlineData(PreviousReleaseDatabase.Sqlite)]
    [InlineData(PreviousReleaseDatabase.Postgres)]
    public async Task Concurrent_starts_upgrade_the_database_once(string provider)
    {
        await using var database = await PreviousReleaseDatabase.CreateAsync(provider);

        await Task.WhenAll(RunAsync(database), RunAsync(database), RunAsync(database));

        Assert.Equal([Baseline], await database.ReadAsync(AppliedMigrations));
    }

    [Fact]
    public async Task Killed_upgrade_leaves_the_database_as_it_was_or_upgraded()
    {
        await using var database = await PreviousReleaseDatabase.CreateAsync(PreviousReleaseDatabase.Sqlite);
        await database.ExecuteAsync(ManyRows);
        var before = await database.ReadAsync(AppliedMigrations);
        var duration = await DurationOfUpgradeAsync();
        var random = new Random(21);
        for (var kill = 0; kill < 6; kill++)
        {
            var after = duration * (0.4 + (random.NextDouble() / 2));
            await RunningProgram.StartAndKillAsync(database.Folder, database.File, ["keys", "list"], after, database.Settings);
            var isOld = (await database.ReadAsync("SELECT 1 FROM sqlite_master WHERE name = 'VocabularyRevisions'")).Count == 1;
            Assert.Equal(isOld ? before : [Baseline], await database.ReadAsync(AppliedMigrations));
        }

        await using var service = await ServeAsync(database);
        Assert.Equal([Baseline], await database.ReadAsync(AppliedMigrations));
        Assert.Equal(["30003"], await database.ReadAsync("SELECT COUNT(*) FROM Imports WHERE Report LIKE '%\"validRows\":%'"));
    }

    [Theory]
    [InlineData(PreviousReleaseDatabase.Sqlite)]
    [InlineData(PreviousReleaseDatabase.Postgres)]
    public async Task Database_of_an_earlier_release_is_refused_and_left_unchanged(string provider)
    {
        await using var database = await PreviousReleaseDatabase.CreateAsync(provider);
        await database.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%_KeyScopes'");
        var before = await database.ContentAsync();

        var (exitCode, _, errors) = await RunningProgram.RunAsync(database.Folder, database.File, [], database.Settings);

        Assert.Equal(1, exitCode);
        Assert.Matches(
            @"^The database belongs to an earlier release \(its last migration is 2026112716431\d_RegionValidity\)\. "
            + @"Start the previous release once, which upgrades it, and then start this release\.\s*$",
            errors);
        Assert.Equal(before, await database.ContentAsync());
    }

    [Fact]
    public async Task Backup_of_the_previous_release_can_be_verified_and_restored()
    {
        await using var backup = await PreviousReleaseDatabase.CreateAsync(PreviousReleaseDatabase.Sqlite);
        var bytes = await File.ReadAllBytesAsync(backup.File, TestContext.Current.CancellationToken);
        await using var place = await PreviousReleaseDatabase.CreateEmptyAsync(PreviousReleaseDatabase.Sqlite);

        var (verified, output, _) = await RunningProgram.RunAsync(place.Folder, place.File, ["verify", backup.File], place.Settings);
        var (restored, _, _) = await RunningProgram.RunAsync(place.Folder, place.File, ["restore", backup.File], place.Settings);
        var (listed, keys, _) = await RunningProgram.RunAsync(place.Folder, place.File, ["keys", "list"], place.Settings);

        Assert.Equal((0, 0, 0), (verified, restored, listed));
        Assert.Contains("CodeListRevisions: 31", output, StringComparison.Ordinal);
        Assert.Contains("keeper (codeLists:write webhooks)", keys, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(backup.File, TestContext.Current.CancellationToken));
    }

    private static Uri PathOf(string path) => new($"/api/v1/{path}", UriKind.Relative);

    private static async Task<RunningProgram> ServeAsync(PreviousReleaseDatabase database)
    {
        var service = await RunningProgram.ServeAsync(database.Folder, database.File, database.Settings);
        service.Client.DefaultRequestHeaders.Add("X-API-Key", Expected.Text("key"));
        return service;
    }

    /// <summary>Prepares the database as each start does, and ends.</summary>
    private static async Task RunAsync(PreviousReleaseDatabase database)
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(database.Folder, database.File, ["keys", "list"], database.Settings);
        Assert.True(exitCode == 0, errors);
    }

    private static async Task<TimeSpan> DurationOfUpgradeAsync()
    {
        await using var other = await PreviousReleaseDatabase.CreateAsync(PreviousReleaseDatabase.Sqlite);
        await other.ExecuteAsync(ManyRows);
        var began = Stopwatch.GetTimestamp();
        await RunAsync(other);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Asserts that a response has every expected value. It may have more fields.</summary>
    private static void AssertContains(string where, JsonElement expected, JsonElement actual)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{where}: {actual} instead of {expected}");
        if (expected.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in expected.EnumerateObject())
            {
                Assert.True(actual.TryGetProperty(property.Name, out var value), $"{where} lacks {property.Name}");

                // The previous release repeated the status here once the period had an observation.
                if (property.Name == "startingPosition" && value.ValueKind == JsonValueKind.Null)
                    continue;
                AssertContains($"{where} {property.Name}", property.Value, value);
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{where} has {actual.GetArrayLength()} items");
            for (var i = 0; i < expected.GetArrayLength(); i++)
                AssertContains($"{where}[{i}]", expected[i], actual[i]);
        }
        else
        {
            Assert.True(JsonElement.DeepEquals(expected, actual), $"{where}: {actual} instead of {expected}");
        }
    }
}
