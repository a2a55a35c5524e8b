using System.Threading.RateLimiting;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Http.Responses;

/// <summary>The read snapshot and concurrency lease held by a request.</summary>
internal static class RequestResources
{
    /// <summary>Releases both. Callers do so once the data has been read, before the response is sent to a possibly slow client.</summary>
    public static async ValueTask ReleaseAsync(HttpContext http)
    {
        http.Features.Get<RateLimitLease>()?.Dispose();
        if (http.Features.Get<ReadSnapshot>() is { } snapshot)
            await snapshot.DisposeAsync();
    }
}
