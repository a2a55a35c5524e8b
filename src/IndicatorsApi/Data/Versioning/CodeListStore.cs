using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes the entries of code lists, each change as a dataset version of its own.</summary>
/// <remarks>The validation runs in the write transaction, so it cannot be invalidated by a concurrent write.</remarks>
public sealed class CodeListStore(IndicatorsContext db, VersionFactory versions)
{
    /// <summary>Creates or updates an entry.</summary>
    /// <param name="code">The code.</param>
    /// <param name="validate">Throws when the change is not allowed. The argument is the current entry.</param>
    /// <param name="create">Creates the entry with a given revision number. Runs after the validation.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="precondition">The condition that the current entry must meet.</param>
    /// <param name="readBack">Reads the entry before the commit. An exception rolls the write back.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock.</param>
    public async Task<WriteResult> PutAsync<T>(
        string code,
        Func<T?, Task> validate,
        Func<int, T> create,
        string by,
        Precondition precondition,
        Func<Task> readBack,
        CancellationToken cancellationToken)
        where T : class, ICodeListItem
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        await using (await ReadSnapshot.BeginAsync(db, cancellationToken))
        {
            var existing = await FindAsync<T>(code, cancellationToken);
            await validate(existing);
            if (!precondition.IsMetBy(existing?.Revision))
                return WriteResult.PreconditionFailed;
        }

        await using var version = await versions.BeginAsync(by, CommitKind.CodeLists, cancellationToken);
        var current = await FindAsync<T>(code, CancellationToken.None);
        await validate(current);
        if (!precondition.IsMetBy(current?.Revision))
            return WriteResult.PreconditionFailed;

        var next = create((current?.Revision ?? await db.GetLastRevisionNumberAsync<T>(code)) + 1);
        if (current is not null && Equals(current.Content, next.Content))
        {
            await readBack();
            return WriteResult.Unchanged;
        }

        if (current is null)
            db.Add(next);
        else
            db.Attach(current).CurrentValues.SetValues(next);
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        await db.AddRevisionAsync(next, version.Commit.Version);
        await readBack();
        await version.PublishAsync();
        return current is null ? WriteResult.Created : WriteResult.Revised;
    }

    /// <summary>Deletes an entry that nothing refers to. Its history remains.</summary>
    /// <param name="code">The code.</param>
    /// <param name="validate">Throws when the entry is in use.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="precondition">The condition that the current entry must meet.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock.</param>
    public async Task<WriteResult> DeleteAsync<T>(
        string code, Func<Task> validate, string by, Precondition precondition, CancellationToken cancellationToken)
        where T : class, ICodeListItem
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        await using (await ReadSnapshot.BeginAsync(db, cancellationToken))
        {
            if (await FindAsync<T>(code, cancellationToken) is not { } existing)
                return WriteResult.NotFound;
            if (!precondition.IsMetBy(existing.Revision))
                return WriteResult.PreconditionFailed;
        }

        await using var version = await versions.BeginAsync(by, CommitKind.CodeLists, cancellationToken);
        if (await FindAsync<T>(code, CancellationToken.None) is not { } current)
            return WriteResult.NotFound;
        if (!precondition.IsMetBy(current.Revision))
            return WriteResult.PreconditionFailed;

        await validate();
        await db.AddRevisionAsync(current, version.Commit.Version, withdrawn: true);
        await db.Set<T>().Where(r => r.Code == code).ExecuteDeleteAsync(CancellationToken.None);
        await version.PublishAsync();
        return WriteResult.Withdrawn;
    }

    private Task<T?> FindAsync<T>(string code, CancellationToken cancellationToken)
        where T : class, ICodeListItem =>
        db.Set<T>().SingleOrDefaultAsync(r => r.Code == code, cancellationToken);
}
