using IndicatorsApi.Data.Seeding;
using IndicatorsApi.Imports;
using IndicatorsApi.Revisions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Data;

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

    /// <summary>Lets all that is read until the end of the transaction come from one state of the record; writers do not wait for it.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(snapshot, cancellationToken))!;
    }

    /// <summary>
    /// Creates the database, brings it to the newest version, and loads the seed data into an empty one. A record that is there
    /// is left as it is.
    /// </summary>
    /// <exception cref="SeedException">The seed data cannot be loaded; none of it was.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await db.Database.MigrateAsync();

        // Readers never wait for a writer in write-ahead mode; the mode stays with the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");

        // The transaction takes the write lock at once, so that of two programs starting together only one loads.
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Regions.AnyAsync())
            return;

        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        var folder = configuration["Seed:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "seed-data");
        var seed = SeedReader.Read(folder, scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant());
        db.AddRange(seed.References.Regions.Values);
        db.AddRange(seed.References.Units.Values);
        db.AddRange(seed.References.Topics.Values);
        db.AddRange(seed.References.Indicators.Values);
        db.AddRange(seed.References.Sources.Values);
        await db.SaveChangesAsync();
        Write(db, seed.Observations.Values);
        Write(db, seed.Targets.Values);
        await transaction.CommitAsync();
    }

    /// <summary>Figures and targets go in as an import writes them.</summary>
    private static void Write<T>(IndicatorsContext db, IEnumerable<T> revisions)
        where T : Revision
    {
        using var writer = new BulkWriter<T>(db, many: false);
        foreach (var revision in revisions)
            writer.Write(revision, static _ => false);
        writer.Complete();
    }
}
