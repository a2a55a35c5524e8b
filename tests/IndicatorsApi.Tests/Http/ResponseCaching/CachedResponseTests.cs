using System.IO.Compression;
using System.Net;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Http.ResponseCaching;

public sealed class CachedResponseTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Theory]
    [InlineData("observations?period=2024&region=330503105", "observations?region=330503105&period=2024")]
    [InlineData("observations?q=%E5%B7%A5%E4%B8%9A", "observations?q=工业")]
    public async Task Equivalent_requests_share_a_cache_entry(string path, string again)
    {
        var first = await GetAsync(path);
        var second = await GetAsync(again);

        Assert.EndsWith("stored", first.CacheStatus, StringComparison.Ordinal);
        Assert.EndsWith("hit", second.CacheStatus, StringComparison.Ordinal);
        Assert.Equal((first.Tag, first.Body), (second.Tag, second.Body));
    }

    [Fact]
    public async Task Language_and_format_have_separate_cache_entries_and_each_response_allows_its_origin()
    {
        const string Path = "observations?period=2023";
        await GetAsync(Path);

        Assert.EndsWith("stored", (await GetAsync(Path, ("Accept-Language", "en"))).CacheStatus, StringComparison.Ordinal);
        Assert.EndsWith("stored", (await GetAsync(Path, ("Accept", "text/csv"))).CacheStatus, StringComparison.Ordinal);
        using var crossOrigin = await service.SendAsync(Path, ("Origin", "https://dashboard.example"));
        using var again = await service.SendAsync(Path, ("Origin", "https://dashboard.example"));
        Assert.Equal(["*"], crossOrigin.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], again.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Write_invalidates_the_cached_response()
    {
        const string Key = "330503103/pm25/2019";
        await PutAsync($"observations/{Key}", 20);
        Assert.Contains("\"value\":20,", (await GetAsync($"observations/{Key}")).Body, StringComparison.Ordinal);
        Assert.EndsWith("hit", (await GetAsync($"observations/{Key}")).CacheStatus, StringComparison.Ordinal);

        await PutAsync($"observations/{Key}", 21);

        var after = await GetAsync($"observations/{Key}");
        Assert.Contains("\"value\":21,", after.Body, StringComparison.Ordinal);
        Assert.EndsWith("stored", after.CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cached_response_is_not_modified_for_a_client_that_has_it_in_any_encoding()
    {
        const string Path = "observations?period=2024&limit=50";
        var plain = await GetAsync(Path);
        var brotli = await GetAsync(Path, ("Accept-Encoding", "br"));
        Assert.Equal(plain.Tag![..^1] + "-br\"", brotli.Tag);

        (string, string)[] requests =
            [(plain.Tag!, "identity"), (brotli.Tag!, "br"), (plain.Tag!, "br"), ($"\"other\", {brotli.Tag}", "br"), ("*", "br")];
        foreach (var (tag, encoding) in requests)
        {
            using var again = await service.SendAsync(Path, ("If-None-Match", tag), ("Accept-Encoding", encoding));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.NotNull(again.Headers.ETag);
            Assert.Contains("Accept-Encoding", string.Join(",", again.Headers.Vary), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(Path, ("If-None-Match", "\"other\""))).Status);
    }

    [Fact]
    public async Task Entry_without_body_serves_only_clients_that_have_the_response()
    {
        var tag = (await GetAsync("observations?period=2022&limit=7")).Tag!;
        await PutAsync("observations/330503103/pm25/1990", 40); // invalidates the entry without a change of the response

        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync("observations?period=2022&limit=7", ("If-None-Match", tag))).Status);
        Assert.Equal((HttpStatusCode.NotModified, "hit"), await StatusAndResultAsync(tag));
        Assert.Equal((HttpStatusCode.OK, "stored"), await StatusAndResultAsync("\"other\""));

        async Task<(HttpStatusCode, string)> StatusAndResultAsync(string sent)
        {
            var (status, cacheStatus, _, _) = await GetAsync("observations?period=2022&limit=7", ("If-None-Match", sent));
            return (status, cacheStatus!.Split("; ")[^1]);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_response_equals_the_plain_one(string encoding)
    {
        const string Path = "observations?period=2024&limit=60";
        var plain = (await GetAsync(Path)).Body;
        for (var i = 0; i < 2; i++)
        {
            using var response = await service.SendAsync(Path, ("Accept-Encoding", encoding));
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            await using var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream decoded = encoding == "br"
                ? new BrotliStream(bytes, CompressionMode.Decompress)
                : new GZipStream(bytes, CompressionMode.Decompress);
            using var reader = new StreamReader(decoded);
            Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("changes?limit=1")]
    [InlineData("../../API/V1/regions?limit=3")]
    [InlineData("keys")]
    public async Task Compressed_response_has_its_own_entity_tag_even_if_it_is_not_cached(string path)
    {
        using var response = await service.SendAsync(path, ("Accept-Encoding", "br"));

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.EndsWith("-br\"", response.Headers.ETag?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entity_tag_of_a_compressed_response_is_a_valid_precondition()
    {
        const string Key = "observations/330503103/pm25/2018";
        await PutAsync(Key, 30);
        var tag = (await GetAsync(Key, ("Accept-Encoding", "gzip"))).Tag!;

        Assert.EndsWith("-gzip\"", tag, StringComparison.Ordinal);
        using var current = await service.PutAsync(Key, new { value = 31, status = "final", source = Source }, ("If-Match", tag));
        using var outdated = await service.PutAsync(Key, new { value = 32, status = "final", source = Source }, ("If-Match", tag));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (current.StatusCode, outdated.StatusCode));
    }

    [Theory]
    [InlineData("keys")] // requires a key
    [InlineData("changes?limit=1")] // supports long polling
    [InlineData("observations?period=20x")] // is invalid
    [InlineData("observations/330503105/industrial-output/1901")] // does not exist
    public async Task Private_or_failed_response_is_never_cached(string path)
    {
        for (var i = 0; i < 2; i++)
            Assert.DoesNotContain("hit", (await GetAsync(path)).CacheStatus ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cached_response_as_of_the_past_survives_a_write()
    {
        const string Path = "observations?period=2024&asOf=v1&limit=3";
        await GetAsync(Path);
        await PutAsync("observations/330503103/pm25/1991", 40);

        Assert.EndsWith("hit", (await GetAsync(Path)).CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cached_response_expires_at_midnight_in_Shanghai()
    {
        const string Path = "progress/330503105/industrial-output/2025";
        service.Clock.Reset(Instant.FromUtc(2026, 3, 30, 15, 59, 59)); // 23:59:59 in Shanghai
        var before = await GetAsync(Path);
        Assert.EndsWith("hit", (await GetAsync(Path)).CacheStatus, StringComparison.Ordinal);
        service.Clock.AdvanceSeconds(1);

        var after = await GetAsync(Path);

        Assert.Contains("\"monthsOverdue\":2,", before.Body, StringComparison.Ordinal);
        Assert.Contains("\"monthsOverdue\":3,", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Concurrent_requests_for_one_response_compute_it_once()
    {
        await PutAsync("observations/330503103/pm25/1992", 40);

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => GetAsync("observations?period=2024&limit=61"))));

        Assert.Single(responses, response => response.CacheStatus!.EndsWith("stored", StringComparison.Ordinal));
        Assert.Single(responses.Select(response => response.Body).Distinct());
    }

    private async Task<(HttpStatusCode Status, string? CacheStatus, string? Tag, string Body)> GetAsync(
        string path, params (string Name, string Value)[] headers)
    {
        using var response = await service.SendAsync(path, headers);
        return (
            response.StatusCode,
            response.Headers.TryGetValues("Cache-Status", out var status) ? status.Single() : null,
            response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task PutAsync(string key, decimal value)
    {
        using var response = await service.PutAsync(key, new { value, status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
