using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>Writes single revisions to the record, each in a transaction of its own.</summary>
public sealed class RecordKeeper(IndicatorsContext db, WriteGate gate, ChangeSignal signal, IClock clock)
{
    /// <summary>The instant that what is written now is recorded at.</summary>
    public Instant Now => clock.GetCurrentInstant().ToRecordTime();

    /// <summary>Records what a key says from now on.</summary>
    /// <param name="revision">The revision, as the first of its key; number and instant are set by what stands there.</param>
    /// <param name="condition">What has to be true of what stands there.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    /// <returns>What became of it, and the revision that stands then, where there is one.</returns>
    public async Task<(WriteResult Result, T? Current)> PutAsync<T>(T revision, WriteCondition condition, CancellationToken cancellationToken)
        where T : Revision
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var result = Write(revision, condition);
        var current = await CurrentAsync(revision);
        await CommitAsync(transaction, result);
        return (result, current);
    }

    /// <summary>Takes a key out of the record; its history stays.</summary>
    /// <param name="key">A revision of the key, as the caller found it.</param>
    /// <param name="tombstone">Makes the revision that says so of the one that stands.</param>
    /// <param name="condition">What has to be true of what stands there.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    public async Task<WriteResult> WithdrawAsync<T>(T key, Func<T, T> tombstone, WriteCondition condition, CancellationToken cancellationToken)
        where T : Revision
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var result = Write(tombstone(await CurrentAsync(key) ?? key), condition);
        await CommitAsync(transaction, result);
        return result;
    }

    private WriteResult Write<T>(T revision, WriteCondition condition)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, many: false);
        return writer.Write(revision, condition);
    }

    private async Task CommitAsync(IDbContextTransaction transaction, WriteResult result)
    {
        if (result is not (WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn))
            return;
        await transaction.CommitAsync(CancellationToken.None);
        signal.Raise();
    }

    private Task<T?> CurrentAsync<T>(T key)
        where T : Revision =>
        db.Set<T>().At(asOf: null).WithLabels().SingleOrDefaultAsync(r => r.RegionCode == key.RegionCode && r.IndicatorCode == key.IndicatorCode && r.Period == key.Period);
}
