using System.Collections.Concurrent;
using System.Threading.Channels;

namespace IndicatorsApi.Imports;

/// <summary>The queue of the imports of this process.</summary>
internal sealed class ImportQueue : IDisposable
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _percent = new(StringComparer.Ordinal);

    /// <summary>Adds an import, unless it is queued already.</summary>
    public void Add(string id)
    {
        if (_known.TryAdd(id, new()))
            _waiting.Writer.TryWrite(id);
    }

    /// <summary>Returns the imports in order as they arrive.</summary>
    public IAsyncEnumerable<string> ReadAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Returns the token that cancels an import.</summary>
    public CancellationToken TokenOf(string id) => _known.TryGetValue(id, out var source) ? source.Token : CancellationToken.None;

    /// <summary>Cancels a queued or running import.</summary>
    /// <returns><c>true</c> if this process had the import.</returns>
    public bool Cancel(string id)
    {
        if (!_known.TryGetValue(id, out var source))
            return false;
        source.Cancel();
        return true;
    }

    /// <summary>Stores the progress of an import.</summary>
    public void Report(string id, int percent) => _percent[id] = percent;

    /// <summary>Returns the progress of an import, in percent.</summary>
    public int PercentOf(string id) => _percent.GetValueOrDefault(id);

    /// <summary>Removes a completed import.</summary>
    public void Forget(string id)
    {
        _percent.TryRemove(id, out _);
        if (_known.TryRemove(id, out var source))
            source.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var source in _known.Values)
            source.Dispose();
    }
}
