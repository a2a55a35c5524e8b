using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Compares the migrations that are applied to a database with those of this release.</summary>
internal static class AppliedMigrations
{
    /// <summary>Indicates that the tables are those of another release.</summary>
    public static async Task<bool> HasOtherMigrationsAsync(this IndicatorsContext db) =>
        await db.ReadAppliedMigrationsAsync() is { Count: > 0 } applied
        && !applied.ToHashSet(StringComparer.Ordinal).SetEquals(db.Database.GetMigrations());

    /// <summary>
    /// Upgrades a database from before the migrations were squashed, and returns whether migrations are pending after that.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">A newer release, or one before the previous, has written the database.</exception>
    public static async Task<bool> HasPendingMigrationsAsync(this IndicatorsContext db)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.ReadAppliedMigrationsAsync();
        if (MigrationBaseline.IsNeeded(applied, known[0]))
        {
            await db.Dialect.Baseline.UpgradeAsync(db, applied, known[0]);
            applied = await db.ReadAppliedMigrationsAsync();
        }

        return applied.FirstOrDefault(migration => !known.Contains(migration, StringComparer.Ordinal)) is { } unknown
            ? throw new DatabaseUnusableException(
                $"A newer release has written the database (migration {unknown}). Install that release, "
                + $"or set ConnectionStrings__{DatabaseSetup.ConnectionName} to another database.")
            : applied.Count < known.Count;
    }

    /// <summary>Returns the applied migrations. Every start reads them, and plain SQL needs no compilation by Entity Framework.</summary>
    private static async Task<IReadOnlyList<string>> ReadAppliedMigrationsAsync(this IndicatorsContext db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            return await ReadAsync(db);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(IndicatorsContext db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Both texts are constants.
        command.CommandText = db.Dialect.MigrationsTableQuery;
#pragma warning restore CA2100
        var applied = new List<string>();
        if (await command.ExecuteScalarAsync() is null or DBNull)
            return applied;
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            applied.Add(reader.GetString(0));
        return applied;
    }
}
