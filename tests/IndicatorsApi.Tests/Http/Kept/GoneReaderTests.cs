using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Kept;

/// <summary>One reader who goes away in the middle leaves nothing broken for the others: what was being made for it is not kept.</summary>
public sealed class GoneReaderTests
{
    private const string Path = "/api/v1/progress/330503105/industrial-output/2025/course?lang=en";

    [Fact]
    public async Task After_readers_that_went_away_at_random_instants_each_answer_is_whole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var (_, key, _) = await RunningProgram.RunAsync(folder.Path, file, ["keys", "add", "--name", "a", "--role", "admin"]);
        await using var program = await RunningProgram.ServeAsync(folder.Path, file);
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip };
        using var reader = new HttpClient(handler) { BaseAddress = program.Client.BaseAddress };
        program.Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
        var random = new Random(4);

        for (var i = 0; i < 60; i++)
        {
            // Each write makes the answer be made anew.
            using var written = await program.Client.PutAsJsonAsync(
                "/api/v1/observations/330503105/industrial-output/2025-03-YTD", new { value = 20 + (i / 100m), status = "preliminary", source = "linghu-work-report-2025" }, TestContext.Current.CancellationToken);
            Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await AskAndGoAsync(program.Client.BaseAddress!, random.Next(0, 12_000));

            var answer = await reader.GetStringAsync(new Uri(Path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.Length > 0, string.Create(CultureInfo.InvariantCulture, $"The answer after reader {i} had gone is empty."));
            Assert.Equal(12, JsonElement.Parse(answer).GetProperty("points").GetArrayLength());
        }
    }

    /// <summary>Asks, and resets the connection after some microseconds.</summary>
    private static async Task AskAndGoAsync(Uri address, int microseconds)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(enable: true, seconds: 0) };
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\n\r\n"), TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMicroseconds(microseconds), TestContext.Current.CancellationToken);
    }
}
