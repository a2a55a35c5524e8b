using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Record;

/// <summary>Registers the database, and makes it ready before the first request.</summary>
public static class Database
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    /// <summary>Adds the record's context on the configured SQLite file.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services.AddSingleton<WriteGate>().AddScoped<RecordKeeper>().AddScoped<ReferenceKeeper>().AddDbContext<IndicatorsContext>((provider, options) =>
        {
            var configured = provider.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName);
            options.UseSqlite(DatabaseLocation.Prepare(configured ?? DatabaseLocation.DefaultConnectionString));
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        });

    /// <summary>Begins a transaction that writes many rows.</summary>
    public static async Task<IDbContextTransaction> BeginBulkAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        // Rows come in any order, and each touches four indexes: with the standard cache of 2 MB most pages would be read again and again.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32768", cancellationToken);
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Creates the database, or brings it to the newest version.</summary>
    public static async Task MigrateAsync(this IndicatorsContext db)
    {
        await db.Database.MigrateAsync();

        // Readers never wait for a writer in write-ahead mode; the mode stays with the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");
    }
}
