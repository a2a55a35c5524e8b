using IndicatorsApi.Record.Storage;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>
/// Held from the moment at which a commit takes its instant until everybody sees it. Who asks for the record as of an instant that is
/// later than the newest version passes it first: what is then still to come takes a later instant, so that the answer stands for ever.
/// Programs on the same database hold each other off by a file beside it.
/// </summary>
public sealed class CommitGate(string lockFile) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Waits in line, and holds everybody else off until the pass is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return new Pass(_gate, await FileLock.TakeAsync(lockFile, cancellationToken));
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    /// <summary>The newest instant that somebody asked for; what is committed later takes a later one, also within one tick of the clock.</summary>
    public Instant Asked { get; private set; } = Instant.MinValue;

    /// <summary>Waits until every commit that has taken its instant is there to be seen.</summary>
    /// <param name="asked">The instant that is asked for, not in the future.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task PassAsync(Instant asked, CancellationToken cancellationToken)
    {
        using var pass = await EnterAsync(cancellationToken);
        Asked = Instant.Max(Asked, asked);
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private sealed class Pass(SemaphoreSlim gate, IDisposable? file) : IDisposable
    {
        public void Dispose()
        {
            file?.Dispose();
            gate.Release();
        }
    }
}
