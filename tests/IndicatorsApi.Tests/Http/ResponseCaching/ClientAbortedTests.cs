using System.IO.Compression;
using System.Text.Json;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.ResponseCaching;

public sealed class ClientAbortedTests(WritableService service) : IClassFixture<WritableService>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task Response_is_complete_for_the_next_client_after_another_client_disconnects(string encoding)
    {
        using var disconnecting = new DisconnectingReader<RegionResponse>(service);
        using var first = Request(encoding);
        await disconnecting.AskAndGoAsync(first);

        for (var i = 0; i < 2; i++)
        {
            using var request = Request(encoding);
            using var response = await disconnecting.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal("Linghu Town", JsonElement.Parse(await DecodeAsync(response, encoding)).Text("label"));
        }
    }

    private static HttpRequestMessage Request(string encoding) =>
        new(HttpMethod.Get, "/api/v1/regions/330503105?lang=en") { Headers = { { "Accept-Encoding", encoding } } };

    private static async Task<string> DecodeAsync(HttpResponseMessage response, string encoding)
    {
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var decoded = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(decoded);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
