using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Page;

/// <summary>Charts may be shown within the pages of others; the page itself may not.</summary>
public sealed class EmbedTests(LinghuService service)
{
    [Fact]
    public async Task A_chart_may_be_shown_within_any_page_unless_some_are_named()
    {
        await using var named = service.WithWebHostBuilder(builder => builder.UseSetting("Embed:FrameAncestors", "https://news.example"));
        using var open = service.CreateClient();
        using var kept = named.CreateClient();

        Assert.Equal("*", await AncestorsAsync(open, "/embed/trajectory"));
        Assert.Equal("https://news.example", await AncestorsAsync(kept, "/embed/trajectory"));
        Assert.Equal("'self'", await AncestorsAsync(open, "/"));
        Assert.Equal("'self'", await AncestorsAsync(kept, "/"));
    }

    private static async Task<string> AncestorsAsync(HttpClient client, string path)
    {
        using var page = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return page.Headers.GetValues("Content-Security-Policy").Single().Split("frame-ancestors ")[1];
    }
}
