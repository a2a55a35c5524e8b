using System.Net;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>A staged version is invisible until it is published, and follows the writes of others between its transactions.</summary>
public sealed class StagedVersionTests(StagedVersionTests.UncachedService service) : IClassFixture<StagedVersionTests.UncachedService>
{
    private const string Source = "linghu-work-report-2025";
    private const string Town = "330503106";

    [Fact]
    public async Task Readers_see_no_row_before_the_version_is_published_and_then_all_rows()
    {
        await PutAsync("pm25", 2001, 1);
        var before = await ReadAllAsync(2001);
        var newest = await VersionAsync();
        await using (var staging = await StageAsync(("pm25", 2001, 2), ("good-air-days", 2001, 3)))
        {
            Assert.Equal(before, await ReadAllAsync(2001));
            Assert.Equal(newest, await VersionAsync());
            await staging.PublishAsync();
        }

        Assert.Equal(2, (await service.GetAsync(PathOf("pm25", 2001))).Number("value"));
        Assert.Equal(3, (await service.GetAsync(PathOf("good-air-days", 2001))).Number("value"));
        Assert.Equal(before[0], await TextAsync($"observations?region={Town}&period=2001&asOf=v{newest}"));
        var changes = (await service.GetAsync($"changes?region={Town}&limit=1000")).Items();
        Assert.Equal([newest + 1, newest + 1], changes.TakeLast(2).Select(change => change.Number("version")));
    }

    [Fact]
    public async Task An_as_of_response_from_before_the_first_staged_version_does_not_change()
    {
        await using var fresh = new UncachedService();
        await fresh.InitializeAsync();
        var tests = new StagedVersionTests(fresh);
        await tests.PutAsync("pm25", 2001, 1);
        var newest = await tests.VersionAsync();
        var path = $"observations?region={Town}&period=2001,2002&asOf=v{newest}";
        var before = await tests.TextAsync(path);
        await using (var staging = await tests.StageAsync(("pm25", 2001, 2), ("pm25", 2002, 3)))
        {
            Assert.Equal(before, await tests.TextAsync(path));
            await staging.PublishAsync();
        }

        Assert.Contains("\"value\":1,", before, StringComparison.Ordinal);
        Assert.Equal(before, await tests.TextAsync(path));
        Assert.Equal(2, (await fresh.GetAsync(PathOf("pm25", 2001))).Number("value"));
    }

    [Fact]
    public async Task Concurrent_writes_are_visible_immediately_and_precede_the_staged_version()
    {
        await PutAsync("pm25", 2002, 1);
        await using (var staging = await StageAsync(("pm25", 2002, 2), ("good-air-days", 2002, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("pm25", 2002, 10));
            await staging.MeanwhileAsync(() => PutAsync("pm25", 2002, 11));
            await staging.MeanwhileAsync(() => PutAsync("good-air-days", 2002, 12));
            await staging.MeanwhileAsync(() => PutAsync("tax-revenue", 2002, 13));
            Assert.Equal(11, (await service.GetAsync(PathOf("pm25", 2002))).Number("value"));
            Assert.Equal(12, (await service.GetAsync(PathOf("good-air-days", 2002))).Number("value"));
            Assert.Equal([11, 10, 1], await HistoryAsync("pm25", 2002));

            Assert.Equal(
                [(WriteResult.Revised, WriteResult.Revised), (WriteResult.Created, WriteResult.Revised)],
                staging.ReapplyAfterConflicts());
            await staging.PublishAsync();
        }

        Assert.Equal([2, 11, 10, 1], await HistoryAsync("pm25", 2002));
        Assert.Equal([3, 12], await HistoryAsync("good-air-days", 2002));
        var feed = (await service.GetAsync("changes?limit=1000")).Items();
        Assert.Equal(feed.Select(change => change.Number("version")).Order(), feed.Select(change => change.Number("version")));
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(i => (decimal?)i), feed.Select(change => change.Number("sequence")));
    }

    [Fact]
    public async Task A_concurrently_withdrawn_observation_is_created_again_and_preconditions_ignore_staged_rows()
    {
        await PutAsync("pm25", 2003, 1);
        using var current = await service.SendAsync(PathOf("pm25", 2003));
        await using (var staging = await StageAsync(("pm25", 2003, 2)))
        {
            var created = await staging.MeanwhileAsync(() =>
                StatusAsync(service.PutAsync(PathOf("pm25", 2003), Body(5), ("If-None-Match", "*"))));
            var deleted = await staging.MeanwhileAsync(() =>
                StatusAsync(service.DeleteAsync(PathOf("pm25", 2003), ("If-Match", current.Headers.ETag!.ToString()))));
            Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.NoContent), (created, deleted));
            await service.GetProblemAsync(PathOf("pm25", 2003), HttpStatusCode.NotFound, "noObservation");
            Assert.Equal([(WriteResult.Revised, WriteResult.Created)], staging.ReapplyAfterConflicts());
            await staging.PublishAsync();
        }

        Assert.Equal("created", (await service.GetAsync("changes?limit=1000")).Items()[^1].Text("action"));
    }

    [Fact]
    public async Task A_staged_row_supersedes_a_write_that_followed_the_lookup_of_its_series()
    {
        await PutAsync("pm25", 2010, 1);
        await using (var staging = await StageAsync(("pm25", 2010, 2), ("pm25", 2011, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("pm25", 2012, 10));
            staging.Write(Row("pm25", 2012, 4), Row("pm25", 2013, 5));
            await staging.PublishAsync();
        }

        Assert.Equal([2, 1], await HistoryAsync("pm25", 2010));
        Assert.Equal([4, 10], await HistoryAsync("pm25", 2012));
        Assert.Equal([5], await HistoryAsync("pm25", 2013));
    }

    [Fact]
    public async Task A_staged_row_equal_to_a_concurrent_write_is_unchanged()
    {
        await using (var staging = await StageAsync(("pm25", 2004, 2), ("good-air-days", 2004, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("pm25", 2004, 2));
            Assert.Equal([(WriteResult.Created, WriteResult.Unchanged)], staging.ReapplyAfterConflicts());
            await staging.PublishAsync();
        }

        Assert.Equal([2], await HistoryAsync("pm25", 2004));
        Assert.Equal([3], await HistoryAsync("good-air-days", 2004));
    }

    [Fact]
    public async Task A_staged_observation_cannot_be_withdrawn_and_is_not_mentioned()
    {
        await using var staging = await StageAsync(("good-air-days", 2009, 3));
        using var response = await service.DeleteAsync(PathOf("good-air-days", 2009));
        var detail = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("withdrawn", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_writer_commits_before_the_next_transaction_of_a_staged_version()
    {
        await using var staging = await StageAsync(("good-air-days", 2014, 3));
        var writeLock = service.Services.GetRequiredService<WriteLock>();
        var write = PutAsync("pm25", 2014, 1);
        while (writeLock.WaitingCount == 0 && !write.IsCompleted)
            await Task.Yield();
        await staging.YieldAsync();

        Assert.Equal(1, await service.WithDatabaseAsync(db => db.Observations.CountAsync(row =>
            row.RegionCode == Town && row.IndicatorCode == "pm25" && row.Period == Period.OfYear(2014))));
        await write;
    }

    [Fact]
    public async Task A_write_that_precedes_a_staged_row_is_not_reapplied()
    {
        await using var staging = await StageAsync(("good-air-days", 2008, 3));
        await staging.MeanwhileAsync(() => PutAsync("pm25", 2008, 1));
        staging.Write(Row("pm25", 2008, 2));

        Assert.Empty(staging.ReapplyAfterConflicts());
        await staging.PublishAsync();
        Assert.Equal([2, 1], await HistoryAsync("pm25", 2008));
    }

    [Fact]
    public async Task A_concurrently_finalized_observation_is_not_superseded_without_a_reason()
    {
        await using var staging = await StageAsync(("pm25", 2005, 2));
        await staging.MeanwhileAsync(() => PutAsync("pm25", 2005, 9, "final"));

        Assert.Equal([(WriteResult.Created, WriteResult.ReasonRequired)], staging.ReapplyAfterConflicts());
    }

    [Fact]
    public async Task A_rolled_back_version_leaves_only_the_writes_of_others()
    {
        await PutAsync("pm25", 2006, 1);
        await PutAsync("tax-revenue", 2006, 1);
        string[] before;
        await using (var staging = await StageAsync(("pm25", 2006, 2), ("tax-revenue", 2006, 2), ("good-air-days", 2006, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("tax-revenue", 2006, 8));
            before = await ReadAllAsync(2006);
        }

        Assert.Equal(before, await ReadAllAsync(2006));
        Assert.Equal([8, 1], await HistoryAsync("tax-revenue", 2006));
        Assert.Equal(0, await service.WithDatabaseAsync(db => db.Commits.CountAsync(commit => commit.Version < 0)));
        Assert.Equal(3, await service.WithDatabaseAsync(db =>
            db.Observations.CountAsync(row => row.RegionCode == Town && row.Period == Period.OfYear(2006))));
        await PutAsync("pm25", 2006, 4);
        Assert.Equal([4, 1], await HistoryAsync("pm25", 2006));
    }

    [Fact]
    public async Task A_change_of_the_code_lists_ends_a_staged_version()
    {
        await using var staging = await StageAsync(("pm25", 2007, 2));

        var topic = new { position = 3, name = new { zh = "生态环境", en = "Environment and more" } };
        await Assert.ThrowsAsync<CodeListsChangedException>(() =>
            staging.MeanwhileAsync(() => StatusAsync(service.PutAsync("topics/environment", topic))));
    }

    private static string PathOf(string indicator, int year) => $"observations/{Town}/{indicator}/{year}";

    private static Observation Row(string indicator, int year, decimal value) => new()
    {
        RegionCode = Town,
        IndicatorCode = indicator,
        Period = Period.OfYear(year),
        Number = 1,
        Value = value,
        Qualifier = Qualifier.Exact,
        Status = ObservationStatus.Preliminary,
        SourceCode = Source,
    };

    private static object Body(decimal value, string status = "preliminary") => new { value, status, source = Source };

    private async Task PutAsync(string indicator, int year, decimal value, string status = "preliminary")
    {
        using var response = await service.PutAsync(PathOf(indicator, year), Body(value, status));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        return response.StatusCode;
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await service.SendAsync(path);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            : response.StatusCode.ToString();
    }

    /// <summary>Returns all responses in which a row of the year could appear.</summary>
    private Task<string[]> ReadAllAsync(int year) => Task.WhenAll(
        TextAsync($"observations?region={Town}&period={year}"),
        TextAsync(PathOf("pm25", year)),
        TextAsync($"{PathOf("pm25", year)}/history"),
        TextAsync(PathOf("good-air-days", year)),
        TextAsync($"{PathOf("good-air-days", year)}/history"),
        TextAsync($"growth?region={Town}&period={year}"),
        TextAsync($"series/{Town}/pm25"),
        TextAsync($"rollups/330503/{year}"),
        TextAsync("changes?limit=1000"),
        TextAsync($"scorecards/{Town}/{year}"));

    private async Task<long> VersionAsync() => await service.WithDatabaseAsync(db => db.Commits.MaxAsync(commit => commit.Version));

    private async Task<IEnumerable<decimal?>> HistoryAsync(string indicator, int year) =>
        (await service.GetAsync($"{PathOf(indicator, year)}/history")).Items().Select(item => item.GetProperty("state").Number("value"));

    /// <summary>Writes rows to a staged version and begins its next transaction.</summary>
    private async Task<Staging> StageAsync(params (string Indicator, int Year, decimal Value)[] rows)
    {
        var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        var versions = scope.ServiceProvider.GetRequiredService<VersionFactory>();
        var version = await versions.StageAsync("bulk", CommitKind.Import, maxLockDuration: TimeSpan.Zero, CancellationToken.None);
        var staging = new Staging(scope, version, new(db, version, areMany: true));
        try
        {
            staging.Write([.. rows.Select(row => Row(row.Indicator, row.Year, row.Value))]);
            await version.YieldWriteLockAsync();
            return staging;
        }
        catch
        {
            await staging.DisposeAsync();
            throw;
        }
    }

    /// <summary>A service without a response cache.</summary>
    public sealed class UncachedService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ResponseCache:SizeLimitMegabytes", "0");
        }
    }

    /// <summary>A staged version that is being written.</summary>
    private sealed class Staging(AsyncServiceScope scope, PendingVersion version, RevisionWriter<Observation> writer) : IAsyncDisposable
    {
        public void Write(params Observation[] rows)
        {
            writer.Prefetch(rows);
            foreach (var row in rows)
                writer.Write(row);
        }

        public IEnumerable<(WriteResult Was, WriteResult Is)> ReapplyAfterConflicts() =>
            writer.ReapplyAfterConflicts(version.ConcurrentWritesSince!.Value).Select(row => (row.Was, row.Is));

        public Task PublishAsync() => version.PublishAsync();

        public Task YieldAsync() => version.YieldWriteLockAsync();

        /// <summary>Yields the write lock until another write is complete.</summary>
        public async Task MeanwhileAsync(Func<Task> write)
        {
            var written = write();
            while (!written.IsCompleted)
                await version.YieldWriteLockAsync();
            await written;
        }

        public async Task<T> MeanwhileAsync<T>(Func<Task<T>> write)
        {
            var written = write();
            await MeanwhileAsync(() => (Task)written);
            return await written;
        }

        public async ValueTask DisposeAsync()
        {
            writer.Dispose();
            await version.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}
