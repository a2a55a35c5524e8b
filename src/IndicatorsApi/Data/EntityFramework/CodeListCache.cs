using System.Collections.Concurrent;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// Keeps the vocabulary in memory, one for each version that changed it: it is small, hardly ever changes, and every row refers to it.
/// </summary>
public sealed class CodeListCache
{
    private const int MaxCount = 16;

    private readonly ConcurrentDictionary<long, Codelists> _known = [];

    /// <summary>The vocabulary that a transaction sees.</summary>
    /// <param name="db">The record, within a transaction: what is kept under a version has to be read at that version.</param>
    /// <param name="version">The version that made the vocabulary what it is; 0 where none has changed it since the first.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Codelists> OfAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(version, out var known))
            return known;
        var loaded = await db.ReadCodeListsAsync(cancellationToken);
        if (_known.Count >= MaxCount)
            _known.Clear();
        return _known[version] = loaded;
    }
}
