using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace IndicatorsApi.Tests.Data.Backups;

/// <summary>Backups of a SQLite file. PostgreSQL has its own tools.</summary>
public sealed class BackupTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Backups = 50;

    /// <summary>The minimum number of versions among the backups.</summary>
    private const int Versions = 20;

    private static readonly Uri ObservationUri = new("/api/v1/observations/330503101/pm25/2024", UriKind.Relative);

    [Fact]
    public async Task Each_of_fifty_backups_during_writes_is_a_consistent_version()
    {
        using var folder = new TemporaryFolder();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writing = WritePairsAsync(ends.Token);
        var versions = new List<long>();
        while (!writing.IsCompleted && (versions.Count < Backups || versions.Distinct().Count() < Versions))
        {
            var file = folder.File($"{versions.Count}.db");
            await BackUpAsync(file);
            versions.Add(await CheckAsync(file));
        }

        await ends.CancelAsync();
        await writing;
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task Backup_that_fails_leaves_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This limits the size of a file by a shell.");
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await SeedDatabase.CopyWithKeyToAsync(file);

        // A limit of 100 KiB for each file has the effect of a full disk.
        var limited = $"ulimit -f 100; trap '' XFSZ; exec dotnet '{typeof(Program).Assembly.Location}' backup '{folder.File("copies/copy.db")}'";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", limited])
        {
            Environment =
            {
                ["ConnectionStrings__Indicators"] = $"Data Source={file}",

                // The limit would also apply to the memory of compiled code.
                ["DOTNET_EnableWriteXorExecute"] = "0",
            },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Empty(Directory.GetFiles(folder.File("copies")));
    }

    [Fact]
    public async Task Backup_is_readable_by_its_owner_only_and_overwrites_no_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("copy.db");
        await BackUpAsync(file);

        await Assert.ThrowsAsync<BackupException>(() => BackUpAsync(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(["copy.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Worker_creates_backups_that_are_due_and_deletes_the_oldest()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        using var worker = CreateWorker(service, folder, clock);
        for (var hour = 0; hour < 80; hour += 8)
        {
            await worker.BackUpIfDueAsync(folder.Path, TestContext.Current.CancellationToken);
            clock.AdvanceHours(8);
        }

        Assert.Equal(
            ["indicators-20260103T000000Z.db", "indicators-20260104T000000Z.db"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Worker_retains_the_last_intact_backup_of_a_damaged_database()
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        await using var own = new WritableService();
        await own.InitializeAsync();
        var options = Options.Create(new BackupOptions { Folder = folder.Path, IntervalHours = 24, RetainedCount = 2 });
        using var worker = CreateWorker(own, folder, own.Clock);
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());
        await worker.BackUpIfDueAsync(folder.Path, TestContext.Current.CancellationToken);
        var intact = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal(HealthStatus.Healthy, await StatusAsync());

        TestDatabase.Execute(own.DatabaseFile, """DELETE FROM "Changes" WHERE "Sequence" = 1; SELECT 1""");
        for (var hour = 0; hour < 120; hour++)
        {
            own.Clock.AdvanceHours(1);
            await worker.BackUpIfDueAsync(folder.Path, TestContext.Current.CancellationToken);
        }

        Assert.Equal([intact, folder.File("not-whole.db")], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());

        async Task<HealthStatus> StatusAsync()
        {
            var check = new BackupHealthCheck(options, own.Clock);
            return (await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
        }
    }

    [Fact]
    public async Task Restore_includes_the_log_beside_the_backup()
    {
        using var folder = new TemporaryFolder();
        var (database, copy) = (folder.File("indicators.db"), folder.File("copy.db"));
        await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "a", "--role", "admin"]);
        await using (var program = await RunningProgram.ServeAsync(folder.Path, database))
        {
            await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "b", "--role", "admin"]);
            File.Copy(database, copy);
            File.Copy(database + "-wal", copy + "-wal");
        }

        var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, database, ["restore", copy, "--replace"]);

        Assert.True(exitCode == 0, errors);
        Assert.Equal(2, TestDatabase.Execute(database, "SELECT COUNT(*) FROM ApiKeys"));
    }

    [Theory]
    [InlineData("""UPDATE "Observations" SET "Number" = 3 WHERE "Id" = 1""", "1 observations do not follow their previous revision.")]
    [InlineData(
        """UPDATE "Targets" SET "SupersededInCommit" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "Targets")""",
        "1 targets do not follow their previous revision.")]
    [InlineData(
        """UPDATE "CodeListRevisions" SET "Number" = 2 WHERE "Table" = 'Topics' AND "Code" = 'economy'""",
        "1 code list items do not follow their previous revision.")]
    [InlineData(
        """
        INSERT INTO "Remarks" ("RegionCode", "IndicatorCode", "Period", "On", "Number", "Withdrawn", "AddedInCommit")
            SELECT "RegionCode", "IndicatorCode", "Period", '2025-07-15', 2, 0, "AddedInCommit" FROM "Targets" LIMIT 1
        """,
        "1 remarks do not follow their previous revision.")]
    [InlineData("""DELETE FROM "Changes" WHERE "Sequence" = 1""", "are missing from the change feed.")]
    [InlineData(
        """UPDATE "Commits" SET "Version" = "Version" + 1 WHERE "Version" = (SELECT MAX("Version") FROM "Commits")""",
        "versions are missing.")]
    [InlineData("""PRAGMA foreign_keys = OFF; DELETE FROM "Sources" """, "refers to a missing row of Sources.")]
    public async Task Integrity_check_finds_inconsistent_rows(string damage, string fault)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("copy.db");
        await BackUpAsync(file);
        TestDatabase.Execute(file, $"{damage}; SELECT 1");

        Assert.Contains(await FindFaultsAsync(file), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Integrity_check_finds_flipped_bytes()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("copy.db");
        await BackUpAsync(file);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        for (var at = 8192; at < bytes.Length; at += 4096)
            bytes[at] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        Assert.NotEmpty(await FindFaultsAsync(file));
    }

    [Fact]
    public async Task Backup_of_a_running_service_can_be_restored_after_it_has_stopped()
    {
        using var folder = new TemporaryFolder();
        var (database, copy) = (folder.File("indicators.db"), folder.File("copy.db"));
        var key = await SeedDatabase.CopyWithKeyToAsync(database);
        await using (var program = await RunningProgram.ServeAsync(folder.Path, database))
        {
            program.Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
            await PutAsync(program, 41);
            Assert.Equal((0, ""), await CommandAsync("backup", copy));
            await PutAsync(program, 42);

            var (whileRunning, running) = await CommandAsync("restore", copy, "--replace");
            Assert.Equal(1, whileRunning);
            Assert.Contains("Stop the service first", running, StringComparison.Ordinal);
        }

        var (withoutReplace, existing) = await CommandAsync("restore", copy);
        Assert.Equal(1, withoutReplace);
        Assert.Contains("--replace", existing, StringComparison.Ordinal);
        Assert.Equal((0, ""), await CommandAsync("restore", copy, "--replace"));

        await using var restored = await RunningProgram.ServeAsync(folder.Path, database);
        var observation = await restored.Client.GetFromJsonAsync<JsonElement>(ObservationUri, TestContext.Current.CancellationToken);
        Assert.Equal(41m, observation.Number("value"));
        var previous = Assert.Single(Directory.GetFiles(folder.Path, "*.replaced-*"));
        Assert.Equal((0, ""), await CommandAsync("verify", previous));

        async Task<(int, string)> CommandAsync(params string[] arguments)
        {
            var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, database, arguments);
            return (exitCode, errors.Trim());
        }

        static async Task PutAsync(RunningProgram program, int value)
        {
            var body = new { value, status = "preliminary", source = "linghu-work-report-2025" };
            using var response = await program.Client.PutAsJsonAsync(ObservationUri, body, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    [LongSuite]
    public async Task Killed_backup_or_restore_leaves_the_previous_database_or_the_complete_backup()
    {
        using var folder = new TemporaryFolder();
        var (database, backups) = (folder.File("indicators.db"), folder.File("copies"));
        var (first, second) = (Path.Combine(backups, "first.db"), Path.Combine(backups, "second.db"));
        await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "in-the-copy", "--role", "admin"]);
        await RunningProgram.RunAsync(folder.Path, database, ["backup", first]);
        await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "later", "--role", "admin"]);
        await RunningProgram.RunAsync(folder.Path, database, ["backup", second]);
        var random = new Random(TestScale.Number("BACKUP_SEED", 20));
        for (var i = 0; i < TestScale.Of("BACKUP_KILLS", small: 2, full: 6); i++)
        {
            await RunningProgram.StartAndKillAsync(folder.Path, database, ["backup", Path.Combine(backups, $"killed-{i}.db")], Delay());
            await RunningProgram.StartAndKillAsync(folder.Path, database, ["restore", i % 2 == 0 ? first : second, "--replace"], Delay());
            var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, database, ["verify", database]);
            Assert.True(exitCode == 0, errors);
            var keys = TestDatabase.Execute(database, "SELECT COUNT(*) FROM ApiKeys WHERE Name IN ('in-the-copy', 'later')");
            Assert.InRange(keys, 1, 2);
        }

        foreach (var backup in Directory.GetFiles(backups, "*.db"))
            Assert.Empty(await FindFaultsAsync(backup));

        TimeSpan Delay() => TimeSpan.FromMilliseconds(random.Next(300, 2500));
    }

    private static BackupWorker CreateWorker(WritableService of, TemporaryFolder folder, IClock clock) => new(
        of.Services.GetRequiredService<IServiceScopeFactory>(),
        Options.Create(new BackupOptions { Folder = folder.Path, IntervalHours = 24, RetainedCount = 2 }),
        clock,
        TimeProvider.System,
        of.Services.GetRequiredService<IHostApplicationLifetime>(),
        NullLogger<BackupWorker>.Instance);

    private async Task BackUpAsync(string file)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await DatabaseBackup.WriteAsync(db, file, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(string file)
    {
        await using var backup = DatabaseSetup.OpenExternal($"Data Source={file}");
        return (await IntegrityCheck.RunAsync(backup.Context, TestContext.Current.CancellationToken)).Faults;
    }

    /// <summary>Asserts that a backup is intact, and that the observations of each pair have one value.</summary>
    /// <returns>The version of the backup.</returns>
    private static async Task<long> CheckAsync(string file)
    {
        await using var backup = DatabaseSetup.OpenExternal($"Data Source={file}");
        var check = await IntegrityCheck.RunAsync(backup.Context, TestContext.Current.CancellationToken);
        var values = backup.Context.AsOf<Observation>(null)
            .Where(observation => observation.Period == Period.OfYear(2019))
            .Select(observation => observation.Value)
            .Distinct();

        Assert.Empty(check.Faults);
        Assert.InRange(await values.CountAsync(TestContext.Current.CancellationToken), 0, 1);
        return check.Version;
    }

    /// <summary>Imports pairs of observations with one value until it is cancelled.</summary>
    private async Task WritePairsAsync(CancellationToken end)
    {
        for (var next = 1; !end.IsCancellationRequested; next++)
        {
            var rows = new[] { "330503", "330503105" }
                .Select(region => $"{region},tax-revenue,2019,{next},preliminary,linghu-work-report-2025\n");
            var csv = $"region,indicator,period,value,status,source\n{string.Concat(rows)}";
            using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
            using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
