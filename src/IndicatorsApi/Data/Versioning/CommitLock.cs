using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>
/// Held from the moment at which a commit takes its instant until everybody sees it. Who asks for the record as of an instant that is
/// later than the newest version passes it first: what is then still to come takes a later instant, so that the answer stands for ever.
/// </summary>
public abstract class CommitLock
{
    /// <summary>The newest instant that somebody asked for, as far as this program knows; what is committed later takes a later one, also within one tick of the clock.</summary>
    public virtual Instant Asked => Instant.MinValue;

    /// <summary>Waits in line, and holds everybody else off until the pass is disposed.</summary>
    public abstract Task<IDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>Waits until every commit that has taken its instant is there to be seen.</summary>
    /// <param name="asked">The instant that is asked for, not in the future.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task PassAsync(Instant asked, CancellationToken cancellationToken);
}
