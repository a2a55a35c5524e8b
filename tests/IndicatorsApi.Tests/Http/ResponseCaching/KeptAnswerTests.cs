using System.IO.Compression;
using System.Net;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Http.ResponseCaching;

/// <summary>Answers that are kept, and handed out as long as they are right.</summary>
public sealed class KeptAnswerTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Theory]
    [InlineData("observations?period=2024&region=330503105", "observations?region=330503105&period=2024")]
    [InlineData("observations?q=%E5%B7%A5%E4%B8%9A", "observations?q=工业")]
    public async Task The_same_question_is_answered_from_memory_however_it_is_written(string path, string again)
    {
        var first = await AskAsync(path);
        var second = await AskAsync(again);

        Assert.EndsWith("stored", first.How, StringComparison.Ordinal);
        Assert.EndsWith("hit", second.How, StringComparison.Ordinal);
        Assert.Equal((first.Tag, first.Body), (second.Tag, second.Body));
    }

    [Fact]
    public async Task Another_language_format_or_origin_is_another_answer()
    {
        const string Path = "observations?period=2023";
        await AskAsync(Path);

        Assert.EndsWith("stored", (await AskAsync(Path, ("Accept-Language", "en"))).How, StringComparison.Ordinal);
        Assert.EndsWith("stored", (await AskAsync(Path, ("Accept", "text/csv"))).How, StringComparison.Ordinal);
        using var elsewhere = await service.SendAsync(Path, ("Origin", "https://dashboard.example"));
        using var again = await service.SendAsync(Path, ("Origin", "https://dashboard.example"));
        Assert.Equal(["*"], elsewhere.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], again.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_write_anywhere_ends_what_was_kept()
    {
        const string Key = "330503103/pm25/2019";
        await PutAsync($"observations/{Key}", 20);
        Assert.Contains("\"value\":20,", (await AskAsync($"observations/{Key}")).Body, StringComparison.Ordinal);
        Assert.EndsWith("hit", (await AskAsync($"observations/{Key}")).How, StringComparison.Ordinal);

        await PutAsync($"observations/{Key}", 21);

        var after = await AskAsync($"observations/{Key}");
        Assert.Contains("\"value\":21,", after.Body, StringComparison.Ordinal);
        Assert.EndsWith("stored", after.How, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so_in_whatever_encoding_it_has_it()
    {
        const string Path = "observations?period=2024&limit=50";
        var plain = await AskAsync(Path);
        var brotli = await AskAsync(Path, ("Accept-Encoding", "br"));
        Assert.Equal(plain.Tag![..^1] + "-br\"", brotli.Tag);

        foreach (var (tag, encoding) in new[] { (plain.Tag!, "identity"), (brotli.Tag!, "br"), (plain.Tag!, "br"), ($"\"other\", {brotli.Tag}", "br"), ("*", "br") })
        {
            using var again = await service.SendAsync(Path, ("If-None-Match", tag), ("Accept-Encoding", encoding));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.NotNull(again.Headers.ETag);
            Assert.Contains("Accept-Encoding", string.Join(",", again.Headers.Vary), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Path, ("If-None-Match", "\"other\""))).Status);
    }

    [Fact]
    public async Task Who_asks_first_with_the_answer_in_hand_is_told_so_too_and_the_next_without_it_gets_it()
    {
        var tag = (await AskAsync("observations?period=2022&limit=7")).Tag!;
        await PutAsync("observations/330503103/pm25/1990", 40); // ends what was kept; this answer stays as it was

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync("observations?period=2022&limit=7", ("If-None-Match", tag))).Status);
        Assert.Equal((HttpStatusCode.NotModified, "hit"), await StatusAndWordAsync(tag));
        Assert.Equal((HttpStatusCode.OK, "stored"), await StatusAndWordAsync("\"other\""));

        async Task<(HttpStatusCode, string)> StatusAndWordAsync(string sent)
        {
            var (status, how, _, _) = await AskAsync("observations?period=2022&limit=7", ("If-None-Match", sent));
            return (status, how!.Split("; ")[^1]);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task What_is_compressed_is_the_same_answer(string encoding)
    {
        const string Path = "observations?period=2024&limit=60";
        var plain = (await AskAsync(Path)).Body;
        for (var i = 0; i < 2; i++)
        {
            using var answer = await service.SendAsync(Path, ("Accept-Encoding", encoding));
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            await using var bytes = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream unpacked = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
            using var reader = new StreamReader(unpacked);
            Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("changes?limit=1")]
    [InlineData("../../API/V1/regions?limit=3")]
    [InlineData("keys")]
    public async Task Compressed_bytes_have_a_tag_of_their_own_also_where_nothing_is_kept(string path)
    {
        using var answer = await service.SendAsync(path, ("Accept-Encoding", "br"));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.EndsWith("-br\"", answer.Headers.ETag?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_compressed_bytes_binds_a_write_as_the_plain_one_does()
    {
        const string Key = "observations/330503103/pm25/2018";
        await PutAsync(Key, 30);
        var tag = (await AskAsync(Key, ("Accept-Encoding", "gzip"))).Tag!;

        Assert.EndsWith("-gzip\"", tag, StringComparison.Ordinal);
        using var bound = await service.PutAsync(Key, new { value = 31, status = "final", source = Source }, ("If-Match", tag));
        using var late = await service.PutAsync(Key, new { value = 32, status = "final", source = Source }, ("If-Match", tag));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (bound.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("keys")] // needs a key
    [InlineData("changes?limit=1")] // waits for what comes
    [InlineData("observations?period=20x")] // fails
    [InlineData("observations/330503105/industrial-output/1901")] // is not there
    public async Task What_is_not_for_everybody_or_fails_is_never_kept(string path)
    {
        for (var i = 0; i < 2; i++)
            Assert.DoesNotContain("hit", (await AskAsync(path)).How ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_past_says_outlives_the_version()
    {
        const string Path = "observations?period=2024&asOf=v1&limit=3";
        await AskAsync(Path);
        await PutAsync("observations/330503103/pm25/1991", 40);

        Assert.EndsWith("hit", (await AskAsync(Path)).How, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_in_Shanghai_is_another_answer()
    {
        const string Path = "progress/330503105/industrial-output/2025";
        service.Clock.Reset(Instant.FromUtc(2026, 3, 30, 15, 59, 59)); // 23:59:59 in Shanghai
        var before = await AskAsync(Path);
        Assert.EndsWith("hit", (await AskAsync(Path)).How, StringComparison.Ordinal);
        service.Clock.AdvanceSeconds(1);

        var after = await AskAsync(Path);

        Assert.Contains("\"monthsOverdue\":2,", before.Body, StringComparison.Ordinal);
        Assert.Contains("\"monthsOverdue\":3,", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_it_computed_once()
    {
        await PutAsync("observations/330503103/pm25/1992", 40);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => AskAsync("observations?period=2024&limit=61"))));

        Assert.Single(answers, answer => answer.How!.EndsWith("stored", StringComparison.Ordinal));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
    }

    private async Task<(HttpStatusCode Status, string? How, string? Tag, string Body)> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await service.SendAsync(path, headers);
        return (
            response.StatusCode,
            response.Headers.TryGetValues("Cache-Status", out var how) ? how.Single() : null,
            response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task PutAsync(string key, decimal value)
    {
        using var response = await service.PutAsync(key, new { value, status = "preliminary", source = Source });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
