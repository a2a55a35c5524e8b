using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Imports.Seeding;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Host.Startup;

/// <summary>Loads the seed data into an empty database, as version 1 of the dataset.</summary>
internal static class DatabaseSeeder
{
    /// <summary>Loads the seed data of the folder <c>Seed__Folder</c>, unless the database holds a version or a region.</summary>
    /// <param name="services">The services of a scope.</param>
    /// <exception cref="SeedException">The seed data is invalid. Nothing of it was loaded.</exception>
    public static async Task SeedIfEmptyAsync(this IServiceProvider services)
    {
        if (await services.GetRequiredService<CurrentVersionReader>().ReadAsync() > 0)
            return;

        // The transaction takes the write lock first, so that only one of several starting processes loads the data.
        var db = services.GetRequiredService<IndicatorsContext>();
        var versions = services.GetRequiredService<VersionFactory>();
        await using var first = await versions.BeginAsync(SeedReader.RecordedBy, CommitKind.Seed, CancellationToken.None);
        if (await db.Regions.AnyAsync())
            return;

        var folder = services.GetRequiredService<IConfiguration>()["Seed:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "seed-data");
        var seed = SeedReader.Read(folder, versions.Now);
        db.AddRange(seed.Context.CodeLists.Regions.Values);
        db.AddRange(seed.Context.CodeLists.Units.Values);
        db.AddRange(seed.Context.CodeLists.Topics.Values);
        db.AddRange(seed.Context.CodeLists.Indicators.Values);
        db.AddRange(seed.Context.CodeLists.Sources.Values);
        await db.SaveChangesAsync();
        await db.AddFirstRevisionsAsync(first.Commit.Version);
        Write(db, first, seed.Observations.Values);
        Write(db, first, seed.Targets.Values);
        await first.PublishAsync();
    }

    private static void Write<T>(IndicatorsContext db, PendingVersion first, IEnumerable<T> revisions)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, first);
        foreach (var revision in revisions)
            writer.Write(revision);
    }
}
