using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Data.EntityFramework;

public class SqliteModeTests(LinghuService service)
{
    [Fact]
    public async Task Database_is_in_WAL_mode()
    {
        TestDatabase.RequireSqlite();
        const string Sql = "SELECT journal_mode AS Value FROM pragma_journal_mode";

        Assert.Equal("wal", await service.WithDatabaseAsync(db => db.Database.SqlQueryRaw<string>(Sql).SingleAsync()));
    }

    [Fact]
    public async Task Connection_enforces_foreign_keys()
    {
        TestDatabase.RequireSqlite();
        const string Sql = "SELECT foreign_keys AS Value FROM pragma_foreign_keys";

        Assert.Equal(1, await service.WithDatabaseAsync(db => db.Database.SqlQueryRaw<int>(Sql).SingleAsync()));
    }

    [Fact]
    public async Task Rule_kind_has_a_computed_column() =>
        Assert.Equal(2, await service.WithDatabaseAsync(db => db.Targets.CountAsync(target => target.RuleKind == "rankWithin")));

    [Fact]
    public async Task Log_is_truncated_once_the_readers_have_finished()
    {
        TestDatabase.RequireSqlite();
        await using var writable = new WritableService();
        await writable.InitializeAsync();
        var log = new FileInfo($"{writable.DatabaseFile}-wal");
        await using (var scope = writable.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
            await using var reader = await ReadSnapshot.BeginAsync(db, TestContext.Current.CancellationToken);
            using var written = await writable.PutAsync(
                "observations/330503105/tax-revenue/2025", new { value = 4.6, status = "preliminary", source = "linghu-work-report-2025" });
            Assert.True(written.IsSuccessStatusCode);
            Assert.True(await TruncateAsync(writable, log) > 0);
        }

        Assert.Equal(0, await TruncateAsync(writable, log));
    }

    /// <summary>Truncates the log, and returns its size.</summary>
    private static async Task<long> TruncateAsync(WritableService writable, FileInfo log)
    {
        await using var scope = writable.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await db.Dialect.TruncateLogAsync(db, maxBytes: 0, TestContext.Current.CancellationToken);
        log.Refresh();
        return log.Length;
    }
}
