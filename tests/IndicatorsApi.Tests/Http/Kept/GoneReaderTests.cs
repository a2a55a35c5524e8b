using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorsApi.Api.Vocabulary;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Http.Kept;

/// <summary>One reader who goes away while an answer is made for it leaves nothing broken for the others.</summary>
public sealed class GoneReaderTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Path = "/api/v1/regions/330503105?lang=en";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task What_was_being_made_for_a_reader_who_went_away_is_whole_for_the_next_one(string encoding)
    {
        using var gate = new Gate();
        await using var application = service.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddHttpContextAccessor()
            .AddSingleton(gate)
            .AddOptions<JsonOptions>().Configure<IHttpContextAccessor>((json, http) => json.SerializerOptions.Converters.Insert(0, new Slowly(gate, http)))));
        using var client = application.CreateClient();
        using var leaving = new CancellationTokenSource();

        var first = AskAsync(client, encoding, leaving.Token);
        await gate.Reached.WaitAsync(TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await gate.Passed.WaitAsync(TestContext.Current.CancellationToken);

        for (var reader = 0; reader < 2; reader++)
            Assert.Equal("Linghu Town", JsonElement.Parse(await AskAsync(client, encoding, TestContext.Current.CancellationToken)).Text("label"));
    }

    private static async Task<string> AskAsync(HttpClient client, string encoding, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await client.SendAsync(request, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var plain = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>Where the first answer waits until its reader has gone.</summary>
    private sealed class Gate : IDisposable
    {
        public SemaphoreSlim Reached { get; } = new(0);

        public SemaphoreSlim Passed { get; } = new(0);

        public bool IsOpen { get; set; }

        public void Dispose()
        {
            Reached.Dispose();
            Passed.Dispose();
        }
    }

    /// <summary>Writes the first region only when whoever asked for it has gone.</summary>
    private sealed class Slowly(Gate gate, IHttpContextAccessor http) : JsonConverter<RegionResponse>
    {
        private JsonSerializerOptions? _plain;

        public override RegionResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RegionResponse value, JsonSerializerOptions options)
        {
            if (!gate.IsOpen)
            {
                gate.IsOpen = true;
                gate.Reached.Release();
                http.HttpContext!.RequestAborted.WaitHandle.WaitOne();
                http.HttpContext.Response.OnCompleted(() => Task.FromResult(gate.Passed.Release()));
            }

            JsonSerializer.Serialize(writer, value, _plain ??= WithoutThis(options));
        }

        private JsonSerializerOptions WithoutThis(JsonSerializerOptions options)
        {
            var plain = new JsonSerializerOptions(options);
            plain.Converters.Remove(this);
            return plain;
        }
    }
}
