using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.RateLimiting;

public sealed class LongPollLimiterTests(LimitedService service) : IClassFixture<LimitedService>
{
    [Fact]
    public async Task Long_poll_beyond_the_limit_of_a_client_receives_429()
    {
        var newest = (await service.GetAsync("changes?limit=1000")).Text("next");
        using var stop = new CancellationTokenSource();
        using var client = service.CreateClient();
        var path = new Uri($"/api/v1/changes?after={newest}&wait=60", UriKind.Relative);
        var waiting = Enumerable.Range(0, 2).Select(_ => client.GetAsync(path, stop.Token)).ToList();
        using var rejected = await await Task.WhenAny(waiting);
        Assert.Equal(HttpStatusCode.TooManyRequests, rejected.StatusCode);
        Assert.Equal("1", rejected.Headers.GetValues("Retry-After").Single());
        await stop.CancelAsync();
    }
}
