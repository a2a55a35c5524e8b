using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes what figures and targets refer to. Checks run in the transaction of the write, so that nothing changes in between.</summary>
public sealed class CodeListStore(IndicatorsContext db, VersionFactory versions)
{
    /// <summary>Writes something under its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="check">Refuses, by an exception, what is not allowed, given what stands there now.</param>
    /// <param name="make">Makes it, given its version; called after the check.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="condition">What has to be true of what stands there now.</param>
    /// <param name="look">Looks at what then stands, before anybody else can: where that fails, nothing is written.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> PutAsync<T>(
        string code, Func<T?, Task> check, Func<int, T> make, string by, Precondition condition, Func<Task> look, CancellationToken cancellationToken)
        where T : class, ICodeListItem
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        await using (await ReadSnapshot.BeginAsync(db, cancellationToken))
        {
            var seen = await FindAsync<T>(code, cancellationToken);
            await check(seen);
            if (!condition.Admits(seen?.Revision))
                return WriteResult.ConditionFailed;
        }

        await using var version = await versions.BeginAsync(by, CommitKind.CodeLists, cancellationToken);
        var current = await FindAsync<T>(code, CancellationToken.None);
        await check(current);
        if (!condition.Admits(current?.Revision))
            return WriteResult.ConditionFailed;

        var next = make((current?.Revision ?? await db.LastNumberAsync<T>(code)) + 1);
        if (current is not null && Equals(current.Content, next.Content))
        {
            await look();
            return WriteResult.Unchanged;
        }

        if (current is null)
            db.Add(next);
        else
            db.Attach(current).CurrentValues.SetValues(next);
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        await db.NoteAsync(next, version.Commit.Version);
        await look();
        await version.PublishAsync();
        return current is null ? WriteResult.Created : WriteResult.Revised;
    }

    /// <summary>Removes something that nothing refers to; its history stays.</summary>
    /// <param name="code">The code.</param>
    /// <param name="check">Refuses, by an exception, to remove what is in use.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="condition">What has to be true of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> DeleteAsync<T>(string code, Func<Task> check, string by, Precondition condition, CancellationToken cancellationToken)
        where T : class, ICodeListItem
    {
        await using (await ReadSnapshot.BeginAsync(db, cancellationToken))
        {
            if (await FindAsync<T>(code, cancellationToken) is not { } seen)
                return WriteResult.Missing;
            if (!condition.Admits(seen.Revision))
                return WriteResult.ConditionFailed;
        }

        await using var version = await versions.BeginAsync(by, CommitKind.CodeLists, cancellationToken);
        if (await FindAsync<T>(code, CancellationToken.None) is not { } current)
            return WriteResult.Missing;
        if (!condition.Admits(current.Revision))
            return WriteResult.ConditionFailed;

        await check();
        await db.NoteAsync(current, version.Commit.Version, withdrawn: true);
        await db.Set<T>().Where(r => r.Code == code).ExecuteDeleteAsync(CancellationToken.None);
        await version.PublishAsync();
        return WriteResult.Withdrawn;
    }

    private Task<T?> FindAsync<T>(string code, CancellationToken cancellationToken)
        where T : class, ICodeListItem =>
        db.Set<T>().SingleOrDefaultAsync(r => r.Code == code, cancellationToken);
}
