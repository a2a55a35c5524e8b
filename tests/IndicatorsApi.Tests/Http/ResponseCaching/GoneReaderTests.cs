using System.IO.Compression;
using System.Text.Json;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.ResponseCaching;

/// <summary>One reader who goes away while an answer is made for it leaves nothing broken for the others.</summary>
public sealed class GoneReaderTests(WritableService service) : IClassFixture<WritableService>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task What_was_being_made_for_a_reader_who_went_away_is_whole_for_the_next_one(string encoding)
    {
        using var reader = new LeavingReader<RegionResponse>(service);
        using var first = Question(encoding);
        await reader.AskAndGoAsync(first);

        for (var other = 0; other < 2; other++)
        {
            using var question = Question(encoding);
            using var answer = await reader.Client.SendAsync(question, TestContext.Current.CancellationToken);
            Assert.Equal("Linghu Town", JsonElement.Parse(await PlainAsync(answer, encoding)).Text("label"));
        }
    }

    private static HttpRequestMessage Question(string encoding) => new(HttpMethod.Get, "/api/v1/regions/330503105?lang=en") { Headers = { { "Accept-Encoding", encoding } } };

    private static async Task<string> PlainAsync(HttpResponseMessage answer, string encoding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(plain);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
