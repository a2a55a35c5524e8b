using System.Diagnostics;
using System.Net;
using System.Text.Json;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Tests.Http.RateLimiting;

public sealed class RateLimitingTests(LimitedService service) : IClassFixture<LimitedService>
{
    [Fact]
    public async Task Client_beyond_its_quota_receives_429_and_another_address_does_not()
    {
        using var rejected = await GetRejectedAsync("192.0.2.1");
        var problem = JsonElement.Parse(await rejected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/problem+json", rejected.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("tooManyRequests", 429), (problem.Text("code"), problem.Number("status")));
        Assert.StartsWith("Too many requests. Retry after 1 s", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("1", rejected.Headers.GetValues("Retry-After").Single());
        Assert.Equal("\"address\";q=50;w=10", rejected.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"address\";r=0;t=1", rejected.Headers.GetValues("RateLimit").Single());

        using var other = await service.GetFromAsync("192.0.2.2");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal("\"address\";q=50;w=10", other.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"address\";r=49;t=1", other.Headers.GetValues("RateLimit").Single());
    }

    /// <summary>20 rejections take 20 s if the service delays each of them by the second of <c>Retry-After</c>.</summary>
    [Fact]
    public async Task Rejections_are_sent_immediately()
    {
        var (rejections, elapsed) = (0, TimeSpan.Zero);
        for (var i = 0; i < 5_000 && rejections < 20; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await service.GetFromAsync("192.0.2.10");
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                continue;
            rejections++;
            elapsed += Stopwatch.GetElapsedTime(start);
        }

        Assert.Equal(20, rejections);
        Assert.True(elapsed < TimeSpan.FromSeconds(10), $"20 rejections took {elapsed}.");
    }

    [Fact]
    public async Task Accepted_key_has_its_own_quota_from_any_address()
    {
        using var first = await service.SendAsync("keys", ("X-API-Key", service.AdminKey), ("X-Forwarded-For", "192.0.2.3"));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var rejected = await GetRejectedAsync("192.0.2.4");
        using var withKey = await service.SendAsync("keys", ("X-API-Key", service.AdminKey), ("X-Forwarded-For", "192.0.2.4"));
        Assert.Equal(HttpStatusCode.OK, withKey.StatusCode);
        Assert.StartsWith("\"key\";q=1000;", withKey.Headers.GetValues("RateLimit-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invented_keys_count_towards_the_address()
    {
        HttpResponseMessage? last = null;
        for (var i = 0; i < 200 && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last?.Dispose();
            last = await service.SendAsync("units", ("X-API-Key", $"ind_{i:x12}_guess"), ("X-Forwarded-For", "192.0.2.5"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        last.Dispose();
    }

    [Fact]
    public async Task Rejection_has_the_language_of_the_request()
    {
        using var rejected = await GetRejectedAsync("192.0.2.11", "units?lang=zh");
        var problem = JsonElement.Parse(await rejected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("请求过多。请在 1 秒后重试", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_checks_and_the_page_have_no_limit()
    {
        using var rejected = await GetRejectedAsync("192.0.2.12");
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.12");
        foreach (var path in Enumerable.Repeat(new[] { "/health/live", "/health/ready", "/" }, 40).SelectMany(paths => paths))
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("RateLimit"));
        }
    }

    [Fact]
    public void Ipv6_network_is_one_client()
    {
        Assert.Equal(ClientPartition.At(IPAddress.Parse("2001:db8:1:2::1")), ClientPartition.At(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(ClientPartition.At(IPAddress.Parse("2001:db8:1:2::1")), ClientPartition.At(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(ClientPartition.At(IPAddress.Parse("192.0.2.1")), ClientPartition.At(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Fact]
    public void Default_quota_applies_to_a_client_that_is_alone()
    {
        using var clients = new ClientIdentityCache();
        using var limiter = new ClientRateLimiter(Options.Create(new RateLimitingOptions { BurstSeconds = 1 }), clients);
        var (heavy, light) = (RequestFrom("192.0.2.1"), RequestFrom("192.0.2.2"));

        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.True(TryAcquire(limiter, heavy)));
        Assert.Contains(Enumerable.Range(0, 10_000), _ => !TryAcquire(limiter, heavy));
        Assert.True(TryAcquire(limiter, light));
    }

    [Fact]
    public void Global_limit_rejects_requests_beyond_the_guaranteed_rate_of_each_client()
    {
        const int Guaranteed = 10, Shared = 5;
        var options = new RateLimitingOptions { PermitsPerSecondPerAddress = 0, GlobalPermitsPerSecond = Shared, BurstSeconds = 1 };
        using var clients = new ClientIdentityCache();
        using var limiter = new ClientRateLimiter(Options.Create(options), clients);
        var (heavy, light) = (RequestFrom("192.0.2.1"), RequestFrom("192.0.2.2"));

        Assert.All(Enumerable.Range(0, Guaranteed + Shared), _ => Assert.True(TryAcquire(limiter, heavy)));
        Assert.Contains(Enumerable.Range(0, 1_000), _ => !TryAcquire(limiter, heavy));
        Assert.All(Enumerable.Range(0, Guaranteed), _ => Assert.True(TryAcquire(limiter, light)));
        Assert.Contains(Enumerable.Range(0, 1_000), _ => !TryAcquire(limiter, light));
    }

    [Theory]
    [InlineData(int.MaxValue, -1, -1)]
    [InlineData(int.MaxValue, 60, 0)]
    [InlineData(0, 60, int.MaxValue)]
    [InlineData(-1, int.MaxValue, 0)]
    public void Limiter_accepts_any_configured_number(int permitsPerSecond, int burstSeconds, int globalPermitsPerSecond)
    {
        var options = new RateLimitingOptions
        {
            PermitsPerSecondPerAddress = permitsPerSecond,
            PermitsPerSecondPerKey = permitsPerSecond,
            BurstSeconds = burstSeconds,
            GlobalPermitsPerSecond = globalPermitsPerSecond,
        };
        using var clients = new ClientIdentityCache();
        using var limiter = new ClientRateLimiter(Options.Create(options), clients);
        Assert.True(TryAcquire(limiter, RequestFrom("192.0.2.1")));
        var withKey = RequestFrom("192.0.2.1");
        withKey.Request.Headers[ClientIdentityCache.ApiKeyHeader] = "accepted";
        clients.Add(withKey.Request, "a");
        Assert.True(TryAcquire(limiter, withKey));
    }

    private static bool TryAcquire(ClientRateLimiter limiter, HttpContext http)
    {
        using var lease = limiter.Limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    private static DefaultHttpContext RequestFrom(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    private async Task<HttpResponseMessage> GetRejectedAsync(string address, string path = "units")
    {
        for (var i = 0; i < 500; i++)
        {
            var response = await service.GetFromAsync(address, path);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return response;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        throw new Xunit.Sdk.XunitException("The service accepted 500 requests.");
    }
}
