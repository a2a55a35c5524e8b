using System.Globalization;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Tests.Webhooks;

namespace IndicatorsApi.Tests.Soak;

/// <summary>
/// The real program under random writers, readers, imports and kills, beside a model of acknowledged writes. The run has one seed and lasts
/// until every kind of client has done something; <c>SOAK_SECONDS</c>, <c>SOAK_KILLS</c>, <c>SOAK_SEED</c>, <c>SOAK_WRITERS</c> and
/// <c>SOAK_READERS</c> extend it.
/// </summary>
[LongSuite]
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>How much longer a run goes on, in kills, where nothing was done in it yet.</summary>
    private const int MostTimes = 10;

    private static int Seconds { get; } = TestScale.Of("SOAK_SECONDS", small: 4, full: 45);

    private static int Kills { get; } = TestScale.Of("SOAK_KILLS", small: 1, full: 10);

    [Fact]
    public async Task Under_random_kills_no_write_is_lost_or_doubled_no_answer_torn_and_no_past_changed()
    {
        var file = _folder.File("indicators.db");
        await RunAsync(file, programs: 1, _ => Task.CompletedTask, sql => TestDatabase.Execute(file, sql), []);
        if (!TestDatabase.IsPostgres)
            Assert.Equal(0L, TestDatabase.Execute(file, "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
    }

    [Fact]
    public async Task Nor_do_three_programs_on_one_database_of_PostgreSQL_that_is_itself_ended_once()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var server = await PostgresServer.StartAsync();
        await RunAsync(
            _folder.File("indicators.db"),
            programs: 3,
            async end =>
            {
                await Task.Delay(TimeSpan.FromSeconds(Seconds / 2), CancellationToken.None);
                await server.CrashAsync();
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                await server.RiseAsync();
            },
            sql => server.Execute(sql),
            [("Database__Provider", "Postgres"), ("ConnectionStrings__Indicators", server.Connection), ("Storage__Folder", _folder.Path)]);
    }

    private async Task RunAsync(
        string file, int programs, Func<CancellationToken, Task> disturb, Func<string, long> ask, (string Name, string Value)[] settings)
    {
        var seed = TestScale.Number("SOAK_SEED", 13);
        var key =
            (await RunningProgram.RunAsync(
                _folder.Path, file, ["keys", "add", "--name", "soak", "--role", "admin"], settings)).Output.Trim();
        await using var service = new CrashableService(_folder.Path, file, key, new Random(seed), programs, settings);
        using var time = new CancellationTokenSource();
        var end = time.Token;
        var run = string.Create(CultureInfo.InvariantCulture, $"soak {seed}");
        ObservationWriter[] observations =
            [.. Enumerable.Range(1, TestScale.Number("SOAK_WRITERS", 3))
                .Select(i => new ObservationWriter(service, i, new Random(seed + i)))];
        AsOfReader[] past =
            [.. Enumerable.Range(1, TestScale.Number("SOAK_READERS", 2)).Select(i => new AsOfReader(service, new Random(seed + 100 + i)))];
        var (pairs, imports, hooks, names) =
            (new PairWriter(service, run), new ImportWriter(service, run), new SubscriptionWriter(service, run), new CodeListWriter(
                service));
        await using var receiver = await WebhookReceiver.StartAsync(Subscriber.Moody(new Random(seed + 200)));
        var subscriber = new Subscriber(service, receiver);
        var over = EndAsync(
            service,
            () => observations.Any(writer => writer.Acknowledged > 0) && imports.Done > 0 && past.Any(reader => reader.Remembered > 0),
            time);
        var life = service.LiveAsync(end);
        await subscriber.SubscribeAsync(run);
        var reads = pairs.ReadAsync(end);
        await AllAsync(
            [life, disturb(end), pairs.WriteAsync(end), imports.WriteAsync(end), hooks.WriteAsync(end), names.WriteAsync(
                end), reads, .. observations.Select(writer => writer.WriteAsync(end)), .. past.Select(reader => reader.ReadAsync(end))],
            time);

        await over;
        foreach (var writer in observations)
            await writer.CheckAsync();
        foreach (var reader in past)
            await reader.CheckAsync();
        await imports.CheckAsync();
        await hooks.CheckAsync();
        await subscriber.CheckAsync();
        await CheckFeedAsync(service);
        CheckVersions(ask);
        output.WriteLine(
            $"Seed {seed}: {service.Kills} kills, {service.Refusals} refusals, {observations.Sum(writer => writer.Acknowledged)} figures acknowledged, {imports.Done} imports, {subscriber.Arrived} messages, {await reads} roll-ups and scorecards, {past.Sum(reader => reader.Remembered)} answers of the past.");
        Assert.True(observations.Sum(writer => writer.Acknowledged) > 0, "No figure was acknowledged.");
        Assert.True(imports.Done > 0, "No import was taken in and corrected.");
        Assert.True(past.Sum(reader => reader.Remembered) > 0, "No answer of the past was remembered.");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Ends the run when its time is over, the program was killed often enough, and something was done.</summary>
    private static async Task EndAsync(CrashableService service, Func<bool> isSomethingDone, CancellationTokenSource time)
    {
        await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(Seconds), time.Token));
        while ((service.Kills < Kills || (service.Kills < Kills * MostTimes && !isSomethingDone())) && !time.IsCancellationRequested)
            await Task.Delay(50, CancellationToken.None);
        await time.CancelAsync();
    }

    /// <summary>The first failure ends the others.</summary>
    private static async Task AllAsync(List<Task> tasks, CancellationTokenSource time)
    {
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks);
            tasks.Remove(done);
            if (done.IsFaulted)
                await time.CancelAsync();
            await done;
        }
    }

    /// <summary>Every revision once, without a gap, in the order of versions.</summary>
    private static async Task CheckFeedAsync(CrashableService service)
    {
        var (next, version) = (1m, 0m);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var change in service.ChangesAsync())
        {
            Assert.Equal(next++, change.Number("sequence"));
            Assert.True(change.Number("version") >= version, $"Version {version} before {change}");
            version = change.Number("version")!.Value;
            Assert.True(
                seen.Add(
                    $"{change.Text("kind")} {change.Text("region")} {change.Text("indicator")} {change.Text("period")} "
                    + $"{change.Number("revision")}"),
                $"Twice: {change}");
        }
    }

    /// <summary>Versions have no gaps, and their instants are in their order.</summary>
    private static void CheckVersions(Func<string, long> ask)
    {
        Assert.Equal(ask("SELECT MAX(\"Version\") FROM \"Commits\""), ask("SELECT COUNT(*) FROM \"Commits\" WHERE \"Version\" > 0"));
        Assert.Equal(
            0L,
            ask("SELECT COUNT(*) FROM \"Commits\" a JOIN \"Commits\" b ON b.\"Version\" = a.\"Version\" + 1 WHERE b.\"At\" <= a.\"At\""));
    }
}
