using IndicatorsApi.Data.EntityFramework;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>The in-memory response cache. See ADR 0023.</summary>
/// <remarks>
/// An entry is valid only while the dataset version it was computed from is still current; every lookup compares the two. Entries are
/// therefore never stale and need no explicit invalidation.
/// </remarks>
internal sealed class ResponseCache(IOptions<ResponseCacheOptions> options, CurrentVersionReader currentVersion) : IDisposable
{
    private readonly MemoryCache _entries = new(
        new MemoryCacheOptions { SizeLimit = Math.Max(1, options.Value.SizeLimitMegabytes) * 1_000_000L, CompactionPercentage = 0.2 });

    private readonly Dictionary<(string Key, long Version), CoalescedResponse> _pending = [];
    private readonly Lock _lock = new();

    /// <summary>Indicates that responses are cached.</summary>
    public bool IsEnabled => options.Value.SizeLimitMegabytes > 0;

    /// <summary>The size of the largest body that is cached, in bytes.</summary>
    public int MaxBodyBytes => (int)Math.Min(options.Value.SizeLimitMegabytes * 1_000_000L / 16, 2_000_000);

    /// <summary>Returns the dataset version that a valid entry has.</summary>
    public ValueTask<long> GetCurrentVersionAsync() => currentVersion.ReadAsync();

    /// <summary>Returns the entry of a key, valid or not.</summary>
    public CachedResponse? Find(string key) => _entries.TryGetValue(key, out CachedResponse? entry) ? entry : null;

    /// <summary>Stores an entry unless there is a newer one. A full cache evicts the least recently used entries.</summary>
    public void Store(string key, CachedResponse entry)
    {
        if (Find(key) is { } existing && existing.Version > entry.Version)
            return;
        _entries.Set(key, entry, new MemoryCacheEntryOptions { Size = entry.Size + (2 * key.Length) });
    }

    /// <summary>Joins the requests that wait for an uncached response.</summary>
    public CoalescedResponse.Participant Join(CacheLookup lookup)
    {
        lock (_lock)
        {
            if (!_pending.TryGetValue((lookup.Key, lookup.Version), out var response))
                _pending.Add((lookup.Key, lookup.Version), response = new CoalescedResponse());
            response.ParticipantCount++;
            return new(response);
        }
    }

    /// <summary>Leaves the requests that wait for an uncached response.</summary>
    /// <remarks>A request that arrives after the completion starts another computation.</remarks>
    public void Leave(CacheLookup lookup, CoalescedResponse.Participant participant)
    {
        participant.Complete();
        lock (_lock)
        {
            var response = participant.Response;
            if ((--response.ParticipantCount == 0 || response.IsCompleted)
                && _pending.GetValueOrDefault((lookup.Key, lookup.Version)) == response)
                _pending.Remove((lookup.Key, lookup.Version));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _entries.Dispose();
}
