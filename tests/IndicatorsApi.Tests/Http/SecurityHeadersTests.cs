using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http;

/// <summary>The security headers of every kind of response.</summary>
public sealed class SecurityHeadersTests(LinghuService service)
{
    [Theory]
    [InlineData("/api/v1/observations")]
    [InlineData("/api/v1/observations?format=csv")]
    [InlineData("/api/v1/digest?region=330503105&format=md")]
    [InlineData("/api/v1/observations/nowhere/pm25/2024")]
    [InlineData("/api/v1/observations?nonsense=1")]
    [InlineData("/api/v1/keys")]
    [InlineData("/nothing")]
    [InlineData("/openapi.json")]
    [InlineData("/health/live")]
    [InlineData("/swagger/index.html")]
    [InlineData("/")]
    public async Task Response_forbids_content_sniffing(string path)
    {
        // The second response comes from the cache where there is one.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await service.CreateClient().GetAsync(
                new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Swagger_page_loads_from_this_origin_only()
    {
        using var response = await service.CreateClient().GetAsync(
            new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
