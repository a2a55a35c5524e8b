using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Storage.Connections;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;

namespace IndicatorsApi.Record;

/// <summary>Registers the database, and makes it ready before the first request.</summary>
public static class Database
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    // Each holds a connection with some megabytes of pages; more readers at once than this get one of their own.
    private const int MostHeld = 32;

    /// <summary>Adds the record's context on the configured SQLite file.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services
#pragma warning disable EF1001 // See HeldConnection.
            .AddSingleton<WriteGate>().AddSingleton(CommitGateOf).AddSingleton<ChangeSignal>().AddSingleton<VocabularyMemory>()
            .AddSingleton(provider => new NewestVersion(DatabaseLocation.OfExisting(ConnectionOf(provider))))
            .AddScoped<Versions>().AddScoped<RecordKeeper>().AddScoped<ReferenceKeeper>()
            .AddDbContextPool<IndicatorsContext>(
                (provider, options) => options
                    .UseSqlite(DatabaseLocation.OfExisting(ConnectionOf(provider)))
                    .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                    .ReplaceService<ISqliteRelationalConnection, HeldConnection>()
                    .AddInterceptors(KeptStatements.Instance)

                    // A test looks whether the migrations lead to the model; a start need not build the model for it once more.
                    .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)),
                poolSize: MostHeld);
#pragma warning restore EF1001

    private static string ConnectionOf(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName) ?? DatabaseLocation.DefaultConnectionString;

    private static CommitGate CommitGateOf(IServiceProvider provider) => new(DatabaseLocation.WithSuffix(ConnectionOf(provider), "-commit"));

    /// <summary>Creates the database, or brings it to the newest version.</summary>
    /// <exception cref="UnusableDatabaseException">It is no database, damaged, of a newer program, or cannot be written.</exception>
    public static async Task MigrateAsync(this IndicatorsContext db)
    {
        try
        {
            MakeFile(db);
            using var others = await FileLock.TakeAsync(DatabaseLocation.WithSuffix(db.Database.GetConnectionString()!, "-start"), CancellationToken.None);
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await db.AppliedAsync();
            if (applied.Find(migration => !known.Contains(migration)) is { } unknown)
                throw new UnusableDatabaseException($"The database was written by a newer version of this program ({unknown}): install that version, or point ConnectionStrings__{ConnectionName} at another file.");
            if (applied.Count < known.Count)
            {
                await db.ForgetKilledMigrationAsync();
                await db.Database.MigrateAsync();
            }

            // Readers never wait for a writer in write-ahead mode; the mode stays with the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");

            // Whether it can be written is told at the start, not by the first write.
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"Changes\" WHERE 0");
        }
        catch (Exception exception) when (StorageErrors.GroundOf(exception) is not null)
        {
            throw new UnusableDatabaseException(StorageErrors.GroundOf(exception)!, exception);
        }
    }

    /// <summary>The migrations that the database has seen. Each start asks, so that it is asked without what Entity Framework would have to compile for it.</summary>
    private static async Task<List<string>> AppliedAsync(this IndicatorsContext db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        var applied = new List<string>();
        if (await command.ExecuteScalarAsync() is null)
            return applied;
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            applied.Add(reader.GetString(0));
        return applied;
    }

    private static void MakeFile(IndicatorsContext db)
    {
        try
        {
            DatabaseLocation.MakeFile(db.Database.GetConnectionString()!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && StorageErrors.GroundOf(exception) is null)
        {
            throw new UnusableDatabaseException(StorageErrors.CannotBeOpened, exception);
        }
    }

    /// <summary>
    /// Takes away what a start that was killed has left: Entity Framework marks in a table that it migrates, and would wait for the mark of
    /// the dead for ever. Whoever is alive is held off by the lock of the start.
    /// </summary>
    private static async Task ForgetKilledMigrationAsync(this IndicatorsContext db)
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
    }
}
