using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes single revisions, each as a dataset version of its own.</summary>
public sealed class RevisionStore(IndicatorsContext db, VersionFactory versions)
{
    /// <inheritdoc cref="VersionFactory.Now" />
    public Instant Now => versions.Now;

    /// <summary>Creates or updates an observation or a target.</summary>
    /// <param name="revision">The new revision. The store sets its number.</param>
    /// <param name="validatedAgainst">The code lists that the revision was validated against.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="precondition">The condition that the current revision must meet.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock. A write that has begun is completed.</param>
    /// <param name="readBack">Reads the current revision before the commit. An exception rolls the write back.</param>
    /// <returns>The result, and the current revision after the write, if there is one.</returns>
    public async Task<(WriteResult Result, T? Current)> PutAsync<T>(
        T revision, CodeListSet validatedAgainst, string by, Precondition precondition, CancellationToken cancellationToken,
        Func<T, Task>? readBack = null)
        where T : Revision
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the check.
        if (precondition.IsConditional)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            if (!precondition.IsMetBy((await FindCurrentAsync(revision, cancellationToken))?.Number))
                return (WriteResult.PreconditionFailed, null);
        }

        await using var version = await versions.BeginAsync(by, CommitKind.Put, cancellationToken);
        RequireSameCodes(validatedAgainst, revision);
        var result = Write(revision, version, precondition);
        var current = await FindCurrentAsync(revision, CancellationToken.None);
        if (readBack is not null && result is WriteResult.Created or WriteResult.Revised or WriteResult.Unchanged)
            await readBack(current!);
        await PublishAsync(version, result);
        return (result, current);
    }

    /// <summary>Creates or updates several targets as one dataset version.</summary>
    /// <param name="targets">The new revisions.</param>
    /// <param name="validatedAgainst">The code lists that the targets were validated against.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="readBack">Reads the targets before the commit. An exception rolls the write back.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock. A write that has begun is completed.</param>
    /// <returns>The result of <paramref name="readBack"/>.</returns>
    public async Task<TRead> PutAllAsync<TRead>(
        IReadOnlyList<Target> targets, CodeListSet validatedAgainst, string by, Func<Task<TRead>> readBack,
        CancellationToken cancellationToken)
    {
        await using var version = await versions.BeginAsync(by, CommitKind.Put, cancellationToken);
        foreach (var target in targets)
            RequireSameCodes(validatedAgainst, target);
        using var writer = new RevisionWriter<Target>(db, version);
        var results = targets.Select(target => writer.Write(target)).ToList();
        var read = await readBack();
        if (results.Exists(AddsRevision))
            await version.PublishAsync();
        return read;
    }

    /// <summary>Withdraws an observation or a target. Its history remains.</summary>
    /// <param name="current">The current revision, as the caller read it.</param>
    /// <param name="withdraw">Creates the withdrawal from the current revision.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="precondition">The condition that the current revision must meet.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock. A write that has begun is completed.</param>
    public async Task<WriteResult> WithdrawAsync<T>(
        T current, Func<T, T> withdraw, string by, Precondition precondition, CancellationToken cancellationToken)
        where T : Revision
    {
        // A request that fails does not wait for the write lock. The write transaction repeats the check.
        if (!precondition.IsMetBy(current.Number))
            return WriteResult.PreconditionFailed;
        await using var version = await versions.BeginAsync(by, CommitKind.Withdrawal, cancellationToken);
        var result = Write(withdraw(await FindCurrentAsync(current, CancellationToken.None) ?? current), version, precondition);
        await PublishAsync(version, result);
        return result;
    }

    /// <summary>
    /// Requires that the region and the indicator are those that the revision was validated against: the validation precedes the lock.
    /// </summary>
    /// <exception cref="CodeListsChangedException">
    /// Another request changed one of them, such as the unit of the indicator or the end of the region.
    /// </exception>
    private void RequireSameCodes(CodeListSet validated, Revision revision)
    {
        var current = db.CodeLists!;
        if (ReferenceEquals(validated, current))
            return;
        var (region, indicator) = (revision.RegionCode, revision.IndicatorCode);
        if (!AreSame(validated.Regions.GetValueOrDefault(region), current.Regions.GetValueOrDefault(region))
            || !AreSame(validated.Indicators.GetValueOrDefault(indicator), current.Indicators.GetValueOrDefault(indicator)))
            throw new CodeListsChangedException();

        static bool AreSame(ICodeListItem? before, ICodeListItem? now) => Equals(before?.Content, now?.Content);
    }

    private WriteResult Write<T>(T revision, PendingVersion version, Precondition precondition)
        where T : Revision
    {
        using var writer = new RevisionWriter<T>(db, version);
        return writer.Write(revision, precondition);
    }

    private static async Task PublishAsync(PendingVersion version, WriteResult result)
    {
        if (AddsRevision(result))
            await version.PublishAsync();
    }

    private static bool AddsRevision(WriteResult result) => result is WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn;

    private Task<T?> FindCurrentAsync<T>(T key, CancellationToken cancellationToken)
        where T : Revision =>
        CurrentRevisionQuery<T>.FindAsync(db, key.RegionCode, key.IndicatorCode, key.Period, version: null, cancellationToken);
}
