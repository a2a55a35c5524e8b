using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
}
