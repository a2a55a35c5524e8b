using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The migrations that a database has seen.</summary>
internal static class AppliedMigrations
{
    /// <summary>Whether there are any that it has not. Each start asks, so that it is asked without what Entity Framework would have to compile for it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="isThere">Asks whether the table of migrations is there.</param>
    /// <exception cref="DatabaseUnusableException">It has seen one that this program does not know.</exception>
    public static async Task<bool> LacksMigrationsAsync(this IndicatorsContext db, string isThere)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await AppliedAsync(db, isThere);
        return applied.Find(migration => !known.Contains(migration)) is { } unknown
            ? throw new DatabaseUnusableException($"The database was written by a newer version of this program ({unknown}): install that version, or point ConnectionStrings__{DatabaseSetup.ConnectionName} at another one.")
            : applied.Count < known.Count;
    }

    private static async Task<List<string>> AppliedAsync(IndicatorsContext db, string isThere)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            return await ReadAsync(db, isThere);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<string>> ReadAsync(IndicatorsContext db, string isThere)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Both are constants.
        command.CommandText = isThere;
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
