using System.Globalization;
using System.Threading.RateLimiting;
using IndicatorsApi.Http.Responses;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>The token buckets of the API: one for each client, and one that all clients share. See ADR 0035.</summary>
internal sealed class ClientRateLimiter : IDisposable
{
    /// <summary>The rate at which a client needs no permit of the shared bucket, in requests per second.</summary>
    private const int GuaranteedPermitsPerSecond = 10;

    private readonly ClientIdentityCache _clients;
    private readonly Quota _perAddress;
    private readonly Quota _perKey;
    private readonly PartitionedRateLimiter<HttpContext> _perClient;
    private readonly PartitionedRateLimiter<HttpContext> _guaranteed;
    private readonly PartitionedRateLimiter<HttpContext> _global;

    public ClientRateLimiter(IOptions<RateLimitingOptions> options, ClientIdentityCache clients)
    {
        var settings = options.Value;
        var burstSeconds = Math.Max(1, settings.BurstSeconds);
        _clients = clients;
        _perAddress = new("address", settings.PermitsPerSecondPerAddress, burstSeconds);
        _perKey = new("key", settings.PermitsPerSecondPerKey, burstSeconds);
        _perClient = PartitionedRateLimiter.Create<HttpContext, ClientPartition>(http =>
            PartitionOf(http) is var client && QuotaOf(client) is { IsUnlimited: false } quota
                ? RateLimitPartition.GetTokenBucketLimiter(client, _ => quota.Bucket)
                : RateLimitPartition.GetNoLimiter(default(ClientPartition)));
        _guaranteed = PartitionedRateLimiter.Create<HttpContext, ClientPartition>(http =>
            RateLimitPartition.GetTokenBucketLimiter(PartitionOf(http), _ => BucketOf(GuaranteedPermitsPerSecond, burstSeconds)));
        _global = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            settings.GlobalPermitsPerSecond <= 0 || IsGuaranteed(http)
                ? RateLimitPartition.GetNoLimiter("guaranteed")
                : RateLimitPartition.GetTokenBucketLimiter("shared", _ => BucketOf(settings.GlobalPermitsPerSecond, seconds: 1)));
        Limiter = PartitionedRateLimiter.CreateChained(_perClient, _global);
    }

    /// <summary>The limiter that each request to the API takes a permit from.</summary>
    /// <remarks>The bucket of the client comes first, so that requests beyond it do not drain the shared bucket.</remarks>
    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Writes the client's quota to the response headers (IETF draft-ietf-httpapi-ratelimit-headers).</summary>
    public void WriteQuota(HttpContext http, bool isRejected)
    {
        var quota = QuotaOf(PartitionOf(http));
        if (quota.IsUnlimited)
            return;
        var remaining = isRejected ? 0 : _perClient.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
        var headers = http.Response.Headers;
        headers[RateLimitHeaders.RateLimitPolicy] = quota.Policy;
        headers[RateLimitHeaders.RateLimit] = string.Create(CultureInfo.InvariantCulture, $"\"{quota.Name}\";r={remaining};t=1");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Limiter.Dispose();
        _perClient.Dispose();
        _guaranteed.Dispose();
        _global.Dispose();
    }

    private static TokenBucketRateLimiterOptions BucketOf(int perSecond, int seconds) => new()
    {
        TokenLimit = (int)Math.Min((long)perSecond * seconds, int.MaxValue),
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private bool IsGuaranteed(HttpContext http)
    {
        using var lease = _guaranteed.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    private ClientPartition PartitionOf(HttpContext http) => _clients.GetPartition(http);

    private Quota QuotaOf(ClientPartition client) => client.HasKey ? _perKey : _perAddress;

    /// <summary>The quota of each client of one kind.</summary>
    private sealed class Quota(string name, int perSecond, int seconds)
    {
        public string Name => name;

        public bool IsUnlimited => perSecond <= 0;

        public TokenBucketRateLimiterOptions Bucket { get; } = BucketOf(Math.Max(1, perSecond), seconds);

        /// <summary>The value of <c>RateLimit-Policy</c>: the capacity of the bucket and the seconds that fill it.</summary>
        public string Policy => string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={Bucket.TokenLimit};w={seconds}");
    }
}
