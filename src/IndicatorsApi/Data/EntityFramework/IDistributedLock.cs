namespace IndicatorsApi.Data.EntityFramework;

/// <summary>A named lock that one process holds at a time, among all processes on a database. Disposing it releases it.</summary>
public interface IDistributedLock : IAsyncDisposable
{
    /// <summary>Cancelled when the lock is lost. Another process may hold it from then on.</summary>
    CancellationToken Lost { get; }

    /// <summary>Cancelled when another process requests the release (<see cref="DatabaseDialect.RequestReleaseAsync"/>).</summary>
    CancellationToken ReleaseRequested { get; }

    /// <summary>Ensures within a transaction that no other process acquires the lock before the transaction is committed.</summary>
    /// <exception cref="LockLostException">The lock is lost.</exception>
    Task ConfirmAsync(IndicatorsContext db);
}
