using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The lock that a commit holds from taking its instant until it is visible.</summary>
/// <remarks>
/// A reader that requests the dataset as of an instant later than the current version passes the lock first.
/// Later commits then take a later instant, so the response for that instant never changes.
/// </remarks>
public abstract class CommitLock
{
    /// <summary>The latest instant that a reader requested, as far as this process knows. Later commits take a later instant.</summary>
    public virtual Instant LatestRequestedInstant => Instant.MinValue;

    /// <summary>Waits for the lock. Disposing the result releases it.</summary>
    public abstract Task<IDisposable> AcquireAsync(CancellationToken cancellationToken);

    /// <summary>Waits until every commit that has taken its instant is visible.</summary>
    /// <param name="requested">The requested instant, not in the future.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public abstract Task WaitForCommitsAsync(Instant requested, CancellationToken cancellationToken);
}
