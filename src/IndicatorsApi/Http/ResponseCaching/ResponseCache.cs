using IndicatorsApi.Data.EntityFramework;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>
/// The answers that are kept, each under what was asked. One is handed out only while the version of the record that it was read from is the
/// newest, which each request looks up anew: docs/decisions/0023-answers-are-kept-under-their-version.md.
/// </summary>
internal sealed class ResponseCache(IOptions<ResponseCacheOptions> options, CurrentVersionReader newest) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Math.Max(1, options.Value.SizeLimitMegabytes) * 1_000_000L, CompactionPercentage = 0.2 });
    private readonly Dictionary<(string Key, long Version), CoalescedResponse> _askedFor = [];
    private readonly Lock _lock = new();

    /// <summary>Whether any are kept.</summary>
    public bool IsEnabled => options.Value.SizeLimitMegabytes > 0;

    /// <summary>The largest answer that is kept.</summary>
    public int MaxBodyBytes => (int)Math.Min(options.Value.SizeLimitMegabytes * 1_000_000L / 16, 2_000_000);

    /// <summary>The version that an answer has to be of.</summary>
    public ValueTask<long> NewestVersionAsync() => newest.ReadAsync();

    /// <summary>The answer that is kept under a key, of whatever version.</summary>
    public CachedResponse? Find(string key) => _answers.TryGetValue(key, out CachedResponse? answer) ? answer : null;

    /// <summary>Keeps an answer in place of an older one; what is asked least goes when there is no room.</summary>
    public void Keep(string key, CachedResponse answer)
    {
        if (Find(key) is { } there && there.Version > answer.Version)
            return;
        _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size + (2 * key.Length) });
    }

    /// <summary>Says that an answer is asked for that is not kept.</summary>
    public CoalescedResponse.Share Join(CacheLookup asked)
    {
        lock (_lock)
        {
            if (!_askedFor.TryGetValue((asked.Key, asked.Version), out var answer))
                _askedFor.Add((asked.Key, asked.Version), answer = new CoalescedResponse());
            answer.Askers++;
            return new(answer);
        }
    }

    /// <summary>Says that one who asked for it is done with it; who comes when it has ended asks for another.</summary>
    public void Leave(CacheLookup asked, CoalescedResponse.Share share)
    {
        share.Finish();
        lock (_lock)
        {
            if ((--share.Answer.Askers == 0 || share.Answer.HasEnded) && _askedFor.GetValueOrDefault((asked.Key, asked.Version)) == share.Answer)
                _askedFor.Remove((asked.Key, asked.Version));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _answers.Dispose();
}
