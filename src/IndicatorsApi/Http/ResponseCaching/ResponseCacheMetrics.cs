using System.Diagnostics.Metrics;
using IndicatorsApi.Data.Diagnostics;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Counts public responses by their cache status.</summary>
internal static class ResponseCacheMetrics
{
    private static readonly Counter<long> Requests = Telemetry.Counter(
        "indicators.response_cache.requests", "{request}", "The number of public responses, by cache status.");

    private static readonly Dictionary<string, object> Results = new(StringComparer.Ordinal)
    {
        [CacheStatus.Hit] = "hit",
        [CacheStatus.Collapsed] = "collapsed",
        [CacheStatus.Stored] = "stored",
        [CacheStatus.NotStored] = "miss",
    };

    /// <summary>Counts a response.</summary>
    /// <param name="status">The value of <c>Cache-Status</c>.</param>
    public static void Add(string status)
    {
        if (Requests.Enabled)
            Requests.Add(1, new KeyValuePair<string, object?>("cache", Results[status]));
    }
}
