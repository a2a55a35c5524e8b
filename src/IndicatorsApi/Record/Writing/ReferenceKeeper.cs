using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Writing;

/// <summary>Writes what figures and targets refer to. Checks run in the transaction of the write, so that nothing changes in between.</summary>
public sealed class ReferenceKeeper(IndicatorsContext db, WriteGate gate)
{
    /// <summary>Writes something under its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="check">Refuses, by an exception, what is not allowed, given what stands there now.</param>
    /// <param name="make">Makes it, given its version; called after the check.</param>
    /// <param name="condition">What has to be true of what stands there now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> PutAsync<T>(
        string code, Func<T?, Task> check, Func<int, T> make, WriteCondition condition, CancellationToken cancellationToken)
        where T : class, IReference
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var current = await db.Set<T>().SingleOrDefaultAsync(r => r.Code == code, CancellationToken.None);
        await check(current);
        if (!condition.Admits(current?.Version))
            return WriteResult.ConditionFailed;

        var next = make((current?.Version ?? 0) + 1);
        if (current is not null && Equals(current.Content, next.Content))
            return WriteResult.Unchanged;

        if (current is null)
            db.Add(next);
        else
            db.Attach(current).CurrentValues.SetValues(next);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return current is null ? WriteResult.Created : WriteResult.Revised;
    }

    /// <summary>Removes something; its versions are not kept, so nothing may refer to it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="check">Refuses, by an exception, to remove what is in use.</param>
    /// <param name="condition">What has to be true of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> DeleteAsync<T>(string code, Func<Task> check, WriteCondition condition, CancellationToken cancellationToken)
        where T : class, IReference
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (await db.Set<T>().SingleOrDefaultAsync(r => r.Code == code, CancellationToken.None) is not { } current)
            return WriteResult.Missing;
        if (!condition.Admits(current.Version))
            return WriteResult.ConditionFailed;

        await check();
        await db.Set<T>().Where(r => r.Code == code).ExecuteDeleteAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return WriteResult.Withdrawn;
    }
}
