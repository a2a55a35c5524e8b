using System.Threading.RateLimiting;
using IndicatorsApi.Record.Storage;

namespace IndicatorsApi.Http.Answers;

/// <summary>What an answer keeps from others while it is read: a version of the record, and a turn where few such answers are made at a time.</summary>
internal static class Held
{
    /// <summary>Lets go of both: all is read, however long the reader takes to receive it.</summary>
    public static async ValueTask LetGoAsync(HttpContext http)
    {
        http.Features.Get<RateLimitLease>()?.Dispose();
        if (http.Features.Get<Snapshot>() is { } snapshot)
            await snapshot.DisposeAsync();
    }
}
