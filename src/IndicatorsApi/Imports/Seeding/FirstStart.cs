using IndicatorsApi.Record;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Makes the record ready before the first request.</summary>
public static class FirstStart
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

        // The transaction takes the write lock at once, so that of two programs starting together only one loads.
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Regions.AnyAsync())
            return;

        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        var folder = configuration["Seed:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "seed-data");
        var seed = SeedReader.Read(folder, scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant());
        db.AddRange(seed.References.Codelists.Regions.Values);
        db.AddRange(seed.References.Codelists.Units.Values);
        db.AddRange(seed.References.Codelists.Topics.Values);
        db.AddRange(seed.References.Codelists.Indicators.Values);
        db.AddRange(seed.References.Codelists.Sources.Values);
        await db.SaveChangesAsync();
        Write(db, seed.Observations.Values);
        Write(db, seed.Targets.Values);
        await transaction.CommitAsync();
    }

    /// <summary>Figures and targets go in as an import writes them.</summary>
    private static void Write<T>(IndicatorsContext db, IEnumerable<T> revisions)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, many: false);
        foreach (var revision in revisions)
            writer.Write(revision);
        writer.Complete();
    }
}
