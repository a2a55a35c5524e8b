using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Data.EntityFramework;

public class SqliteModeTests(LinghuService service)
{
    [Fact]
    public async Task The_database_writes_ahead_so_that_readers_never_wait()
    {
        TestDatabase.RequireSqlite();
        Assert.Equal("wal", await service.WithDatabaseAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [Fact]
    public async Task Foreign_keys_are_enforced()
    {
        TestDatabase.RequireSqlite();
        Assert.Equal(1, await service.WithDatabaseAsync(db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }

    [Fact]
    public async Task The_kind_of_a_rule_stands_in_a_column_of_its_own() =>
        Assert.Equal(2, await service.WithDatabaseAsync(db => db.Targets.CountAsync(target => target.RuleKind == "rankWithin")));
}
