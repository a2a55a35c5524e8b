using IndicatorsApi.Record.Commits;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Writing;

/// <summary>Commits, within the transaction of a writer.</summary>
internal static class CommitQueries
{
    /// <summary>The newest version; nothing before the first.</summary>
    public static Task<Commit?> LastAsync(this IndicatorsContext db) =>
        db.Commits.Where(commit => commit.Version > 0).OrderByDescending(commit => commit.Version).FirstOrDefaultAsync(CancellationToken.None);

    /// <summary>Adds one.</summary>
    public static async Task AddCommitAsync(this IndicatorsContext db, Commit commit)
    {
        db.Commits.Add(commit);
        await db.SaveChangesAsync(CancellationToken.None);
        db.Entry(commit).State = EntityState.Detached;
    }
}
