using System.Text.Json;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IndicatorsApi.Tests.Record.Storage;

/// <summary>A record that was kept before there were versions.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string BeforeVersions = "20261123104915_PeriodIndexes";

    /// <summary>A town's figure of 2024, 1 at first and 2 a day later; a target; and enough other figures for the start to take a while.</summary>
    private const string OldRecord = """
        INSERT INTO Regions (Code, Level, ParentCode, Version, Name_Zh, Name_En) VALUES ('1', 'town', NULL, 1, '镇', 'Town');
        INSERT INTO Regions (Code, Level, ParentCode, Version, Name_Zh, Name_En)
            WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 30) SELECT i, 'town', NULL, 1, '镇', 'Town' FROM n;
        INSERT INTO Units (Code, Measure, Multiplier, Version, Name_Zh, Name_En) VALUES ('U', 'U', 0, 1, '个', 'U');
        INSERT INTO Topics (Code, Position, Version, Name_Zh, Name_En) VALUES ('t', 1, 1, '题', 'T');
        INSERT INTO Indicators (Code, TopicCode, UnitCode, Measure, Polarity, Rollup, Headline, Profile, Version, Name_Zh, Name_En, Definition_Zh, Definition_En)
            VALUES ('i', 't', 'U', 'flow', 'higherIsBetter', 'sum', 1, 'months', 1, '标', 'I', '义', 'D');
        INSERT INTO Sources (Code, Version, Title_Zh, Title_En, Issuer_Zh, Issuer_En) VALUES ('s', 1, '书', 'S', '政', 'G');
        INSERT INTO Observations (RegionCode, IndicatorCode, Period, Number, Value, Qualifier, Status, SourceCode, RecordedAt, RecordedBy, Withdrawn, SupersededAt) VALUES
            ('1', 'i', 202412120, 1, '1', 'exact', 'preliminary', 's', '2026-01-01T00:00:00.000001Z', 'clerk', 0, '2026-01-02T00:00:00.000000Z'),
            ('1', 'i', 202412120, 2, '2', 'exact', 'final', 's', '2026-01-02T00:00:00.000000Z', 'other', 0, NULL);
        INSERT INTO Targets (RegionCode, IndicatorCode, Period, Number, Rule, Commitment, BaselineComparable, SourceCode, RecordedAt, RecordedBy, Withdrawn)
            VALUES ('1', 'i', 202512120, 1, '{{"kind":"atLeast","value":4}}', 'expected', 1, 's', '2026-01-01T00:00:00.000001Z', 'clerk', 0);
        INSERT INTO Observations (RegionCode, IndicatorCode, Period, Number, Value, Qualifier, Status, SourceCode, RecordedAt, RecordedBy, Withdrawn)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
            SELECT 10 + i / 2400, 'i', ((1900 + i % 2400 / 12) * 100 + i % 12 + 1) * 1000 + 10, 1, i, 'exact', 'final', 's', strftime('2026-01-03T00:00:%f000Z', i / 1000.0, 'unixepoch'), 'bulk', 0 FROM n;
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    [LongSuite]
    public async Task It_keeps_its_answers_of_the_past_though_the_start_that_brings_it_up_is_killed_again_and_again()
    {
        TestDatabase.RequireSqlite();
        var file = _folder.File("indicators.db");
        await MakeOldAsync(file);
        var random = new Random(21);
        for (var kills = TestScale.Of(small: 2, full: 5); kills > 0; kills--)
            await RunningProgram.StartAndKillAsync(_folder.Path, file, TimeSpan.FromMilliseconds(random.Next(300, 2500)));

        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);

        Assert.Equal(1m, (await GetAsync(program, "observations/1/i/2024?asOf=2026-01-01T12:00:00Z")).Number("value"));
        Assert.Equal(2m, (await GetAsync(program, "observations/1/i/2024?asOf=2026-01-02T00:00:00Z")).Number("value"));
        Assert.Equal(25m, (await GetAsync(program, "progress/1/i/2025?asOf=v1")).Number("attainmentPercent"));
        Assert.Equal("Town", (await GetAsync(program, "regions/1?asOf=v1&lang=en")).Text("label"));
        var history = (await GetAsync(program, "observations/1/i/2024/history")).Items();
        Assert.Equal([("2026-01-02T00:00:00Z", "other", 2m), ("2026-01-01T00:00:00.000001Z", "clerk", 1m)], history.Select(item => (item.Text("recordedAt")!, item.Text("recordedBy")!, item.Number("version")!.Value)));
        Assert.Equal(3, (await GetAsync(program, "changes?limit=3")).Items().Count);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task MakeOldAsync(string file)
    {
        var options = new DbContextOptionsBuilder<IndicatorsContext>().UseSqlite($"Data Source={file};Pooling=False;Foreign Keys=True").Options;
        await using var db = new IndicatorsContext(options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeVersions, TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(OldRecord, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> GetAsync(RunningProgram program, string path) =>
        JsonElement.Parse(await program.Client.GetStringAsync(new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken));
}
