using System.Threading.RateLimiting;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>How many readers wait for changes at a time, of all and of one client.</summary>
internal sealed class LongPollLimiter(IOptions<RateLimitingOptions> options, ClientIdentityCache known) : IDisposable
{
    private readonly PartitionedRateLimiter<ClientPartition> _places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => new() { PermitLimit = options.Value.MaxLongPollsPerClient })),
        PartitionedRateLimiter.Create<ClientPartition, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new() { PermitLimit = options.Value.MaxLongPolls })));

    /// <summary>Takes a place to wait at, until it is disposed of.</summary>
    /// <exception cref="ProblemException">429: there is none left.</exception>
    public IDisposable Begin(HttpContext http)
    {
        var place = _places.AttemptAcquire(known.Of(http));
        return place.IsAcquired ? place : throw new ProblemException(RateLimitingMiddleware.TooMany(http.Response, Localizer.Format($"Too many readers wait for changes. Ask again without `wait`, or later.")));
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}
