using System.Threading.RateLimiting;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Words;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Limits;

/// <summary>How many readers wait for changes at a time, of all and of one client.</summary>
internal sealed class Waiting(IOptions<LimitOptions> options, KnownCallers known) : IDisposable
{
    private readonly PartitionedRateLimiter<Caller> _places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Caller, Caller>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => new() { PermitLimit = options.Value.WaitingOfOne })),
        PartitionedRateLimiter.Create<Caller, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new() { PermitLimit = options.Value.Waiting })));

    /// <summary>Takes a place to wait at, until it is disposed of.</summary>
    /// <exception cref="ProblemException">429: there is none left.</exception>
    public IDisposable Begin(HttpContext http)
    {
        var place = _places.AttemptAcquire(known.Of(http));
        return place.IsAcquired ? place : throw new ProblemException(Limiting.TooMany(http.Response, Say.It($"Too many readers wait for changes. Ask again without `wait`, or later.")));
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}
