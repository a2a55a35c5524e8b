using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// A consistent snapshot of one version. Until it is disposed of, its context reads that version, and writers do not wait for it.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private VisibleCommits _visible = VisibleCommits.None;
    private bool _hasCodeListViews;
    private bool _isDisposed;

    private ReadSnapshot(IndicatorsContext db) => _db = db;

    /// <summary>The number of the version. 0 means that nothing has been written.</summary>
    public long Version => _visible.Version;

    /// <summary>The instant at which the version was published.</summary>
    public Instant At => _visible.At;

    /// <summary>Indicates that the snapshot is on a replica, which may cancel a query (a conflict with recovery).</summary>
    public bool IsOnReplica { get; private set; }

    /// <summary>Begins a snapshot of the newest version.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="atLeast">The version that a replica must have reached to be read. Without it, no replica is read.</param>
    public static async Task<ReadSnapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken, long? atLeast = null)
    {
        var snapshot = new ReadSnapshot(db);
        try
        {
            if (atLeast is { } needed && await TryBeginOnReplicaAsync(db, needed, cancellationToken) is { } visible
                && await snapshot.TryLoadFromReplicaAsync(visible, cancellationToken))
                return snapshot;
            var newest = await DatabaseErrors.RetryTransientAsync(
                () => BeginOnPrimaryAsync(db, cancellationToken), () => snapshot.EndAsync().AsTask(), cancellationToken);
            return await snapshot.LoadAsync(newest, cancellationToken);
        }
        catch (Exception exception)
        {
            if (DatabaseErrors.IsBroken(exception))
                db.Dialect.CloseBroken(db);
            await snapshot.DisposeAsync();
            throw;
        }
    }

    private static async Task<VisibleCommits> BeginOnPrimaryAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Dialect.BeginSnapshotAsync(db, cancellationToken);
        return await VisibleCommits.ReadAsync(db, cancellationToken);
    }

    /// <summary>Begins a snapshot on a replica.</summary>
    /// <returns>The commits that it holds. <c>null</c> if no replica has reached the version.</returns>
    private static async Task<VisibleCommits?> TryBeginOnReplicaAsync(
        IndicatorsContext db, long atLeast, CancellationToken cancellationToken)
    {
        try
        {
            if (!await db.Dialect.TryBeginReplicaSnapshotAsync(db, cancellationToken))
                return null;
            var visible = await VisibleCommits.ReadAsync(db, cancellationToken);
            if (visible.Version > 0 && visible.Version >= atLeast)
                return visible;
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            // The primary is read instead.
        }

        await db.Dialect.EndSnapshotAsync(db, showedAnother: false);
        return null;
    }

    /// <summary>Loads the code lists from a replica.</summary>
    /// <returns><c>false</c> if the replica failed. The primary is read instead.</returns>
    private async Task<bool> TryLoadFromReplicaAsync(VisibleCommits visible, CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(visible, cancellationToken);
            return IsOnReplica = true;
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            await EndAsync();
            return false;
        }
    }

    private async Task<ReadSnapshot> LoadAsync(VisibleCommits visible, CancellationToken cancellationToken)
    {
        _visible = visible;
        _db.SetFirstStagedVersion(visible.FirstStaged);
        if (visible.StagedCommit is not null)
            _db.PinVersion(Version);
        await _db.LoadCodeListsAsync(visible.CodeLists, cancellationToken);
        return this;
    }

    /// <summary>Returns the newest version at an instant. 0 means that there was none yet.</summary>
    public async Task<long> VersionAtAsync(Instant instant, CancellationToken cancellationToken)
    {
        if (instant >= At)
            return Version;
        var earlier = _db.Commits.Where(commit => commit.Version > 0 && commit.At <= instant);
        return await earlier.MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;
    }

    /// <summary>Switches to the code lists of an earlier version. Before version 1, they are those of version 1.</summary>
    public async Task UseCodeListsOfAsync(long version, CancellationToken cancellationToken)
    {
        if (version >= _visible.CodeLists)
            return;
        _hasCodeListViews = true;
        await _db.Dialect.UseCodeListsOfAsync(_db, Math.Max(1, version), cancellationToken);
        await _db.LoadCodeListsAsync(await _db.GetCodeListVersionAsync(version, cancellationToken), cancellationToken);
    }

    /// <summary>Ends the snapshot. Further calls have no effect.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return default;
        _isDisposed = true;
        return EndAsync();
    }

    private ValueTask EndAsync()
    {
        _db.ClearTransactionState();
        return _db.Dialect.EndSnapshotAsync(_db, _hasCodeListViews);
    }
}
