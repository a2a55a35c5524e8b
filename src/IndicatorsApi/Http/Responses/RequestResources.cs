using System.Threading.RateLimiting;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Http.Responses;

/// <summary>What an answer keeps from others while it is read: a version of the record, and a turn where few such answers are made at a time.</summary>
internal static class RequestResources
{
    /// <summary>Lets go of both: all is read, however long the reader takes to receive it.</summary>
    public static async ValueTask ReleaseAsync(HttpContext http)
    {
        http.Features.Get<RateLimitLease>()?.Dispose();
        if (http.Features.Get<ReadSnapshot>() is { } snapshot)
            await snapshot.DisposeAsync();
    }
}
