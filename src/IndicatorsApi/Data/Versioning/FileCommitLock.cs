using IndicatorsApi.Data.EntityFramework.Sqlite;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The gate of a database in one file: programs on it hold each other off by a file beside it.</summary>
/// <param name="lockFile">The file.</param>
internal sealed class FileCommitLock(string lockFile) : CommitLock, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc />
    public override Instant Asked => _asked;

    private Instant _asked = Instant.MinValue;

    /// <inheritdoc />
    public override async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
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

    /// <inheritdoc />
    public override async Task PassAsync(Instant asked, CancellationToken cancellationToken)
    {
        using var pass = await EnterAsync(cancellationToken);
        _asked = Instant.Max(_asked, asked);
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
