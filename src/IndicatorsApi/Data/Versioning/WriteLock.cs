using System.Threading.RateLimiting;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Admits one writer of this process at a time, in the order of arrival.</summary>
/// <remarks>
/// SQLite has one write lock, and a connection that waits for it blocks a thread. Writers of one process wait here without a thread.
/// The queue is first in, first out: between two transactions, a staged import waits behind the writers that arrived earlier.
/// The lock of the database excludes other processes.
/// </remarks>
public sealed class WriteLock : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = 1,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The number of writers in the queue.</summary>
    internal long WaitingCount => _limiter.GetStatistics()!.CurrentQueuedCount;

    /// <summary>Waits for the lock. Disposing the result releases it.</summary>
    public async Task<IDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(1, cancellationToken);

        // A limiter that is disposed of fails its queue instead of cancelling it.
        ObjectDisposedException.ThrowIf(!lease.IsAcquired, this);
        return lease;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
