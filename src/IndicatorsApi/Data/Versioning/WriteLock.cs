namespace IndicatorsApi.Data.Versioning;

/// <summary>
/// Lets one writer at a time through. SQLite has one write lock, and waiting for it blocks a thread; here writers of this
/// process wait in line without one. Writers of other processes are still held off by the lock itself.
/// </summary>
public sealed class WriteLock : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Waits in line; the way is free for the next one when the pass is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Pass(_gate);
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
