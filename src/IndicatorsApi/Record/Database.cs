using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record;

/// <summary>Registers the database, and makes it ready before the first request.</summary>
public static class Database
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Indicators";

    /// <summary>Adds the record's context on the configured SQLite file.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services.AddSingleton<WriteGate>().AddSingleton(CommitGateOf).AddSingleton<ChangeSignal>().AddScoped<Versions>().AddScoped<RecordKeeper>().AddScoped<ReferenceKeeper>().AddDbContext<IndicatorsContext>((provider, options) =>
        {
            options.UseSqlite(DatabaseLocation.Prepare(ConnectionOf(provider)));
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        });

    private static string ConnectionOf(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName) ?? DatabaseLocation.DefaultConnectionString;

    private static CommitGate CommitGateOf(IServiceProvider provider) => new(DatabaseLocation.WithSuffix(ConnectionOf(provider), "-commit"));

    /// <summary>Creates the database, or brings it to the newest version.</summary>
    public static async Task MigrateAsync(this IndicatorsContext db)
    {
        await db.Database.MigrateAsync();

        // Readers never wait for a writer in write-ahead mode; the mode stays with the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'");
    }
}
