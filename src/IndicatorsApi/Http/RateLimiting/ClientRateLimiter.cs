using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>
/// How many requests a client may send: a bucket of tokens for each key and each address, which is filled evenly. Who asks for more than is modest takes from one
/// bucket of all, too. Where nothing is configured, an empty bucket stops nobody who is alone: docs/decisions/0034-limits.md.
/// </summary>
internal sealed class ClientRateLimiter : IDisposable
{
    private const int AddressPerSecond = 1000;
    private const int KeyPerSecond = 1000;

    private const int ModestPerSecond = 10;

    private readonly ContentionMonitor _company;
    private readonly Allowance _address;
    private readonly Allowance _key;
    private readonly PartitionedRateLimiter<ClientPartition> _buckets;
    private readonly PartitionedRateLimiter<ClientPartition> _modest;
    private readonly PartitionedRateLimiter<ClientPartition>? _together;

    public ClientRateLimiter(IOptions<RateLimitingOptions> options, ContentionMonitor company)
    {
        _company = company;
        var seconds = Math.Max(1, options.Value.BurstSeconds);
        _address = new("address", options.Value.PermitsPerSecondPerAddress, AddressPerSecond, seconds);
        _key = new("key", options.Value.PermitsPerSecondPerKey, KeyPerSecond, seconds);
        _buckets = PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, who => AllowanceOf(who).Bucket));
        _modest = PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => BucketOf(ModestPerSecond, seconds)));
        if (options.Value.GlobalPermitsPerSecond > 0)
            _together = PartitionedRateLimiter.Create<ClientPartition, string>(_ => RateLimitPartition.GetTokenBucketLimiter("all", _ => BucketOf(options.Value.GlobalPermitsPerSecond, seconds: 1)));
    }

    /// <summary>Takes a token of a client.</summary>
    public Entry Enter(ClientPartition caller)
    {
        var allowance = AllowanceOf(caller);
        var alone = _company.IsAlone(caller);
        if (allowance.IsUnlimited)
            return new(IsAllowed: true, Policy: null, Standing: null);
        using var lease = _buckets.AttemptAcquire(caller);
        var isAllowed = lease.IsAcquired && (Takes(_modest, caller) || _together is null || Takes(_together, caller));
        var left = isAllowed ? _buckets.GetStatistics(caller)?.CurrentAvailablePermits ?? 0 : 0;
        return new(isAllowed || (alone && !allowance.IsConfigured), allowance.Policy, string.Create(CultureInfo.InvariantCulture, $"\"{allowance.Name}\";r={left};t=1"));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _buckets.Dispose();
        _modest.Dispose();
        _together?.Dispose();
    }

    private static bool Takes(PartitionedRateLimiter<ClientPartition> limiter, ClientPartition caller)
    {
        using var lease = limiter.AttemptAcquire(caller);
        return lease.IsAcquired;
    }

    private Allowance AllowanceOf(ClientPartition caller) => caller.HasKey ? _key : _address;

    /// <summary>As many as fill the bucket, in the time that fills it.</summary>
    private static TokenBucketRateLimiterOptions BucketOf(int perSecond, int seconds) => new()
    {
        TokenLimit = (int)Math.Min((long)perSecond * seconds, int.MaxValue),
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    /// <summary>What became of a request.</summary>
    /// <param name="IsAllowed">Whether it may go on.</param>
    /// <param name="Policy">What the client may send, as <c>RateLimit-Policy</c> says it (IETF draft-ietf-httpapi-ratelimit-headers).</param>
    /// <param name="Standing">What is left of it, as <c>RateLimit</c> says it.</param>
    internal readonly record struct Entry(bool IsAllowed, string? Policy, string? Standing);

    /// <summary>What clients of a kind may send.</summary>
    private sealed class Allowance
    {
        public Allowance(string name, int? configured, int otherwise, int seconds)
        {
            Name = name;
            IsConfigured = configured is not null;
            Bucket = BucketOf(Math.Max(0, configured ?? otherwise), seconds);
            Policy = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={Bucket.TokenLimit};w={seconds}");
        }

        public string Name { get; }

        public bool IsConfigured { get; }

        public bool IsUnlimited => Bucket.TokensPerPeriod == 0;

        public TokenBucketRateLimiterOptions Bucket { get; }

        public string Policy { get; }
    }
}
