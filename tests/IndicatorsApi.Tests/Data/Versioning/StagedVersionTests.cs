using System.Net;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>Many rows are written in turns: nobody sees them before the last, others write meanwhile, and the rows come after that.</summary>
public sealed class StagedVersionTests(StagedVersionTests.ForgetfulService service) : IClassFixture<StagedVersionTests.ForgetfulService>
{
    private const string Source = "linghu-work-report-2025";
    private const string Town = "330503106";

    [Fact]
    public async Task Nobody_sees_a_row_before_the_version_is_published_and_then_all_at_once()
    {
        await PutAsync("pm25", 2001, 1);
        var before = await SeenAsync(2001);
        var newest = await VersionAsync();
        await using (var staging = await StageAsync(("pm25", 2001, 2), ("good-air-days", 2001, 3)))
        {
            Assert.Equal(before, await SeenAsync(2001));
            Assert.Equal(newest, await VersionAsync());
            await staging.PublishAsync();
        }

        Assert.Equal(2, (await service.GetAsync(PathOf("pm25", 2001))).Number("value"));
        Assert.Equal(3, (await service.GetAsync(PathOf("good-air-days", 2001))).Number("value"));
        Assert.Equal(before[0], await TextAsync($"observations?region={Town}&period=2001&asOf=v{newest}"));
        Assert.Equal([newest + 1, newest + 1], (await service.GetAsync($"changes?region={Town}&limit=1000")).Items().TakeLast(2).Select(change => change.Number("version")));
    }

    [Fact]
    public async Task What_was_known_before_the_first_of_them_stays_known_whatever_it_supersedes()
    {
        await using var fresh = new ForgetfulService();
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
    public async Task What_others_write_meanwhile_is_seen_at_once_and_comes_before_it()
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

            Assert.Equal([(WriteResult.Revised, WriteResult.Revised), (WriteResult.Created, WriteResult.Revised)], staging.WriteAgain());
            await staging.PublishAsync();
        }

        Assert.Equal([2, 11, 10, 1], await HistoryAsync("pm25", 2002));
        Assert.Equal([3, 12], await HistoryAsync("good-air-days", 2002));
        var feed = (await service.GetAsync("changes?limit=1000")).Items();
        Assert.Equal(feed.Select(change => change.Number("version")).Order(), feed.Select(change => change.Number("version")));
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(i => (decimal?)i), feed.Select(change => change.Number("sequence")));
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_comes_on_record_anew_and_conditions_are_those_of_what_is_seen()
    {
        await PutAsync("pm25", 2003, 1);
        using var seen = await service.SendAsync(PathOf("pm25", 2003));
        await using (var staging = await StageAsync(("pm25", 2003, 2)))
        {
            Assert.Equal(HttpStatusCode.PreconditionFailed, await staging.MeanwhileAsync(() => StatusAsync(service.PutAsync(PathOf("pm25", 2003), Body(5), ("If-None-Match", "*")))));
            Assert.Equal(HttpStatusCode.NoContent, await staging.MeanwhileAsync(() => StatusAsync(service.DeleteAsync(PathOf("pm25", 2003), ("If-Match", seen.Headers.ETag!.ToString())))));
            await service.GetProblemAsync(PathOf("pm25", 2003), HttpStatusCode.NotFound, "noObservation");
            Assert.Equal([(WriteResult.Revised, WriteResult.Created)], staging.WriteAgain());
            await staging.PublishAsync();
        }

        Assert.Equal("created", (await service.GetAsync("changes?limit=1000")).Items()[^1].Text("action"));
    }

    [Fact]
    public async Task What_others_wrote_after_its_neighbours_were_looked_up_is_superseded_by_a_row_as_well()
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
    public async Task A_row_that_says_what_somebody_has_written_meanwhile_is_no_change()
    {
        await using (var staging = await StageAsync(("pm25", 2004, 2), ("good-air-days", 2004, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("pm25", 2004, 2));
            Assert.Equal([(WriteResult.Created, WriteResult.Unchanged)], staging.WriteAgain());
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

        Assert.Equal(1, await service.WithDatabaseAsync(db => db.Observations.CountAsync(row => row.RegionCode == Town && row.IndicatorCode == "pm25" && row.Period == Period.OfYear(2014))));
        await write;
    }

    [Fact]
    public async Task What_others_wrote_before_a_row_was_staged_is_not_judged_twice()
    {
        await using var staging = await StageAsync(("good-air-days", 2008, 3));
        await staging.MeanwhileAsync(() => PutAsync("pm25", 2008, 1));
        staging.Write(Row("pm25", 2008, 2));

        Assert.Empty(staging.WriteAgain());
        await staging.PublishAsync();
        Assert.Equal([2, 1], await HistoryAsync("pm25", 2008));
    }

    [Fact]
    public async Task A_figure_that_was_made_final_meanwhile_is_not_overwritten_without_a_reason()
    {
        await using var staging = await StageAsync(("pm25", 2005, 2));
        await staging.MeanwhileAsync(() => PutAsync("pm25", 2005, 9, "final"));

        Assert.Equal([(WriteResult.Created, WriteResult.ReasonNeeded)], staging.WriteAgain());
    }

    [Fact]
    public async Task A_version_that_is_given_up_leaves_nothing_but_what_others_wrote()
    {
        await PutAsync("pm25", 2006, 1);
        await PutAsync("tax-revenue", 2006, 1);
        string[] before;
        await using (var staging = await StageAsync(("pm25", 2006, 2), ("tax-revenue", 2006, 2), ("good-air-days", 2006, 3)))
        {
            await staging.MeanwhileAsync(() => PutAsync("tax-revenue", 2006, 8));
            before = await SeenAsync(2006);
        }

        Assert.Equal(before, await SeenAsync(2006));
        Assert.Equal([8, 1], await HistoryAsync("tax-revenue", 2006));
        Assert.Equal(0, await service.WithDatabaseAsync(db => db.Commits.CountAsync(commit => commit.Version < 0)));
        Assert.Equal(3, await service.WithDatabaseAsync(db => db.Observations.CountAsync(row => row.RegionCode == Town && row.Period == Period.OfYear(2006))));
        await PutAsync("pm25", 2006, 4);
        Assert.Equal([4, 1], await HistoryAsync("pm25", 2006));
    }

    [Fact]
    public async Task A_change_of_the_vocabulary_ends_it()
    {
        await using var staging = await StageAsync(("pm25", 2007, 2));

        await Assert.ThrowsAsync<CodeListsChangedException>(() => staging.MeanwhileAsync(() =>
            StatusAsync(service.PutAsync("topics/environment", new { position = 3, name = new { zh = "生态环境", en = "Environment and more" } }))));
    }

    private static string PathOf(string indicator, int year) => $"observations/{Town}/{indicator}/{year}";

    private static Observation Row(string indicator, int year, decimal value) =>
        new() { RegionCode = Town, IndicatorCode = indicator, Period = Period.OfYear(year), Number = 1, Value = value, Qualifier = Qualifier.Exact, Status = ObservationStatus.Preliminary, SourceCode = Source };

    private static object Body(decimal value, string status = "preliminary") => new { value, status, source = Source };

    private async Task PutAsync(string indicator, int year, decimal value, string status = "preliminary")
    {
        using var response = await service.PutAsync(PathOf(indicator, year), Body(value, status));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        return response.StatusCode;
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await service.SendAsync(path);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : response.StatusCode.ToString();
    }

    /// <summary>Everything in which a row of the year could show.</summary>
    private Task<string[]> SeenAsync(int year) => Task.WhenAll(
        TextAsync($"observations?region={Town}&period={year}"), TextAsync(PathOf("pm25", year)), TextAsync($"{PathOf("pm25", year)}/history"), TextAsync(PathOf("good-air-days", year)),
        TextAsync($"{PathOf("good-air-days", year)}/history"), TextAsync($"growth?region={Town}&period={year}"), TextAsync($"series/{Town}/pm25"), TextAsync($"rollups/330503/{year}"),
        TextAsync("changes?limit=1000"), TextAsync($"scorecards/{Town}/{year}"));

    private async Task<long> VersionAsync() => await service.WithDatabaseAsync(db => db.Commits.MaxAsync(commit => commit.Version));

    private async Task<IEnumerable<decimal?>> HistoryAsync(string indicator, int year) =>
        (await service.GetAsync($"{PathOf(indicator, year)}/history")).Items().Select(item => item.GetProperty("state").Number("value"));

    /// <summary>Writes rows, and lets others write.</summary>
    private async Task<Staging> StageAsync(params (string Indicator, int Year, decimal Value)[] rows)
    {
        var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        var version = await scope.ServiceProvider.GetRequiredService<VersionFactory>().StageAsync("bulk", CommitKind.Import, TimeSpan.Zero, CancellationToken.None);
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

    /// <summary>Reads each answer anew, where others would keep those of a version.</summary>
    public sealed class ForgetfulService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ResponseCache:SizeLimitMegabytes", "0");
        }
    }

    /// <summary>A version in the making, between two turns.</summary>
    private sealed class Staging(AsyncServiceScope scope, PendingVersion version, RevisionWriter<Observation> writer) : IAsyncDisposable
    {
        public void Write(params Observation[] rows)
        {
            writer.LookUp(rows);
            foreach (var row in rows)
                writer.Write(row);
        }

        public IEnumerable<(WriteResult Was, WriteResult Is)> WriteAgain() => writer.ReapplyAfterConflicts(version.ConcurrentWritesSince!.Value).Select(row => (row.Was, row.Is));

        public Task PublishAsync() => version.PublishAsync();

        public Task YieldAsync() => version.YieldWriteLockAsync();

        /// <summary>Gives way until somebody else has written.</summary>
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
