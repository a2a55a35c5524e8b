using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Counts how answers that may be kept came about.</summary>
internal static class ResponseCacheMetrics
{
    private static readonly Counter<long> Answers = Telemetry.Counter("indicators.response_cache.requests", "{answer}", "Answers that everybody may read, by how they came about.");

    private static readonly Dictionary<string, object> Words = new(StringComparer.Ordinal)
    {
        [CacheStatus.Hit] = "hit",
        [CacheStatus.Collapsed] = "collapsed",
        [CacheStatus.Stored] = "stored",
        [CacheStatus.NotStored] = "miss",
    };

    /// <summary>Counts an answer.</summary>
    /// <param name="status">How it came about, as <c>Cache-Status</c> says.</param>
    public static void Add(string status)
    {
        if (Answers.Enabled)
            Answers.Add(1, new KeyValuePair<string, object?>("cache", Words[status]));
    }
}
