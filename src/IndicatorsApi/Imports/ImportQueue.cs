using System.Collections.Concurrent;
using System.Threading.Channels;

namespace IndicatorsApi.Imports;

/// <summary>The imports that wait and run in this process.</summary>
internal sealed class ImportQueue : IDisposable
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _percent = new(StringComparer.Ordinal);

    /// <summary>Lets an import wait its turn, unless it does already.</summary>
    public void Add(string id)
    {
        if (_known.TryAdd(id, new()))
            _waiting.Writer.TryWrite(id);
    }

    /// <summary>The imports in their order, as they come.</summary>
    public IAsyncEnumerable<string> ReadAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>What cancels an import.</summary>
    public CancellationToken TokenOf(string id) => _known.TryGetValue(id, out var source) ? source.Token : CancellationToken.None;

    /// <summary>Cancels an import that waits or runs.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Cancel(string id)
    {
        if (!_known.TryGetValue(id, out var source))
            return false;
        source.Cancel();
        return true;
    }

    /// <summary>Notes how far an import has come.</summary>
    public void Report(string id, int percent) => _percent[id] = percent;

    /// <summary>How far an import has come, in percent.</summary>
    public int PercentOf(string id) => _percent.GetValueOrDefault(id);

    /// <summary>Forgets an import that is done.</summary>
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
