using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>One version of the record: until it is disposed of, all that its context reads comes from it; writers do not wait for it.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private VisibleCommits _seen = VisibleCommits.Nothing;
    private bool _showsAnother;
    private bool _isOver;

    private ReadSnapshot(IndicatorsContext db) => _db = db;

    /// <summary>The number of the version; 0 where nothing was written yet.</summary>
    public long Version => _seen.Version;

    /// <summary>When the version became the record.</summary>
    public Instant At => _seen.At;

    /// <summary>Begins to read the newest version.</summary>
    /// <param name="db">The record.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="atLeast">The version that a copy of the database has to have reached for this to be read there; nothing for never.</param>
    public static async Task<ReadSnapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken, long? atLeast = null)
    {
        var snapshot = new ReadSnapshot(db);
        try
        {
            if (atLeast is { } needed && await SeenInCopyAsync(db, needed, cancellationToken) is { } seen)
                return await snapshot.LookUpAsync(seen, cancellationToken);
            var newest = await DatabaseErrors.RetryTransientAsync(() => BeginReadingAsync(db, cancellationToken), () => snapshot.EndAsync().AsTask(), cancellationToken);
            return await snapshot.LookUpAsync(newest, cancellationToken);
        }
        catch (Exception exception)
        {
            if (DatabaseErrors.IsBroken(exception))
                db.Engine.CloseBroken(db);
            await snapshot.DisposeAsync();
            throw;
        }
    }

    private static async Task<VisibleCommits> BeginReadingAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Engine.BeginSnapshotAsync(db, cancellationToken);
        return await VisibleCommits.ReadAsync(db, cancellationToken);
    }

    /// <summary>Begins to read a copy.</summary>
    /// <returns>What it holds; nothing where there is none that has come far enough.</returns>
    private static async Task<VisibleCommits?> SeenInCopyAsync(IndicatorsContext db, long atLeast, CancellationToken cancellationToken)
    {
        try
        {
            if (!await db.Engine.TryBeginReplicaSnapshotAsync(db, cancellationToken))
                return null;
            var seen = await VisibleCommits.ReadAsync(db, cancellationToken);
            if (seen.Version > 0 && seen.Version >= atLeast)
                return seen;
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            // Then the database itself is asked.
        }

        await db.Engine.EndSnapshotAsync(db, showedAnother: false);
        return null;
    }

    private async Task<ReadSnapshot> LookUpAsync(VisibleCommits seen, CancellationToken cancellationToken)
    {
        _seen = seen;
        _db.NamedByVersionBefore(seen.FirstStaged);
        if (seen.Unseen is not null)
            _db.SeeOnly(Version);
        await _db.LoadCodeListsAsync(seen.CodeLists, cancellationToken);
        return this;
    }

    /// <summary>The newest version that was the record at an instant; 0 where there was none yet.</summary>
    public async Task<long> VersionAtAsync(Instant instant, CancellationToken cancellationToken) =>
        instant >= At ? Version : await _db.Commits.Where(commit => commit.Version > 0 && commit.At <= instant).MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;

    /// <summary>Shows the vocabulary as it stood in an earlier version; before the first, as it stood in that.</summary>
    public async Task UseCodeListsOfAsync(long version, CancellationToken cancellationToken)
    {
        if (version >= _seen.CodeLists)
            return;
        _showsAnother = true;
        await _db.Engine.UseCodeListsOfAsync(_db, Math.Max(1, version), cancellationToken);
        await _db.LoadCodeListsAsync(await _db.CodeListVersionAsync(version, cancellationToken), cancellationToken);
    }

    /// <summary>Lets the version go; once more does nothing.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isOver)
            return default;
        _isOver = true;
        return EndAsync();
    }

    private ValueTask EndAsync()
    {
        _db.ForgetTransaction();
        return _db.Engine.EndSnapshotAsync(_db, _showsAnother);
    }
}
