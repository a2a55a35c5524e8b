using System.Collections.Concurrent;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>
/// Caches the code lists in memory, an entry for each version that changed them.
/// They are small, change rarely, and every row refers to them.
/// </summary>
public sealed class CodeListCache
{
    private const int MaxEntries = 16;

    private readonly ConcurrentDictionary<long, CodeListSet> _entries = [];

    /// <summary>Returns the code lists that a transaction sees.</summary>
    /// <param name="db">The database, within a transaction that reads <paramref name="version"/>.</param>
    /// <param name="version">The last version that changed the code lists. 0 means that none has since the first.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<CodeListSet> GetAsync(IndicatorsContext db, long version, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(version, out var cached))
            return cached;
        var loaded = await db.ReadCodeListsAsync(cancellationToken);
        if (_entries.Count >= MaxEntries)
            _entries.Clear();
        return _entries[version] = loaded;
    }
}
