using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Tests.Host;

/// <summary>The start of the service as a process of its own.</summary>
public class StartupTests
{
    private static readonly Uri Progress = new("/api/v1/progress/330503105/industrial-output/2025", UriKind.Relative);

    [Fact]
    public async Task Service_starts_in_any_folder_and_creates_its_database()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.ServeAsync(folder.Path, folder.File("deep/down/indicators.db"));

        var progress = JsonElement.Parse(await program.Client.GetStringAsync(Progress, TestContext.Current.CancellationToken));

        Assert.Equal(78.76m, progress.Number("attainmentPercent"));
    }

    [Fact]
    public async Task Second_start_leaves_the_database_unchanged()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await (await RunningProgram.ServeAsync(folder.Path, file)).DisposeAsync();
        TestDatabase.Execute(
            file,
            """
            UPDATE "Observations" SET "Value" = '80.5' WHERE "IndicatorCode" = 'industrial-output';
            DELETE FROM "Observations" WHERE "IndicatorCode" = 'pm25'
            """);

        await using var program = await RunningProgram.ServeAsync(Path.GetTempPath(), file);
        var progress = JsonElement.Parse(await program.Client.GetStringAsync(Progress, TestContext.Current.CancellationToken));

        Assert.Equal(80.5m, progress.Number("attainmentPercent"));
        Assert.Equal(0L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM \"Observations\" WHERE \"IndicatorCode\" = 'pm25'"));
    }

    [Fact]
    public async Task Two_concurrent_starts_load_the_seed_data_once()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");

        var programs = await Task.WhenAll(
            RunningProgram.ServeAsync(folder.Path, file), RunningProgram.ServeAsync(folder.Path, file));

        Assert.Equal(13L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM \"Regions\""));
        foreach (var program in programs)
            await program.DisposeAsync();
    }

    [Fact]
    public async Task Migration_lock_of_a_killed_start_does_not_block_the_next()
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        TestDatabase.Execute(
            file,
            """
            CREATE TABLE "__EFMigrationsLock"
                ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')
            """);

        await using var program = await RunningProgram.ServeAsync(folder.Path, file);

        Assert.Equal(13L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM \"Regions\""));
    }

    [Fact]
    [LongSuite]
    public async Task First_start_that_is_killed_at_any_instant_can_be_repeated()
    {
        var random = new Random(20261125);
        for (var rounds = TestScale.Of(small: 2, full: 5); rounds > 0; rounds--)
        {
            using var folder = new TemporaryFolder();
            var file = folder.File("indicators.db");
            for (var kill = 0; kill < 2; kill++)
                await RunningProgram.StartAndKillAsync(folder.Path, file, TimeSpan.FromMilliseconds(random.Next(200, 2500)));

            await using var program = await RunningProgram.ServeAsync(folder.Path, file);

            Assert.Equal(13L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM \"Regions\""));
            Assert.Equal(78L + 27L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM \"Changes\""));
            Assert.Equal(1L, TestDatabase.Execute(file, "SELECT MAX(\"Version\") FROM \"Commits\""));
        }
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("keys")]
    public async Task File_that_is_no_database_is_reported_in_one_message(string what)
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var text = string.Concat(Enumerable.Repeat("This is a letter, and no database. ", 200));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, file, what == "keys" ? ["keys", "list"] : []);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "The file is not a database of this service. Set ConnectionStrings__Indicators to another file, or restore a backup.",
            errors.Trim());
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("keys")]
    public async Task Read_only_database_is_reported_in_one_message(string what)
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await (await RunningProgram.ServeAsync(folder.Path, file)).DisposeAsync();

        string[] arguments = what == "keys" ? ["keys", "add", "--name", "clerk", "--role", "admin"] : [];
        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, $"{file};Mode=ReadOnly", arguments);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "The database cannot be written. Grant the service's user write access to the file and its folder.", errors.Trim());
    }

    [Fact]
    public async Task Database_is_created_for_its_owner_and_a_readable_one_is_logged()
    {
        TestDatabase.RequireSqlite();
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await using (var program = await RunningProgram.ServeAsync(folder.Path, file))
        {
            foreach (var path in new[] { file, $"{file}-wal", $"{file}-shm" })
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.DoesNotContain("Other users of this machine", program.Output, StringComparison.Ordinal);
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using var open = await RunningProgram.ServeAsync(folder.Path, file);
        Assert.Contains($"Other users of this machine may read {file}", open.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("keys")]
    public async Task Folder_in_place_of_the_database_is_reported_in_one_message(string what)
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        var file = Directory.CreateDirectory(folder.File("indicators.db")).FullName;

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, file, what == "keys" ? ["keys", "list"] : []);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database cannot be opened", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Folder_that_cannot_be_created_is_reported_in_one_message()
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "", TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, folder.File("taken/indicators.db"), []);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database cannot be opened", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Database_of_a_newer_release_is_reported_in_one_message()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await SeedDatabase.CopyToAsync(file);
        TestDatabase.Execute(file, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Future', '20.0')");

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, file, []);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("A newer release has written the database (migration 29991231235959_Future)", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Write_to_a_locked_database_returns_503_while_reads_continue()
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(folder.Path, $"{file};Default Timeout=1");
        await using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var lockHolder = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/observations/330503105/pm25/2025")
        {
            Content = JsonContent.Create(new { value = 25, status = "preliminary", source = "linghu-work-report-2025" }),
        };
        request.Headers.Add("X-API-Key", key);
        using var written = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var read = await program.Client.GetAsync(Progress, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (written.StatusCode, read.StatusCode));
        Assert.Equal("30", written.Headers.GetValues("Retry-After").Single());
        var problem = JsonElement.Parse(await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("unavailable", problem.Text("code"));
        Assert.Contains("Another process holds the lock of the database", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_seed_data_stops_the_start_and_leaves_the_database_empty()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        var targets = Path.Combine(seed, "targets.csv");
        var text = await File.ReadAllTextAsync(targets, TestContext.Current.CancellationToken);
        var invalid = text.Replace("moreThan,100", "exceeds,100", StringComparison.Ordinal);
        await File.WriteAllTextAsync(targets, invalid, TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, folder.File("indicators.db"), [], ("Seed__Folder", seed));

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "seed-data/targets.csv, line 3, column rule: The kind of the rule is missing or unknown. Allowed: atLeast, moreThan",
            errors,
            StringComparison.Ordinal);
        Assert.DoesNotContain(" at IndicatorsApi", errors, StringComparison.Ordinal);
        Assert.Equal(0L, TestDatabase.Execute(folder.File("indicators.db"), "SELECT COUNT(*) FROM \"Regions\""));
    }

    [Fact]
    public async Task Start_with_corrected_seed_data_succeeds()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var (exitCode, _, _) = await RunningProgram.RunAsync(folder.Path, file, [], ("Seed__Folder", folder.File("nowhere")));
        await using var program = await RunningProgram.ServeAsync(folder.Path, file);

        Assert.Equal(1, exitCode);
        var progress = await program.Client.GetStringAsync(Progress, TestContext.Current.CancellationToken);
        Assert.Contains("78.76", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_returns_the_headers_of_GET_without_a_body()
    {
        using var folder = new TemporaryFolder();
        await SeedDatabase.CopyToAsync(folder.File("indicators.db"));
        await using var program = await RunningProgram.ServeAsync(folder.Path, folder.File("indicators.db"));

        using var get = await program.Client.GetAsync(Progress, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, Progress);
        using var head = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
