using System.Net;
using System.Threading.RateLimiting;
using IndicatorsApi.Http.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Http.RateLimiting;

public sealed class ResponseConcurrencyLimiterTests(LimitedService service) : IClassFixture<LimitedService>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private ResponseConcurrencyLimiter Limiter => service.Services.GetRequiredService<ResponseConcurrencyLimiter>();

    [Fact]
    public async Task Expensive_request_beyond_the_queue_limit_receives_429()
    {
        var client = Client("192.0.2.6");
        using var stop = new CancellationTokenSource();
        var leases = Enumerable.Range(0, 52).Select(_ => Limiter.AcquireAsync(client, isExpensive: true, stop.Token).AsTask()).ToList();

        using var rejected = await service.GetFromAsync(client.Id, "targets?format=xlsx");
        Assert.Equal(HttpStatusCode.TooManyRequests, rejected.StatusCode);
        Assert.Equal("1", rejected.Headers.GetValues("Retry-After").Single());
        using var cheap = await service.GetFromAsync(client.Id);
        Assert.Equal(HttpStatusCode.OK, cheap.StatusCode);
        await stop.CancelAsync();
        foreach (var lease in leases.Where(lease => lease.IsCompletedSuccessfully))
            (await lease).Dispose();
        using var accepted = await service.GetFromAsync(client.Id, "targets?format=xlsx");
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    [Fact]
    public async Task Uncached_response_waits_for_a_permit_and_a_cached_response_does_not()
    {
        using var first = await service.GetFromAsync("192.0.2.7");
        using var second = await service.GetFromAsync("192.0.2.8");
        var lease = await Limiter.AcquireAsync(Client("192.0.2.9"), isExpensive: false, TestContext.Current.CancellationToken);
        var waiting = service.GetFromAsync("192.0.2.7", "targets?limit=31");
        for (var i = 0; i < 10; i++)
        {
            using var cached = await service.GetFromAsync("192.0.2.8");
            Assert.Equal(HttpStatusCode.OK, cached.StatusCode);
        }

        using var file = await service.GetFromAsync("192.0.2.8", "targets?format=csv");
        Assert.Equal((HttpStatusCode.OK, false), (file.StatusCode, waiting.IsCompleted));
        lease.Dispose();
        using var computed = await waiting;
        Assert.Equal(HttpStatusCode.OK, computed.StatusCode);
    }

    [Fact]
    public async Task Light_client_does_not_wait_for_the_queue_of_a_heavy_client_that_requested_the_same_response()
    {
        const string Path = "targets?limit=37";
        var (heavy, light) = (Client("192.0.2.31"), Client("192.0.2.32"));
        for (var i = 0; i < 100; i++)
            (await AcquireAsync()).Dispose();
        var running = await AcquireAsync();
        var queued = AcquireAsync();
        var heavyRequest = service.GetFromAsync(heavy.Id, Path);
        await WaitUntilQueuedAsync(heavy, 2);
        var lightRequest = service.GetFromAsync(light.Id, Path);
        await WaitUntilQueuedAsync(light, 1);

        running.Dispose();
        using var lightResponse = await lightRequest.WaitAsync(Timeout, TestContext.Current.CancellationToken);
        using var heavyResponse = await heavyRequest.WaitAsync(Timeout, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lightResponse.StatusCode, heavyResponse.StatusCode));
        Assert.Contains("collapsed", heavyResponse.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
        (await queued).Dispose();

        Task<RateLimitLease> AcquireAsync() =>
            Limiter.AcquireAsync(heavy, isExpensive: false, TestContext.Current.CancellationToken).AsTask();
    }

    [Fact]
    public async Task Leader_that_reads_slowly_does_not_delay_the_coalesced_requests()
    {
        const string Path = "observations?limit=998";
        for (var month = 1; month <= 12; month++)
        {
            using var written = await service.PutAsync(
                $"observations/330503106/pm25/2023-{month:00}",
                new { value = 20, status = "preliminary", source = "linghu-work-report-2025", note = new string('x', 2000) });
            Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        }

        var (slow, light) = (Client("192.0.2.34"), Client("192.0.2.35"));
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{Path}") { Headers = { { "X-Forwarded-For", slow.Id } } };
        var running = await Limiter.AcquireAsync(Client("192.0.2.36"), isExpensive: false, TestContext.Current.CancellationToken);
        var slowRequest = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await WaitUntilQueuedAsync(slow, 1);
        var lightRequest = service.GetFromAsync(light.Id, Path);
        await WaitUntilQueuedAsync(light, 1);

        running.Dispose();
        using var lightResponse = await lightRequest.WaitAsync(Timeout, TestContext.Current.CancellationToken);
        using var slowResponse = await slowRequest;

        Assert.EndsWith("stored", slowResponse.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
        Assert.Contains("collapsed", lightResponse.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
    }

    private static ClientPartition Client(string address) => new(address, HasKey: false);

    private async Task WaitUntilQueuedAsync(ClientPartition client, int count)
    {
        while (Limiter.QueuedCountOf(client) < count)
            await Task.Yield();
    }
}
