using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes single revisions to the record, each as a version of its own.</summary>
public sealed class RevisionStore(IndicatorsContext db, VersionFactory versions)
{
    /// <inheritdoc cref="VersionFactory.Now" />
    public Instant Now => versions.Now;

    /// <summary>Records what a key says from now on.</summary>
    /// <param name="revision">The revision, as the first of its key; its number is set by what stands there.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="condition">What has to be true of what stands there.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    /// <param name="look">Looks at what then stands, before anybody else can: where that fails, nothing is written.</param>
    /// <returns>What became of it, and the revision that stands then, where there is one.</returns>
    public async Task<(WriteResult Result, T? Current)> PutAsync<T>(T revision, string by, Precondition condition, CancellationToken cancellationToken, Func<T, Task>? look = null)
        where T : Revision
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        if (condition.IsConditional)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            if (!condition.Admits((await CurrentAsync(revision, cancellationToken))?.Number))
                return (WriteResult.ConditionFailed, null);
        }

        await using var next = await versions.BeginAsync(by, CommitKind.Put, cancellationToken);
        var result = Write(revision, next, condition);
        var current = await CurrentAsync(revision, CancellationToken.None);
        if (look is not null && result is WriteResult.Created or WriteResult.Revised or WriteResult.Unchanged)
            await look(current!);
        await PublishAsync(next, result);
        return (result, current);
    }

    /// <summary>Records several targets as one version of the record.</summary>
    /// <param name="targets">The targets, each as the first of its key.</param>
    /// <param name="by">Who records them.</param>
    /// <param name="look">Looks at what then stands, before anybody else can: where that fails, nothing is written.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    /// <returns>What was seen.</returns>
    public async Task<TSeen> PutAllAsync<TSeen>(IReadOnlyList<Target> targets, string by, Func<Task<TSeen>> look, CancellationToken cancellationToken)
    {
        await using var next = await versions.BeginAsync(by, CommitKind.Put, cancellationToken);
        using var writer = new RevisionWriter<Target>(db, next);
        var results = targets.Select(target => writer.Write(target)).ToList();
        var seen = await look();
        if (results.Exists(IsNew))
            await next.PublishAsync();
        return seen;
    }

    /// <summary>Takes a key out of the record; its history stays.</summary>
    /// <param name="current">The current revision, as the caller read it.</param>
    /// <param name="tombstone">Makes the revision that says so of the one that stands.</param>
    /// <param name="by">Who takes it out.</param>
    /// <param name="condition">What has to be true of what stands there.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    public async Task<WriteResult> WithdrawAsync<T>(T current, Func<T, T> tombstone, string by, Precondition condition, CancellationToken cancellationToken)
        where T : Revision
    {
        if (!condition.Admits(current.Number))
            return WriteResult.ConditionFailed;
        await using var next = await versions.BeginAsync(by, CommitKind.Withdrawal, cancellationToken);
        var result = Write(tombstone(await CurrentAsync(current, CancellationToken.None) ?? current), next, condition);
        await PublishAsync(next, result);
        return result;
    }

    private WriteResult Write<T>(T revision, PendingVersion next, Precondition condition)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, next);
        return writer.Write(revision, condition);
    }

    private static async Task PublishAsync(PendingVersion next, WriteResult result)
    {
        if (IsNew(result))
            await next.PublishAsync();
    }

    private static bool IsNew(WriteResult result) => result is WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn;

    private Task<T?> CurrentAsync<T>(T key, CancellationToken cancellationToken)
        where T : Revision =>
        CurrentRevisionQuery<T>.FindAsync(db, key.RegionCode, key.IndicatorCode, key.Period, version: null, cancellationToken);
}
