using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Responses;

public class ETagFilterTests(LinghuService service)
{
    [Theory]
    [InlineData("regions")]
    [InlineData("observations?limit=3")]
    [InlineData("progress/330503105/industrial-output/2025")]
    [InlineData("scorecards/330503105/2025")]
    public async Task Response_is_not_modified_for_a_client_that_has_it(string path)
    {
        using var first = await service.SendAsync(path);
        var tag = first.Headers.ETag!;
        using var second = await service.SendAsync(path, ("If-None-Match", tag.ToString()));
        using var third = await service.SendAsync(path, ("If-None-Match", $"\"other\", {tag}"));

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Entity_tag_changes_exactly_when_the_response_does()
    {
        using var first = await service.SendAsync("regions/330503105");
        using var again = await service.SendAsync("regions/330503105");
        using var english = await service.SendAsync("regions/330503105?lang=en");
        using var stale = await service.SendAsync("regions/330503105", ("If-None-Match", "\"stale\""));

        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, english.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
    }
}
