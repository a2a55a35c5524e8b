using IndicatorsApi.Data;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Makes the record ready before the first request.</summary>
public static class DatabaseInitializer
{
    /// <summary>
    /// Creates the database, brings it to the newest version, and loads the seed data into an empty one. A record that is there
    /// is left as it is.
    /// </summary>
    /// <exception cref="SeedException">The seed data cannot be loaded; none of it was.</exception>
    public static async Task PrepareRecordAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await db.MigrateAsync();
        WarnOfOthers(scope.ServiceProvider);
        if (await scope.ServiceProvider.GetRequiredService<CurrentVersionReader>().ReadAsync() > 0)
            return;

        // The transaction takes the write lock at once, so that of two programs starting together only one loads.
        var versions = scope.ServiceProvider.GetRequiredService<VersionFactory>();
        await using var first = await versions.BeginAsync(SeedReader.RecordedBy, CommitKind.Seed, CancellationToken.None);
        if (await db.Regions.AnyAsync())
            return;

        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        var folder = configuration["Seed:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "seed-data");
        var seed = SeedReader.Read(folder, versions.Now);
        db.AddRange(seed.References.Codelists.Regions.Values);
        db.AddRange(seed.References.Codelists.Units.Values);
        db.AddRange(seed.References.Codelists.Topics.Values);
        db.AddRange(seed.References.Codelists.Indicators.Values);
        db.AddRange(seed.References.Codelists.Sources.Values);
        await db.SaveChangesAsync();
        await db.NoteAllAsync(first.Commit.Version);
        Write(db, first, seed.Observations.Values);
        Write(db, first, seed.Targets.Values);
        await first.PublishAsync();
    }

    /// <summary>A file that was made by an older program, or by hand, may be open to others of the machine.</summary>
    private static void WarnOfOthers(IServiceProvider services)
    {
        if (DatabaseLocation.FileOf(services.GetRequiredService<IConfiguration>()) is not { } file)
            return;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseInitializer));
        foreach (var open in new[] { file, $"{file}-wal", $"{file}-shm" }.Where(RestrictedFile.IsOpenToOthers))
            logger.LogWarning(
                "Others of this machine may read {File}, which holds the record and the hashes of its keys; let only its owner: chmod 600.",
                open);
    }

    /// <summary>Figures and targets go in as an import writes them.</summary>
    private static void Write<T>(IndicatorsContext db, PendingVersion first, IEnumerable<T> revisions)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, first);
        foreach (var revision in revisions)
            writer.Write(revision);
    }
}
