using IndicatorsApi.Data.EntityFramework.Sqlite;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The commit lock of a SQLite database. Processes exclude each other by a lock file next to the database.</summary>
/// <param name="lockFile">The path of the lock file.</param>
internal sealed class FileCommitLock(string lockFile) : CommitLock, IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    /// <inheritdoc />
    public override Instant LatestRequestedInstant => _latestRequestedInstant;

    private Instant _latestRequestedInstant = Instant.MinValue;

    /// <inheritdoc />
    public override async Task<IDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken);
        try
        {
            return new Lease(_semaphore, await FileLock.AcquireAsync(lockFile, cancellationToken));
        }
        catch
        {
            _semaphore.Release();
            throw;
        }
    }

    /// <inheritdoc />
    public override async Task WaitForCommitsAsync(Instant requested, CancellationToken cancellationToken)
    {
        using var lease = await AcquireAsync(cancellationToken);
        _latestRequestedInstant = Instant.Max(_latestRequestedInstant, requested);
    }

    /// <inheritdoc />
    public void Dispose() => _semaphore.Dispose();

    private sealed class Lease(SemaphoreSlim semaphore, IDisposable? file) : IDisposable
    {
        public void Dispose()
        {
            file?.Dispose();
            semaphore.Release();
        }
    }
}
