using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Page;

/// <summary>Tests which sites may embed the charts and the web page.</summary>
public sealed class EmbedTests(LinghuService service)
{
    [Fact]
    public async Task Embedded_chart_permits_any_ancestor_unless_the_configuration_names_some()
    {
        await using var restricted =
            service.WithWebHostBuilder(builder => builder.UseSetting("Embed:FrameAncestors", "https://news.example"));
        using var defaultClient = service.CreateClient();
        using var restrictedClient = restricted.CreateClient();

        Assert.Equal("*", await GetAncestorsAsync(defaultClient, "/embed/trajectory"));
        Assert.Equal("https://news.example", await GetAncestorsAsync(restrictedClient, "/embed/trajectory"));
        Assert.Equal("'self'", await GetAncestorsAsync(defaultClient, "/"));
        Assert.Equal("'self'", await GetAncestorsAsync(restrictedClient, "/"));
    }

    private static async Task<string> GetAncestorsAsync(HttpClient client, string path)
    {
        using var page = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return page.Headers.GetValues("Content-Security-Policy").Single().Split("frame-ancestors ")[1];
    }
}
