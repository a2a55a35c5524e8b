using System.Threading.RateLimiting;
using IndicatorsApi.Http.RateLimiting;

namespace IndicatorsApi.Tests.Http.RateLimiting;

public sealed class FairConcurrencyLimiterTests
{
    private static readonly ClientPartition Heavy = new("heavy", HasKey: false);
    private static readonly ClientPartition Light = new("light", HasKey: false);
    private readonly ManualClock _time = new();

    [Fact]
    public async Task Light_client_comes_before_all_queued_requests_of_a_heavy_client()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 100, _time);
        var heavy = Enumerable.Range(0, 50).Select(_ => AcquireAsync(limiter, Heavy)).ToList();
        await EndAsync(heavy[0], seconds: 1);
        var light = AcquireAsync(limiter, Light);
        Assert.False(light.IsCompleted);
        await EndAsync(heavy[1], seconds: 1);

        Assert.Same(light, await Task.WhenAny(light, heavy[2]));
        Assert.True((await light).IsAcquired);
    }

    [Fact]
    public async Task Burst_of_ten_requests_comes_before_a_heavy_client_and_a_larger_burst_does_not()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 100, _time);
        var heavy = Enumerable.Range(0, 50).Select(_ => AcquireAsync(limiter, Heavy)).ToList();
        await EndAsync(heavy[0], seconds: 1);
        await EndAsync(heavy[1], seconds: 1);
        var burst = Enumerable.Range(0, 12).Select(_ => AcquireAsync(limiter, Light)).ToList();
        await EndAsync(heavy[2], seconds: 0);
        foreach (var request in burst.Take(11))
            await EndAsync(request, seconds: 0);

        Assert.Same(heavy[3], await Task.WhenAny(heavy[3], burst[11]));
    }

    [Fact]
    public async Task Client_with_the_least_service_comes_before_earlier_requests_of_clients_within_their_share()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 100, _time);
        var (first, second) = (new ClientPartition("1", HasKey: false), new ClientPartition("2", HasKey: false));
        var requests = new[] { first, second, first, second }.Select(client => AcquireAsync(limiter, client)).ToList();
        await EndAsync(requests[0], seconds: 1);
        await EndAsync(requests[1], seconds: 1);
        await requests[2];
        var light = AcquireAsync(limiter, Light);
        await EndAsync(requests[2], seconds: 1);

        Assert.Same(light, await Task.WhenAny(light, requests[3]));
    }

    [Fact]
    public async Task Request_beyond_the_queue_limit_is_rejected_and_a_cancelled_request_leaves_the_queue()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 1, _time);
        using var stop = new CancellationTokenSource();
        var (first, second) = (AcquireAsync(limiter, Heavy), AcquireUntilAsync(limiter, Heavy, stop.Token));
        Assert.False((await AcquireAsync(limiter, Light)).IsAcquired);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        var third = AcquireAsync(limiter, Light);
        await EndAsync(first, seconds: 1);

        Assert.True((await third).IsAcquired);
    }

    [Fact]
    public async Task Limiter_grants_all_permits_and_queues_the_rest()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 4, queueLimit: 100, _time);
        var requests = Enumerable.Range(0, 6).Select(_ => AcquireAsync(limiter, Heavy)).ToList();
        Assert.Equal([true, true, true, true, false, false], requests.Select(request => request.IsCompleted));
        Assert.False(limiter.AttemptAcquire(Light).IsAcquired);
        foreach (var request in requests.Take(3).ToList())
            await EndAsync(request, seconds: 1);

        Assert.All(await Task.WhenAll(requests), lease => Assert.True(lease.IsAcquired));
        Assert.True(limiter.AttemptAcquire(Light).IsAcquired);
        Assert.False(limiter.AttemptAcquire(Light).IsAcquired);
    }

    [Fact]
    public async Task Lease_that_is_disposed_twice_is_released_once()
    {
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 10, _time);
        var lease = await AcquireAsync(limiter, Heavy);
        lease.Dispose();
        lease.Dispose();

        Assert.True(limiter.AttemptAcquire(Heavy).IsAcquired);
        Assert.False(limiter.AttemptAcquire(Heavy).IsAcquired);
    }

    /// <summary>
    /// The bound of Goyal, Vin and Cheng (1996, theorem 1): the service of two clients that always have queued requests differs by at most
    /// their longest requests.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Clients_with_queued_requests_receive_equal_service_whatever_a_request_costs(int seed)
    {
        var random = new Random(seed);
        using var limiter = new FairConcurrencyLimiter(permitLimit: 1, queueLimit: 1000, _time);
        var clients = Enumerable.Range(0, 20).Select(i => new ClientPartition($"{i}", HasKey: i % 2 == 0)).ToList();
        var service = clients.ToDictionary(client => client, _ => 0.0);
        var queued = clients
            .SelectMany(client => Enumerable.Repeat(client, 1 + random.Next(5)))
            .Select(client => (Client: client, Lease: AcquireAsync(limiter, client)))
            .ToList();
        for (var i = 0; i < 5_000; i++)
        {
            var (client, lease) = Assert.Single(queued, each => each.Lease.IsCompleted);
            queued.Remove((client, lease));
            queued.Add((client, AcquireAsync(limiter, client)));
            var seconds = service.Keys.First() == client ? 10 : random.Next(1, 11);
            service[client] += seconds;
            await EndAsync(lease, seconds);
            await Task.WhenAny(queued.Select(each => each.Lease));
            var (max, min) = (service.Values.Max(), service.Values.Min());
            Assert.True(max - min <= 20, $"After {i} requests one client has received {max} s, another {min} s.");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 8)]
    public async Task Limiter_never_exceeds_the_permit_limit_and_serves_every_request_that_is_not_cancelled(int seed, int permitLimit)
    {
        var random = new Random(seed);
        using var limiter = new FairConcurrencyLimiter(permitLimit, queueLimit: 10_000, _time);
        var running = 0;
        var requests = Enumerable.Range(0, 2_000)
            .Select(_ => (Client: new ClientPartition($"{random.Next(30)}", HasKey: false), IsCancelled: random.Next(4) == 0));
        await Task.WhenAll(requests.Select(async request =>
        {
            using var stop = new CancellationTokenSource();
            var acquiring = AcquireUntilAsync(limiter, request.Client, stop.Token);
            if (request.IsCancelled)
                await stop.CancelAsync();
            try
            {
                using var lease = await acquiring;
                Assert.True(lease.IsAcquired);
                Assert.InRange(Interlocked.Increment(ref running), 1, permitLimit);
                await Task.Yield();
                Interlocked.Decrement(ref running);
            }
            catch (OperationCanceledException) when (request.IsCancelled)
            {
                // The test cancelled this request.
            }
        }));

        Assert.True(limiter.AttemptAcquire(Light).IsAcquired);
    }

    private static Task<RateLimitLease> AcquireAsync(FairConcurrencyLimiter limiter, ClientPartition client) =>
        AcquireUntilAsync(limiter, client, TestContext.Current.CancellationToken);

    private static Task<RateLimitLease> AcquireUntilAsync(
        FairConcurrencyLimiter limiter, ClientPartition client, CancellationToken cancellation) =>
        limiter.AcquireAsync(client, 1, cancellation).AsTask();

    private async Task EndAsync(Task<RateLimitLease> lease, int seconds)
    {
        _time.Seconds += seconds;
        (await lease).Dispose();
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
