using IndicatorsApi.Data;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Host.Startup;

/// <summary>Prepares the database at start-up, before the first request or command uses it.</summary>
internal static class DatabaseInitializer
{
    /// <summary>Runs the start-up steps in order. Each of them changes nothing if it has run before.</summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be opened, upgraded or written.</exception>
    /// <exception cref="Imports.Seeding.SeedException">The seed data is invalid. Nothing of it was loaded.</exception>
    public static async Task InitializeDatabaseAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();

        // 1. Create the tables, or upgrade them to this release.
        await scope.ServiceProvider.GetRequiredService<IndicatorsContext>().MigrateAsync();

        // 2. Warn about database files that other users of this machine may read.
        WarnAboutReadableFiles(scope.ServiceProvider);

        // 3. Load the seed data into an empty database.
        await scope.ServiceProvider.SeedIfEmptyAsync();
    }

    /// <summary>The service creates files that only their owner may read. Other tools, and earlier releases, may not.</summary>
    private static void WarnAboutReadableFiles(IServiceProvider services)
    {
        if (DatabaseLocation.FindFile(services.GetRequiredService<IConfiguration>()) is not { } file)
            return;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseInitializer));
        foreach (var open in new[] { file, $"{file}-wal", $"{file}-shm" }.Where(RestrictedFile.IsAccessibleToOthers))
        {
            logger.LogWarning(
                "Other users of this machine may read {File}, which holds hashes of API keys. Restrict it to its owner: chmod 600.",
                open);
        }
    }
}
