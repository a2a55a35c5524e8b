using System.Diagnostics;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>
/// A version of so many rows that others could not wait for them. They are written in turns, between which everybody writes, and lie in
/// the database under a commit that nobody sees; the last turn makes that the newest version, at once. There is one at a time. What one
/// has left whose program was killed, the next one takes away, or the next start.
/// </summary>
internal sealed class StagedVersion : PendingVersion
{
    private const int RowsUndoneAtOnce = 1000;

    private const string Importing = "import";

    private readonly IDistributedLock? _alone;
    private readonly TimeSpan _length;
    private readonly VisibleCommits _before;
    private readonly CancellationToken _cancelled;
    private WriteTransaction? _turn;
    private long _began;
    private long _newest;
    private bool _isPublished;

    private StagedVersion(VersionFactory versions, Commit commit, IDistributedLock? alone, WriteTransaction first, TimeSpan length, VisibleCommits before, CancellationToken cancelled)
        : base(versions, commit)
    {
        (_alone, _turn, _length, _before, _cancelled) = (alone, first, length, before, cancelled);
        (_began, _newest) = (Stopwatch.GetTimestamp(), before.Version);
    }

    /// <inheritdoc />
    internal override long Newest => _newest;

    /// <inheritdoc />
    private protected override Instant? Asked => _turn?.Asked;

    /// <inheritdoc />
    public override long? ConcurrentWritesSince => Transactions == 1 ? null : _before.Version;

    /// <summary>Begins one, once no other is in the making.</summary>
    /// <param name="versions">Where it is begun.</param>
    /// <param name="commit">Makes the commit, given its number.</param>
    /// <param name="length">How long others may have to wait.</param>
    /// <param name="cancellationToken">Ends it before it is published.</param>
    public static async Task<StagedVersion> BeginAsync(VersionFactory versions, Func<long, Commit> commit, TimeSpan length, CancellationToken cancellationToken)
    {
        var engine = versions.Db.Engine;
        var alone = await engine.TakeAsync(versions.Db, Importing, waits: true, cancellationToken);
        WriteTransaction? turn = null;
        try
        {
            await UndoAllAsync(versions, length, cancellationToken);
            await SetAsync(versions.Db, engine.BulkLoadSettings);
            turn = await WriteTransaction.BeginAsync(versions.Db, versions.Gate, cancellationToken);
            var before = await VisibleCommits.ReadAsync(versions.Db, CancellationToken.None);
            var made = commit(Math.Min(await versions.Db.Commits.MinAsync(known => known.Id, CancellationToken.None), 0) - 1);
            await versions.Db.AddCommitAsync(made);
            await versions.Db.LoadCodeListsAsync(before.CodeLists, CancellationToken.None);
            return new(versions, made, alone, turn, length, before, cancellationToken);
        }
        catch
        {
            if (turn is not null)
                await turn.DisposeAsync();
            await ResetAsync(versions.Db);
            if (alone is not null)
                await alone.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes away what those have left whose programs were killed, unless one is in the making.</summary>
    public static async Task RollBackAbandonedAsync(VersionFactory versions, TimeSpan length, CancellationToken cancellationToken)
    {
        if (!await versions.Db.Commits.AnyAsync(commit => commit.Version < 0, cancellationToken))
            return;
        await using var alone = await versions.Db.Engine.TakeAsync(versions.Db, Importing, waits: false, cancellationToken);
        if (alone is not null)
            await UndoAllAsync(versions, length, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task YieldWriteLockAsync()
    {
        if (Stopwatch.GetElapsedTime(_began) >= _length)
            await BeginNextTransactionAsync(Db.Engine.BulkLoadSettings);
    }

    /// <inheritdoc />
    public override Task BeginFinalTransactionAsync() => BeginNextTransactionAsync(Db.Engine.DefaultSettings);

    /// <inheritdoc />
    public override async Task PublishAsync()
    {
        await NoteChangesAsync();
        await SetAsync(Db, Db.Engine.AnalyzeStatement);
        using var pass = await Versions.Commits.EnterAsync(CancellationToken.None);
        var last = await VisibleCommits.ReadAsync(Db, CancellationToken.None);
        await NumberAsync(last);
        await _turn!.CommitAsync();
        Versions.Seen = last.Version + 1;
        _isPublished = true;
        Tell();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        Db.ForgetTransaction();
        try
        {
            await EndTransactionAsync();
            await ResetAsync(Db);
            if (!_isPublished)
                await UndoAsync(Versions, Commit.Id, _length, CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            // Nobody sees it; it is taken away once the database can be worked with.
        }
        finally
        {
            if (_alone is not null)
                await _alone.DisposeAsync();
        }
    }

    private async Task BeginNextTransactionAsync(string settings)
    {
        Flush();
        await _turn!.CommitAsync();
        await EndTransactionAsync();
        await SetAsync(Db, settings);
        _turn = await WriteTransaction.BeginAsync(Db, Versions.Gate, _cancelled);
        if (_alone is not null)
            await _alone.ConfirmAsync(Db);
        (_began, Transactions) = (Stopwatch.GetTimestamp(), Transactions + 1);
        var seen = await VisibleCommits.ReadAsync(Db, CancellationToken.None);
        _newest = seen.Version;
        if (seen.CodeLists != _before.CodeLists)
            throw new CodeListsChangedException();
    }

    private async Task EndTransactionAsync()
    {
        var turn = _turn;
        _turn = null;
        if (turn is not null)
            await turn.DisposeAsync();
    }

    private static async Task SetAsync(IndicatorsContext db, string statements)
    {
        if (statements.Length == 0)
            return;
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync(statements, CancellationToken.None);
    }

    /// <summary>The connection goes back to others, whose commits have to last.</summary>
    private static async Task ResetAsync(IndicatorsContext db)
    {
        try
        {
            await SetAsync(db, db.Engine.DefaultSettings);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            await db.Database.GetDbConnection().CloseAsync();
        }
    }

    private static async Task UndoAllAsync(VersionFactory versions, TimeSpan length, CancellationToken cancellationToken)
    {
        foreach (var id in await versions.Db.Commits.Where(commit => commit.Version < 0).Select(commit => commit.Id).ToListAsync(cancellationToken))
            await UndoAsync(versions, id, length, cancellationToken);
    }

    private static async Task UndoAsync(VersionFactory versions, long id, TimeSpan length, CancellationToken cancellationToken)
    {
        for (var isDone = false; !isDone;)
        {
            await using var turn = await WriteTransaction.BeginAsync(versions.Db, versions.Gate, cancellationToken);
            for (var began = Stopwatch.GetTimestamp(); !isDone && Stopwatch.GetElapsedTime(began) <= length;)
                isDone = await UndoSomeAsync<Observation>(versions.Db, id) + await UndoSomeAsync<Target>(versions.Db, id) == 0;
            if (isDone)
                await versions.Db.Commits.Where(commit => commit.Id == id).ExecuteDeleteAsync(CancellationToken.None);
            await turn.CommitAsync();
        }
    }

    /// <summary>A revision goes before the one stands again that it was to take the place of: only one of a key stands.</summary>
    private static async Task<int> UndoSomeAsync<T>(IndicatorsContext db, long id)
        where T : Revision
    {
        var gone = await db.Set<T>().Where(r => r.AddedInCommit == id).OrderBy(r => r.Id).Take(RowsUndoneAtOnce).ExecuteDeleteAsync(CancellationToken.None);
        return gone > 0 ? gone : await db.Set<T>().Where(r => r.SupersededInCommit == id).OrderBy(r => r.Id).Take(RowsUndoneAtOnce)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, (long?)null), CancellationToken.None);
    }
}
