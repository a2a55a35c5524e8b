using System.Threading.RateLimiting;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Limits how many requests wait for changes concurrently, in total and of one client.</summary>
internal sealed class LongPollLimiter(IOptions<RateLimitingOptions> options, ClientIdentityCache clients) : IDisposable
{
    private const int RetryAfterSeconds = 1;

    private readonly PartitionedRateLimiter<ClientPartition> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(client =>
            RateLimitPartition.GetConcurrencyLimiter(client, _ => new() { PermitLimit = options.Value.MaxLongPollsPerClient })),
        PartitionedRateLimiter.Create<ClientPartition, string>(_ =>
            RateLimitPartition.GetConcurrencyLimiter("all", _ => new() { PermitLimit = options.Value.MaxLongPolls })));

    /// <summary>Acquires a lease, which the caller releases by disposing it.</summary>
    /// <exception cref="ProblemException">429: the limit is reached.</exception>
    public IDisposable Acquire(HttpContext http)
    {
        var lease = _limiter.AttemptAcquire(clients.GetPartition(http));
        if (lease.IsAcquired)
            return lease;
        var detail = Localizer.Format($"Too many clients are waiting for changes. Send the request without `wait`, or retry later.");
        throw new ProblemException(RateLimitingSetup.TooManyRequests(http.Response, detail, RetryAfterSeconds));
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
