using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>A file that is cut off, scrambled or made to hurt is its sender's to mend: it is rejected, and never a fault of the service.</summary>
public sealed class BrokenFileTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Json = "application/json";
    private const string Row = """{"region":"330503101","indicator":"pm25","period":"2024","value":31,"status":"preliminary","source":"linghu-work-report-2025","note":"测量"}""";

    /// <summary>JSON files that no one should send.</summary>
    public static TheoryData<string, string> JsonFiles => new()
    {
        { "half a character", $$"""[{{Row.Replace("测量", "\\ud800", StringComparison.Ordinal)}}]""" },
        { "half a character in a name", """[{"region\udc00":"330503101"}]""" },
        { "NUL", $$"""[{{Row.Replace("测量", "a\\u0000b", StringComparison.Ordinal)}}]""" },
        { "a control character", $$"""[{{Row.Replace("测量", "a\\u0007b", StringComparison.Ordinal)}}]""" },
        { "nested for ever", new string('[', 5000) },
        { "nested objects", string.Concat(Enumerable.Repeat("""[{"a":""", 500)) },
        { "a text of 3 MB", $$"""[{"region":"{{new string('x', 3_000_000)}}"}]""" },
        { "many small members", $$"""[{{{string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"f{i}\":1"))}}}]""" },
        { "items that are none", """{"items":{"a":1}}""" },
        { "nothing", "" },
        { "a number", "17" },
    };

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public async Task A_broken_json_file_is_rejected_with_what_is_wrong(string what, string file)
    {
        var (status, import) = await SendAsync(Encoding.UTF8.GetBytes(file), Json);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(import.Text("state") == "rejected", $"{what}: {import.GetRawText()}");
        Assert.NotEmpty(import.GetProperty("report").GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_rejected()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{Row}]");
        bytes[Array.IndexOf(bytes, (byte)'{') + 140] = 0xff;

        var (status, import) = await SendAsync(bytes, Json);

        Assert.Equal((HttpStatusCode.OK, "rejected"), (status, import.Text("state")));
    }

    [Fact]
    public async Task Whatever_is_done_to_the_bytes_of_a_json_file_it_is_never_a_fault_of_the_service()
    {
        var random = new Random(13);
        var whole = Encoding.UTF8.GetBytes($"[{Row},{Row.Replace("330503101", "330503102", StringComparison.Ordinal)}]");
        for (var i = 0; i < 150; i++)
            await NeverFailsAsync(Scramble(whole, random), Json, i);
    }

    [Fact]
    public async Task Whatever_is_done_to_a_workbook_or_to_the_parts_in_it_it_is_never_a_fault_of_the_service()
    {
        using var template = await service.SendAsync("imports/template?region=330503101&period=2024");
        var whole = await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var random = new Random(26);
        for (var i = 0; i < 60; i++)
        {
            await NeverFailsAsync(Scramble(whole, random), template.Content.Headers.ContentType!.MediaType!, i);
            await NeverFailsAsync(ScramblePart(whole, random), template.Content.Headers.ContentType!.MediaType!, i);
        }
    }

    private async Task NeverFailsAsync(byte[] file, string type, int round)
    {
        var (status, import) = await SendAsync(file, type);
        Assert.True(status == HttpStatusCode.OK && import.Text("state") is "rejected" or "succeeded", $"Round {round}: {status} {import.GetRawText()}");
    }

    private async Task<(HttpStatusCode Status, JsonElement Import)> SendAsync(byte[] file, string type)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await service.SendAsync(HttpMethod.Post, "imports?dryRun=true", content);
        var import = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (response.StatusCode != HttpStatusCode.Accepted)
            return (response.StatusCode, import);

        // A large file is taken in by the work in the background.
        while (import.GetProperty("finishedAt").ValueKind == JsonValueKind.Null)
            import = await service.GetAsync($"imports/{import.Text("id")}");
        return (HttpStatusCode.OK, import);
    }

    /// <summary>Cuts, overwrites, doubles or takes out a stretch.</summary>
    private static byte[] Scramble(byte[] whole, Random random)
    {
        var (at, length) = (random.Next(whole.Length), random.Next(1, 20));
        var rest = whole.Skip(at + length);
        return random.Next(4) switch
        {
            0 => whole[..at],
            1 => [.. whole[..at], .. Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)), .. rest],
            2 => [.. whole[..at], .. whole.Skip(at).Take(length), .. whole.Skip(at).Take(length), .. rest],
            _ => [.. whole[..at], .. rest],
        };
    }

    private static byte[] ScramblePart(byte[] whole, Random random)
    {
        using var to = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(whole)))
        using (var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            foreach (var (entry, i) in source.Entries.Select((entry, i) => (entry, i)))
            {
                using var content = new MemoryStream();
                using (var part = entry.Open())
                    part.CopyTo(content);
                if (i == chosen && random.Next(5) == 0)
                    continue;
                using var written = target.CreateEntry(entry.FullName).Open();
                written.Write(i == chosen && content.Length > 0 ? Scramble(content.ToArray(), random) : content.ToArray());
            }
        }

        return to.ToArray();
    }
}
