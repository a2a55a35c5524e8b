using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>A dataset version that is written in one transaction.</summary>
/// <remarks>
/// The transaction holds the write lock of the database, so no other writer can take the same version number.
/// A rollback frees the number.
/// </remarks>
/// <param name="factory">The factory that began the version.</param>
/// <param name="transaction">The write transaction.</param>
/// <param name="initial">The visible commits at the start of the transaction.</param>
/// <param name="commit">The commit.</param>
/// <param name="commitLease">The commit lock; <see langword="null"/> when the commit takes its instant only when it is published.</param>
internal sealed class SingleTransactionVersion(
    VersionFactory factory, WriteTransaction transaction, VisibleCommits initial, Commit commit, IDisposable? commitLease)
    : PendingVersion(factory, commit)
{
    private IDisposable? _commitLease = commitLease;

    /// <inheritdoc />
    internal override long CurrentVersion => initial.Version;

    /// <inheritdoc />
    private protected override Instant? LatestRequestedInstant => transaction.LatestRequestedInstant;

    /// <inheritdoc />
    internal override long? StagedCommit => initial.StagedCommit;

    /// <inheritdoc />
    public override async Task PublishAsync()
    {
        await AddChangesAsync();
        if (_commitLease is null)
        {
            _commitLease = await Factory.CommitLock.AcquireAsync(CancellationToken.None);
            await AssignVersionAsync(initial);
        }

        await transaction.CommitAsync();
        Factory.LastVersion = initial.Version + 1;
        OnCommitted();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        Db.ClearTransactionState();
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            _commitLease?.Dispose();
        }
    }
}
