using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Begins dataset versions, each in a write transaction.</summary>
public sealed class VersionFactory(IndicatorsContext db, WriteLock writeLock, CommitLock commitLock, ChangeNotifier notifier, IClock clock)
{
    /// <summary>The current instant, at which a write request is validated.</summary>
    public Instant Now => clock.GetCurrentInstant().TruncateToMicroseconds();

    /// <summary>The version that the last write published, or the current version when the write changed nothing.</summary>
    /// <remarks><see langword="null"/> before the first write.</remarks>
    public long? LastVersion { get; internal set; }

    internal IndicatorsContext Db => db;

    internal WriteLock WriteLock => writeLock;

    internal CommitLock CommitLock => commitLock;

    /// <summary>Begins a short write, which takes its instant immediately.</summary>
    /// <param name="by">The name of the writer.</param>
    /// <param name="kind">The kind of write.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock. A write that has begun is completed.</param>
    public Task<PendingVersion> BeginAsync(string by, CommitKind kind, CancellationToken cancellationToken) =>
        BeginAsync(by, kind, isLong: false, cancellationToken);

    /// <summary>Begins a write of many rows in one transaction, which takes its instant when it is published.</summary>
    /// <param name="by">The name of the writer.</param>
    /// <param name="kind">The kind of write.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock.</param>
    public Task<PendingVersion> BeginLongAsync(string by, CommitKind kind, CancellationToken cancellationToken) =>
        BeginAsync(by, kind, isLong: true, cancellationToken);

    /// <summary>Begins a staged write, which is split into several transactions.</summary>
    /// <param name="by">The name of the writer.</param>
    /// <param name="kind">The kind of write.</param>
    /// <param name="maxLockDuration">The time after which a transaction yields the write lock.</param>
    /// <param name="cancellationToken">Cancels the write until it is published.</param>
    public async Task<PendingVersion> StageAsync(
        string by, CommitKind kind, TimeSpan maxLockDuration, CancellationToken cancellationToken) =>
        await StagedVersion.BeginAsync(
            this,
            id => new Commit { Id = id, Version = id, At = PlaceholderInstant(id), By = by, Kind = kind },
            maxLockDuration,
            cancellationToken);

    /// <summary>Deletes the rows of staged writes that a crashed process left behind.</summary>
    /// <param name="maxLockDuration">The time after which a transaction yields the write lock.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public Task RollBackAbandonedAsync(TimeSpan maxLockDuration, CancellationToken cancellationToken) =>
        StagedVersion.RollBackAbandonedAsync(this, maxLockDuration, cancellationToken);

    /// <summary>Returns the instant of a commit that is published now.</summary>
    /// <remarks>It is later than the previous version and than every requested instant, even when the clock was set back.</remarks>
    internal Instant InstantAfter(VisibleCommits visible, Instant? requested)
    {
        var before = Instant.Max(Instant.Max(commitLock.LatestRequestedInstant, requested ?? Instant.MinValue), visible.At);
        return before == Instant.MinValue ? Now : Instant.Max(Now, before.TruncateToMicroseconds() + TimestampPrecision.Tick);
    }

    /// <summary>Notifies waiting readers of a commit.</summary>
    internal void NotifyChanged() => notifier.Raise();

    private async Task<PendingVersion> BeginAsync(string by, CommitKind kind, bool isLong, CancellationToken cancellationToken)
    {
        var transaction = await WriteTransaction.BeginAsync(db, writeLock, cancellationToken);
        IDisposable? commitLease = null;
        try
        {
            commitLease = isLong ? null : await commitLock.AcquireAsync(CancellationToken.None);
            var visible = await VisibleCommits.ReadAsync(db, CancellationToken.None);
            var version = visible.Version + 1;
            LastVersion = visible.Version;
            var at = InstantAfter(visible, transaction.LatestRequestedInstant);
            var next = new Commit { Id = version, Version = version, At = at, By = by, Kind = kind };
            await db.AddCommitAsync(next);
            if (visible.StagedCommit is not null)
                db.PinVersion(version);
            if (kind != CommitKind.Seed)
                await db.LoadCodeListsAsync(visible.CodeLists, CancellationToken.None);
            return new SingleTransactionVersion(this, transaction, visible, next, commitLease);
        }
        catch
        {
            commitLease?.Dispose();
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns a unique instant for an unpublished commit, because the column is unique.</summary>
    private static Instant PlaceholderInstant(long id) => Instant.FromUnixTimeTicks(0) - (TimestampPrecision.Tick * id);
}
