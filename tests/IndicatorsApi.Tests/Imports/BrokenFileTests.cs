using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Imports;

/// <summary>
/// Truncated, corrupt and malicious files are rejected and never cause an error of the service.
/// </summary>
public sealed class BrokenFileTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Json = "application/json";
    private const int EndlessBytes = 10_500_000;
    private const string Row =
        """{"region":"330503101","indicator":"pm25","period":"2024","value":31,"status":"preliminary","source":"linghu-work-report-2025","note":"测量"}""";

    /// <summary>JSON files that no one should send.</summary>
    public static TheoryData<string, string> JsonFiles => new()
    {
        { "half a character", $$"""[{{Row.Replace("测量", "\\ud800", StringComparison.Ordinal)}}]""" },
        { "half a character in a name", """[{"region\udc00":"330503101"}]""" },
        { "NUL", $$"""[{{Row.Replace("测量", "a\\u0000b", StringComparison.Ordinal)}}]""" },
        { "a control character", $$"""[{{Row.Replace("测量", "a\\u0007b", StringComparison.Ordinal)}}]""" },
        { "a bidirectional override", $$"""[{{Row.Replace("测量", "a\\u202eb", StringComparison.Ordinal)}}]""" },
        { "a zero-width space", $$"""[{{Row.Replace("测量", "a\\u200bb", StringComparison.Ordinal)}}]""" },
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

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "</sheetData>", "<row>", "<c/>", "</row></sheetData>")]
    [InlineData("xl/worksheets/sheet1.xml", "</sheetData>", "<row><c t=\"inlineStr\"><is><t>", "many", "</t></is></c></row></sheetData>")]
    [InlineData("xl/styles.xml", "</cellXfs>", "", "<xf numFmtId=\"9\"/>", "</cellXfs>")]
    [InlineData("xl/_rels/workbook.xml.rels", "</Relationships>", "<!--", "many", "--></Relationships>")]
    public async Task A_workbook_with_an_endless_row_text_or_list_is_refused_before_it_is_in_memory(
        string part, string at, string before, string again, string after)
    {
        using var template = await service.SendAsync("imports/template?region=330503101&period=2024");
        var whole = await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var instead = before + string.Concat(Enumerable.Repeat(again, EndlessBytes / again.Length)) + after;
        var endless =
            WithParts(
                whole, (name, content) =>
                    name == part ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(at, instead, StringComparison.Ordinal))
                        : content);

        var (_, import) = await SendAsync(endless, template.Content.Headers.ContentType!.MediaType!);

        Assert.Equal("rejected", import.Text("state"));
        Assert.Equal("tooLarge", import.GetProperty("report").GetProperty("errors")[0].Text("code"));
    }

    private async Task NeverFailsAsync(byte[] file, string type, int round)
    {
        var (status, import) = await SendAsync(file, type);
        Assert.True(
            status == HttpStatusCode.OK && import.Text("state") is "rejected" or "succeeded",
            $"Round {round}: {status} {import.GetRawText()}");
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
        var chosen = NamesOf(whole)[random.Next(NamesOf(whole).Count)];
        var lost = random.Next(5) == 0;
        return WithParts(
            whole, (name, content) => name != chosen ? content : lost ? null : content.Length == 0 ? content : Scramble(content, random));
    }

    private static List<string> NamesOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>
    /// A workbook with other parts; one that becomes nothing is left out. What is added cannot be packed, so that no part counts as a
    /// bomb by that alone.
    /// </summary>
    private static byte[] WithParts(byte[] workbook, Func<string, byte[], byte[]?> change)
    {
        using var to = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(workbook)))
        using (var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open())
                    part.CopyTo(content);
                if (change(entry.FullName, content.ToArray()) is { } changed)
                    Write(target, entry.FullName, changed);
            }

            var noise = new byte[EndlessBytes / 50];
            new Random(1).NextBytes(noise);
            Write(target, "noise", noise);
        }

        return to.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
