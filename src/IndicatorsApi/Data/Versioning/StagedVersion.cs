using System.Diagnostics;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes a large import in several short transactions, so that other writers are not blocked.</summary>
/// <remarks>
/// Rows belong to an unpublished commit with a negative id and stay invisible to readers.
/// The last transaction publishes the commit as the next dataset version. Only one staged import runs at a time.
/// The next import, or the next start, deletes the rows that a crashed process left behind.
/// </remarks>
internal sealed class StagedVersion : PendingVersion
{
    private const int RollbackBatchSize = 1000;

    private const string LockName = "import";

    private readonly IDistributedLock? _importLock;
    private readonly TimeSpan _maxLockDuration;
    private readonly VisibleCommits _initial;
    private readonly CancellationToken _cancellationToken;
    private WriteTransaction? _transaction;
    private long _transactionStart;
    private long _currentVersion;
    private bool _isPublished;

    private StagedVersion(
        VersionFactory factory,
        Commit commit,
        IDistributedLock? importLock,
        WriteTransaction transaction,
        TimeSpan maxLockDuration,
        VisibleCommits initial,
        CancellationToken cancellationToken)
        : base(factory, commit)
    {
        (_importLock, _transaction, _maxLockDuration) = (importLock, transaction, maxLockDuration);
        (_initial, _cancellationToken) = (initial, cancellationToken);
        (_transactionStart, _currentVersion) = (Stopwatch.GetTimestamp(), initial.Version);
    }

    /// <inheritdoc />
    internal override long CurrentVersion => _currentVersion;

    /// <inheritdoc />
    private protected override Instant? LatestRequestedInstant => _transaction?.LatestRequestedInstant;

    /// <inheritdoc />
    public override long? ConcurrentWritesSince => Transactions == 1 ? null : _initial.Version;

    /// <summary>Waits until no other staged import runs, and begins the first transaction.</summary>
    /// <param name="factory">The factory.</param>
    /// <param name="createCommit">Creates the commit with a given id.</param>
    /// <param name="maxLockDuration">The time after which a transaction yields the write lock.</param>
    /// <param name="cancellationToken">Cancels the write until it is published.</param>
    public static async Task<StagedVersion> BeginAsync(
        VersionFactory factory, Func<long, Commit> createCommit, TimeSpan maxLockDuration, CancellationToken cancellationToken)
    {
        var db = factory.Db;
        var importLock = await db.Dialect.AcquireLockAsync(db, LockName, waits: true, cancellationToken);
        WriteTransaction? transaction = null;
        try
        {
            await RollBackAllAsync(factory, maxLockDuration, cancellationToken);
            await ApplySettingsAsync(db, db.Dialect.BulkLoadSettings);
            transaction = await WriteTransaction.BeginAsync(db, factory.WriteLock, cancellationToken);
            var initial = await VisibleCommits.ReadAsync(db, CancellationToken.None);
            var commit = createCommit(Math.Min(await db.Commits.MinAsync(known => known.Id, CancellationToken.None), 0) - 1);
            await db.AddCommitAsync(commit);
            await db.LoadCodeListsAsync(initial.CodeLists, CancellationToken.None);
            return new(factory, commit, importLock, transaction, maxLockDuration, initial, cancellationToken);
        }
        catch
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            await RestoreSettingsAsync(db);
            if (importLock is not null)
                await importLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes the rows that crashed processes left behind, unless a staged import is running.</summary>
    public static async Task RollBackAbandonedAsync(VersionFactory factory, TimeSpan maxLockDuration, CancellationToken cancellationToken)
    {
        if (!await factory.Db.Commits.AnyAsync(commit => commit.Version < 0, cancellationToken))
            return;
        await using var importLock = await factory.Db.Dialect.AcquireLockAsync(factory.Db, LockName, waits: false, cancellationToken);
        if (importLock is not null)
            await RollBackAllAsync(factory, maxLockDuration, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task YieldWriteLockAsync()
    {
        if (Stopwatch.GetElapsedTime(_transactionStart) >= _maxLockDuration)
            await BeginNextTransactionAsync(Db.Dialect.BulkLoadSettings);
    }

    /// <inheritdoc />
    public override Task BeginFinalTransactionAsync() => BeginNextTransactionAsync(Db.Dialect.DefaultSettings);

    /// <inheritdoc />
    public override async Task PublishAsync()
    {
        await AddChangesAsync();
        await ApplySettingsAsync(Db, Db.Dialect.AnalyzeStatement);
        using var commitLease = await Factory.CommitLock.AcquireAsync(CancellationToken.None);
        var visible = await VisibleCommits.ReadAsync(Db, CancellationToken.None);
        await AssignVersionAsync(visible);
        await _transaction!.CommitAsync();
        Factory.LastVersion = visible.Version + 1;
        _isPublished = true;
        OnCommitted();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        Db.ClearTransactionState();
        try
        {
            await EndTransactionAsync();
            await RestoreSettingsAsync(Db);
            if (!_isPublished)
                await RollBackAsync(Factory, Commit.Id, _maxLockDuration, CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            // The rows are invisible. They are deleted when the database is available again.
        }
        finally
        {
            if (_importLock is not null)
                await _importLock.DisposeAsync();
        }
    }

    private async Task BeginNextTransactionAsync(string settings)
    {
        Flush();
        await _transaction!.CommitAsync();
        await EndTransactionAsync();
        await ApplySettingsAsync(Db, settings);
        _transaction = await WriteTransaction.BeginAsync(Db, Factory.WriteLock, _cancellationToken);
        if (_importLock is not null)
            await _importLock.ConfirmAsync(Db);
        (_transactionStart, Transactions) = (Stopwatch.GetTimestamp(), Transactions + 1);
        var visible = await VisibleCommits.ReadAsync(Db, CancellationToken.None);
        _currentVersion = visible.Version;
        if (visible.CodeLists != _initial.CodeLists)
            throw new CodeListsChangedException();
    }

    private async Task EndTransactionAsync()
    {
        var transaction = _transaction;
        _transaction = null;
        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    private static async Task ApplySettingsAsync(IndicatorsContext db, string statements)
    {
        if (statements.Length == 0)
            return;
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync(statements, CancellationToken.None);
    }

    /// <summary>Restores the durable settings of the connection before it returns to the pool.</summary>
    private static async Task RestoreSettingsAsync(IndicatorsContext db)
    {
        try
        {
            await ApplySettingsAsync(db, db.Dialect.DefaultSettings);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            await db.Database.GetDbConnection().CloseAsync();
        }
    }

    private static async Task RollBackAllAsync(VersionFactory factory, TimeSpan maxLockDuration, CancellationToken cancellationToken)
    {
        var staged = factory.Db.Commits.Where(commit => commit.Version < 0).Select(commit => commit.Id);
        foreach (var id in await staged.ToListAsync(cancellationToken))
            await RollBackAsync(factory, id, maxLockDuration, cancellationToken);
    }

    private static async Task RollBackAsync(VersionFactory factory, long id, TimeSpan maxLockDuration, CancellationToken cancellationToken)
    {
        var db = factory.Db;
        for (var isDone = false; !isDone;)
        {
            await using var transaction = await WriteTransaction.BeginAsync(db, factory.WriteLock, cancellationToken);
            for (var start = Stopwatch.GetTimestamp(); !isDone && Stopwatch.GetElapsedTime(start) <= maxLockDuration;)
                isDone = await RollBackBatchAsync<Observation>(db, id) + await RollBackBatchAsync<Target>(db, id) == 0;
            if (isDone)
                await db.Commits.Where(commit => commit.Id == id).ExecuteDeleteAsync(CancellationToken.None);
            await transaction.CommitAsync();
        }
    }

    /// <summary>Deletes staged revisions, and restores the superseded ones once no staged revision is left.</summary>
    /// <remarks>The order matters, because a key may have only one current revision.</remarks>
    private static async Task<int> RollBackBatchAsync<T>(IndicatorsContext db, long id)
        where T : Revision
    {
        var staged = db.Set<T>().Where(r => r.AddedInCommit == id).OrderBy(r => r.Id).Take(RollbackBatchSize);
        var deleted = await staged.ExecuteDeleteAsync(CancellationToken.None);
        if (deleted > 0)
            return deleted;
        var superseded = db.Set<T>().Where(r => r.SupersededInCommit == id).OrderBy(r => r.Id).Take(RollbackBatchSize);
        return await superseded.ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, (long?)null), CancellationToken.None);
    }
}
