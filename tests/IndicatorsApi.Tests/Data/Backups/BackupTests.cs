using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Data;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
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

/// <summary>Copies of a record that lies in a file; a record in PostgreSQL is copied by its own tools.</summary>
public sealed class BackupTests(WritableService service) : IClassFixture<WritableService>
{
    private const int Copies = 50;

    /// <summary>Of how many different versions they are at least.</summary>
    private const int Versions = 20;

    [Fact]
    public async Task Each_of_fifty_copies_made_while_it_is_written_is_a_state_that_really_was()
    {
        using var folder = new TemporaryFolder();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writing = WritePairsAsync(ends.Token);
        var versions = new List<long>();
        while (!writing.IsCompleted && (versions.Count < Copies || versions.Distinct().Count() < Versions))
        {
            var file = folder.File($"{versions.Count}.db");
            await using (var scope = service.Services.CreateAsyncScope())
                await DatabaseBackup.CopyAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), file, TestContext.Current.CancellationToken);
            versions.Add(await LookAsync(file));
        }

        await ends.CancelAsync();
        await writing;
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task A_copy_is_the_owners_alone_and_takes_no_others_place()
    {
        using var folder = new TemporaryFolder();
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await DatabaseBackup.CopyAsync(db, folder.File("copy.db"), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<BackupException>(() => DatabaseBackup.CopyAsync(db, folder.File("copy.db"), TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("copy.db")));
        Assert.Equal(["copy.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Copies_are_made_when_they_are_due_and_the_oldest_go()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        using var schedule = ScheduleOf(service, folder, clock);
        for (var hour = 0; hour < 80; hour += 8)
        {
            await schedule.LookAsync(folder.Path, TestContext.Current.CancellationToken);
            clock.AdvanceHours(8);
        }

        Assert.Equal(["indicators-20260103T000000Z.db", "indicators-20260104T000000Z.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_record_that_is_damaged_does_not_push_its_last_whole_copies_out()
    {
        TestDatabase.RequireSqlite();
        using var folder = new TemporaryFolder();
        await using var own = new WritableService();
        await own.InitializeAsync();
        var options = Options.Create(new BackupOptions { Folder = folder.Path, IntervalHours = 24, RetainedCount = 2 });
        using var schedule = ScheduleOf(own, folder, own.Clock);
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());
        await schedule.LookAsync(folder.Path, TestContext.Current.CancellationToken);
        var whole = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal(HealthStatus.Healthy, await StatusAsync());

        TestDatabase.Execute(own.DatabaseFile, """DELETE FROM "Changes" WHERE "Sequence" = 1; SELECT 1""");
        for (var hour = 0; hour < 120; hour++)
        {
            own.Clock.AdvanceHours(1);
            await schedule.LookAsync(folder.Path, TestContext.Current.CancellationToken);
        }

        Assert.Equal([whole, folder.File("not-whole.db")], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());

        async Task<HealthStatus> StatusAsync() => (await new BackupHealthCheck(options, own.Clock).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
    }

    [Fact]
    public async Task What_is_in_the_log_beside_a_copy_is_put_back_with_it()
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
    [InlineData("""UPDATE "Observations" SET "Number" = 3 WHERE "Id" = 1""", "1 figures do not follow the one before.")]
    [InlineData("""UPDATE "Targets" SET "SupersededInCommit" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "Targets")""", "1 targets do not follow the one before.")]
    [InlineData("""UPDATE "CodeListRevisions" SET "Number" = 2 WHERE "Table" = 'Topics' AND "Code" = 'economy'""", "1 entries of the vocabulary do not follow the one before.")]
    [InlineData("""INSERT INTO "Remarks" ("RegionCode", "IndicatorCode", "Period", "On", "Number", "Withdrawn", "AddedInCommit") SELECT "RegionCode", "IndicatorCode", "Period", '2025-07-15', 2, 0, "AddedInCommit" FROM "Targets" LIMIT 1""", "1 remarks do not follow the one before.")]
    [InlineData("""DELETE FROM "Changes" WHERE "Sequence" = 1""", "are missing from the feed.")]
    [InlineData("""UPDATE "Commits" SET "Version" = "Version" + 1 WHERE "Version" = (SELECT MAX("Version") FROM "Commits")""", "versions of the record are left out.")]
    [InlineData("""PRAGMA foreign_keys = OFF; DELETE FROM "Sources" """, "refers to a row of Sources that is not there.")]
    public async Task What_is_not_whole_is_told(string harm, string fault)
    {
        using var folder = new TemporaryFolder();
        await using (var scope = service.Services.CreateAsyncScope())
            await DatabaseBackup.CopyAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), folder.File("copy.db"), TestContext.Current.CancellationToken);
        TestDatabase.Execute(folder.File("copy.db"), $"{harm}; SELECT 1");

        await using var copy = DatabaseSetup.Other($"Data Source={folder.File("copy.db")}");
        Assert.Contains((await IntegrityCheck.OfAsync(copy.Record, TestContext.Current.CancellationToken)).Faults, said => said.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_whose_bytes_were_flipped_is_told()
    {
        using var folder = new TemporaryFolder();
        await using (var scope = service.Services.CreateAsyncScope())
            await DatabaseBackup.CopyAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), folder.File("copy.db"), TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(folder.File("copy.db"), TestContext.Current.CancellationToken);
        for (var at = 8192; at < bytes.Length; at += 4096)
            bytes[at] ^= 0xFF;
        await File.WriteAllBytesAsync(folder.File("copy.db"), bytes, TestContext.Current.CancellationToken);

        await using var copy = DatabaseSetup.Other($"Data Source={folder.File("copy.db")}");
        Assert.NotEmpty((await IntegrityCheck.OfAsync(copy.Record, TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task A_record_is_put_back_from_a_copy_that_was_made_while_it_was_served()
    {
        using var folder = new TemporaryFolder();
        var (database, copy) = (folder.File("indicators.db"), folder.File("copy.db"));
        var key = await FirstRecord.CopyWithKeyToAsync(database);
        await using (var program = await RunningProgram.ServeAsync(folder.Path, database))
        {
            program.Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
            await PutAsync(program, 41);
            Assert.Equal((0, ""), await CommandAsync("backup", copy));
            await PutAsync(program, 42);

            var (refused, why) = await CommandAsync("restore", copy, "--replace");
            Assert.Equal(1, refused);
            Assert.Contains("stop the service first", why, StringComparison.Ordinal);
        }

        var (without, told) = await CommandAsync("restore", copy);
        Assert.Equal(1, without);
        Assert.Contains("--replace", told, StringComparison.Ordinal);
        Assert.Equal((0, ""), await CommandAsync("restore", copy, "--replace"));

        await using var again = await RunningProgram.ServeAsync(folder.Path, database);
        Assert.Equal(41m, (await again.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/observations/330503101/pm25/2024", UriKind.Relative), TestContext.Current.CancellationToken)).Number("value"));
        var kept = Assert.Single(Directory.GetFiles(folder.Path, "*.replaced-*"));
        Assert.Equal((0, ""), await CommandAsync("verify", kept));

        async Task<(int, string)> CommandAsync(params string[] arguments)
        {
            var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, database, arguments);
            return (exitCode, errors.Trim());
        }

        static async Task PutAsync(RunningProgram program, int value)
        {
            using var response = await program.Client.PutAsJsonAsync(new Uri("/api/v1/observations/330503101/pm25/2024", UriKind.Relative), new { value, status = "preliminary", source = "linghu-work-report-2025" }, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    [LongSuite]
    public async Task Killed_at_any_instant_copying_and_putting_back_leave_the_record_that_was_or_the_whole_copy()
    {
        using var folder = new TemporaryFolder();
        var (database, copies) = (folder.File("indicators.db"), folder.File("copies"));
        await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "in-the-copy", "--role", "admin"]);
        await RunningProgram.RunAsync(folder.Path, database, ["backup", Path.Combine(copies, "first.db")]);
        await RunningProgram.RunAsync(folder.Path, database, ["keys", "add", "--name", "later", "--role", "admin"]);
        await RunningProgram.RunAsync(folder.Path, database, ["backup", Path.Combine(copies, "second.db")]);
        var (first, second) = (Path.Combine(copies, "first.db"), Path.Combine(copies, "second.db"));
        var random = new Random(TestScale.Number("BACKUP_SEED", 20));
        for (var i = 0; i < TestScale.Of("BACKUP_KILLS", small: 2, full: 6); i++)
        {
            await RunningProgram.StartAndKillAsync(folder.Path, database, ["backup", Path.Combine(copies, $"killed-{i}.db")], Instant());
            await RunningProgram.StartAndKillAsync(folder.Path, database, ["restore", i % 2 == 0 ? first : second, "--replace"], Instant());
            var (exitCode, _, errors) = await RunningProgram.RunAsync(folder.Path, database, ["verify", database]);
            Assert.True(exitCode == 0, errors);
            Assert.InRange(TestDatabase.Execute(database, "SELECT COUNT(*) FROM ApiKeys WHERE Name IN ('in-the-copy', 'later')"), 1, 2);
        }

        foreach (var copy in Directory.GetFiles(copies, "*.db"))
        {
            await using var made = DatabaseSetup.Other($"Data Source={copy}");
            Assert.Empty((await IntegrityCheck.OfAsync(made.Record, TestContext.Current.CancellationToken)).Faults);
        }

        TimeSpan Instant() => TimeSpan.FromMilliseconds(random.Next(300, 2500));
    }

    private static BackupWorker ScheduleOf(WritableService of, TemporaryFolder folder, IClock clock) => new(
        of.Services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new BackupOptions { Folder = folder.Path, IntervalHours = 24, RetainedCount = 2 }), clock, TimeProvider.System,
        of.Services.GetRequiredService<IHostApplicationLifetime>(), NullLogger<BackupWorker>.Instance);

    /// <summary>Looks at a copy: it is whole, and the figures that are always written together are the same.</summary>
    /// <returns>Its version.</returns>
    private static async Task<long> LookAsync(string file)
    {
        await using var copy = DatabaseSetup.Other($"Data Source={file}");
        var check = await IntegrityCheck.OfAsync(copy.Record, TestContext.Current.CancellationToken);
        var values = await copy.Record.At<Observation>(null).Where(observation => observation.Period == Period.OfYear(2019)).Select(observation => observation.Value).Distinct().CountAsync(TestContext.Current.CancellationToken);

        Assert.Empty(check.Faults);
        Assert.InRange(values, 0, 1);
        return check.Version;
    }

    /// <summary>Writes two figures that are the same, again and again.</summary>
    private async Task WritePairsAsync(CancellationToken end)
    {
        for (var next = 1; !end.IsCancellationRequested; next++)
        {
            var rows = new[] { "330503", "330503105" }.Select(region => $"{region},tax-revenue,2019,{next},preliminary,linghu-work-report-2025\n");
            using var content = new StringContent($"region,indicator,period,value,status,source\n{string.Concat(rows)}", Encoding.UTF8, "text/csv");
            using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
