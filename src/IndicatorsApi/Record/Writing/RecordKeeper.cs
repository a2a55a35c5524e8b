using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>
/// Writes to the record. Each write is one transaction: the revision before is superseded and the new one added, both or
/// neither; the database admits one current revision a key.
/// </summary>
public sealed class RecordKeeper(IndicatorsContext db, WriteGate gate, ChangeSignal signal, IClock clock)
{
    /// <summary>Records what a key says from now on.</summary>
    /// <param name="draft">Makes the revision, given its number and instant.</param>
    /// <param name="condition">What has to be true of the row.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    /// <returns>What became of it, and the current revision where there is one.</returns>
    public async Task<(WriteResult Result, T? Current)> PutAsync<T>(
        Func<int, Instant, T> draft, WriteCondition condition, CancellationToken cancellationToken)
        where T : Revision
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var sample = draft(1, Instant.MinValue);
        var before = await NewestAsync(sample);
        var current = before is { Withdrawn: false } ? before : null;
        if (!condition.Admits(current?.Number))
            return (WriteResult.ConditionFailed, null);
        if (current is not null && SayTheSame(current, sample))
            return (WriteResult.Unchanged, await ShownAsync(current));
        if (current is not null && current.NeedsReasonToChange && sample.Reason is null)
            return (WriteResult.ReasonNeeded, null);

        var added = await SupersedeAsync(before, draft);
        var shown = await ShownAsync(added);
        await transaction.CommitAsync(CancellationToken.None);
        signal.Raise();
        return (current is null ? WriteResult.Created : WriteResult.Revised, shown);
    }

    /// <summary>Takes a key out of the record; its history stays.</summary>
    /// <param name="current">The revision that stands, as the caller found it.</param>
    /// <param name="tombstone">Makes the revision that says so, given what it withdraws, its number and instant.</param>
    /// <param name="condition">What has to be true of the row.</param>
    /// <param name="reason">Why, where a reason was given.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    public async Task<WriteResult> WithdrawAsync<T>(
        T current, Func<T, int, Instant, T> tombstone, WriteCondition condition, string? reason, CancellationToken cancellationToken)
        where T : Revision
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (await NewestAsync(current) is not { Withdrawn: false } standing)
            return condition.Admits(null) ? WriteResult.Missing : WriteResult.ConditionFailed;
        if (!condition.Admits(standing.Number))
            return WriteResult.ConditionFailed;
        if (standing.NeedsReasonToChange && reason is null)
            return WriteResult.ReasonNeeded;

        await SupersedeAsync(standing, (number, now) => tombstone(standing, number, now));
        await transaction.CommitAsync(CancellationToken.None);
        signal.Raise();
        return WriteResult.Withdrawn;
    }

    private static bool SayTheSame(Revision one, Revision other) => one.Content.All(field => Equals(field.Value, other.Content[field.Key]));

    private Task<T?> NewestAsync<T>(T key)
        where T : Revision =>
        db.Set<T>().SingleOrDefaultAsync(r =>
            r.RegionCode == key.RegionCode && r.IndicatorCode == key.IndicatorCode && r.Period == key.Period && r.SupersededAt == null);

    private async Task<T> SupersedeAsync<T>(T? before, Func<int, Instant, T> draft)
        where T : Revision
    {
        var now = clock.GetCurrentInstant().ToRecordTime();
        if (before is not null)
        {
            // Should the clock have been set back, the newer revision still stands behind the older one.
            now = Instant.Max(now, before.RecordedAt + RecordTime.Tick);
            await db.Set<T>().Where(r => r.Id == before.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededAt, now));
        }

        var added = draft((before?.Number ?? 0) + 1, now);
        db.Add(added);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return added;
    }

    private Task<T> ShownAsync<T>(T row)
        where T : Revision => db.Set<T>().WithLabels().SingleAsync(r => r.Id == row.Id);
}
