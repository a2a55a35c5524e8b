using IndicatorsApi.Data;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.EntityFramework.Postgres;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Imports.Seeding;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>Types, orders and constraints of SQLite, on a separate file for each test.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private static readonly Instant Recorded = Instant.FromUtc(2025, 2, 20, 8, 0) + Duration.FromNanoseconds(1_234_000);

    private readonly TemporaryFolder _folder = new();
    private IndicatorsContext _db = null!;

    public static TheoryData<string> AwkwardNumbers =>
        ["0.1", "-0.1", "100", "26", "4.35", "78.76", "0.0000000001", "9999999999999.9999999999", "-3", "0"];

    public async ValueTask InitializeAsync()
    {
        var options = new DbContextOptionsBuilder<IndicatorsContext>()
            .UseSqlite($"Data Source={_folder.File("test.db")};Foreign Keys=True")
            .Options;
        _db = new IndicatorsContext(options);
        await _db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var seed = SeedReader.Read(RepositoryFiles.SeedData, Recorded);
        _db.Add(new Commit { Id = 1, Version = 1, At = Recorded, By = "test", Kind = CommitKind.Put });
        _db.AddRange(seed.Context.CodeLists.Regions.Values);
        _db.AddRange(seed.Context.CodeLists.Units.Values);
        _db.AddRange(seed.Context.CodeLists.Topics.Values);
        _db.AddRange(seed.Context.CodeLists.Indicators.Values);
        _db.AddRange(seed.Context.CodeLists.Sources.Values);
        await _db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(AwkwardNumbers))]
    public async Task Decimal_is_stored_exactly(string number)
    {
        TestDatabase.RequireSqlite();
        await AddAsync(decimal.Parse(number));

        var stored = await _db.Observations.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(decimal.Parse(number), stored.Value);
    }

    [Fact]
    public async Task SQL_sorts_compares_and_adds_decimals_exactly()
    {
        TestDatabase.RequireSqlite();
        var numbers = AwkwardNumbers.Select(row => decimal.Parse(row.Data)).ToArray();
        await AddAsync(numbers);

        var cancellationToken = TestContext.Current.CancellationToken;
        var sorted = await _db.Observations.OrderBy(o => o.Value).Select(o => o.Value!.Value).ToListAsync(cancellationToken);
        Assert.Equal(numbers.Order(), sorted);
        Assert.Equal(numbers.Sum(), await _db.Observations.SumAsync(o => o.Value, cancellationToken));
        Assert.Equal(numbers.Count(n => n >= 26), await _db.Observations.CountAsync(o => o.Value >= 26, cancellationToken));
        Assert.Equal(1, await _db.Observations.CountAsync(o => o.Value == 0.1m, cancellationToken));
    }

    [Fact]
    public async Task Sum_of_a_thousand_tenths_is_exactly_a_hundred()
    {
        TestDatabase.RequireSqlite();
        await AddAsync(Enumerable.Repeat(0.1m, 1000).ToArray());

        Assert.Equal(100m, await _db.Observations.SumAsync(o => o.Value, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SQL_sorts_and_compares_periods_as_the_code_does()
    {
        TestDatabase.RequireSqlite();
        string[] texts = ["2024", "2024-12-YTD", "2024-09-YTD", "2024-Q3", "2024-09", "2024-H1", "2025-01", "2023"];
        var periods = texts.Select(Period.Parse).ToList();
        foreach (var period in periods)
            _db.Add(Observation(1, period));
        await _db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var limit = Period.Parse("2024-09-YTD");
        var sorted = _db.Observations.OrderBy(o => o.Period).Select(o => o.Period);
        var early = _db.Observations.Where(o => o.Period <= limit);
        Assert.Equal(periods.Order(), await sorted.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(periods.Count(p => p <= limit), await early.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Instant_retains_its_microseconds_and_its_order()
    {
        TestDatabase.RequireSqlite();
        await AddAsync(1m);

        var later = Recorded + Duration.FromMilliseconds(1);
        var stored = await _db.Observations.Include(o => o.Added).AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Recorded, stored.RecordedAt);
        Assert.Equal(1, await _db.Observations.CountAsync(o => o.Added.At < later, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Database_rejects_a_second_current_revision_of_a_key()
    {
        TestDatabase.RequireSqlite();
        _db.Add(Observation(1, Period.OfYear(2024)));
        await _db.SaveChangesAsync(TestContext.Current.CancellationToken);
        _db.Add(Observation(2, Period.OfYear(2024), number: 2));

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => _db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("UNIQUE", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Superseded_revision_remains_beside_the_current_one()
    {
        TestDatabase.RequireSqlite();
        _db.Add(Observation(1, Period.OfYear(2024), supersededIn: 1));
        _db.Add(Observation(2, Period.OfYear(2024), number: 2));
        await _db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await _db.Observations.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, (await _db.AsOf<Observation>(version: null).SingleAsync(TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Database_rejects_a_dangling_reference()
    {
        TestDatabase.RequireSqlite();
        _db.Add(Observation(1, Period.OfYear(2024), region: "999"));

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => _db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("FOREIGN KEY", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgreSQL_migrations_lead_to_the_model_of_the_code()
    {
        var options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=none", npgsql => npgsql.UseNodaTime()).Options;
        using var db = new PostgresContext(options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SQLite_migrations_lead_to_the_model_of_the_code() => Assert.False(_db.Database.HasPendingModelChanges());

    private async Task AddAsync(params decimal[] numbers)
    {
        var periods =
            from year in Enumerable.Range(1950, 100)
            from month in Enumerable.Range(1, 12)
            select Period.Of(PeriodKind.Month, year, month);
        foreach (var (number, period) in numbers.Zip(periods))
            _db.Add(Observation(number, period));
        await _db.SaveChangesAsync(TestContext.Current.CancellationToken);
        _db.ChangeTracker.Clear();
    }

    private static Observation Observation(
        decimal value, Period period, string region = "330503105", int number = 1, long? supersededIn = null) => new()
        {
            RegionCode = region,
            IndicatorCode = "industrial-output",
            Period = period,
            Number = number,
            Value = value,
            Qualifier = Qualifier.Exact,
            Status = ObservationStatus.Final,
            SourceCode = "linghu-work-report-2025",
            AddedInCommit = 1,
            SupersededInCommit = supersededIn,
        };
}
