using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.Kept;

/// <summary>Eight writers and thirty-two readers on the same keys, at two programs on one record: nobody reads what was before a write that was acknowledged.</summary>
public sealed partial class FreshnessTests : IDisposable
{
    private const int First = 1_000_000, Range = 500_000;
    private static readonly string[] Regions = ["330503105", "330503106"];

    /// <summary>All the ways to see a figure; {0} is its region.</summary>
    private static readonly string[] Ways =
    [
        "observations/{0}/industrial-output/2025",
        "observations?region={0}&indicator=industrial-output&period=2025",
        "observations?region={0}&indicator=industrial-output&period=2025&format=csv",
        "observations?region={0}&indicator=industrial-output&period=2025&format=json-stat",
        "observations/{0}/industrial-output/2025/history?limit=1",
        "progress/{0}/industrial-output/2025",
        "progress?region={0}&period=2025&lang=en",
        "growth/{0}/industrial-output/2025",
        "series/{0}/industrial-output",
        "scorecards/{0}/2025",
        "rollups/330503/2025?indicator=industrial-output",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Nobody_reads_what_was_before_a_write_that_was_acknowledged()
    {
        const int Writers = 8, Readers = 32, WritesEach = 8;
        var file = _folder.File("indicators.db");
        var key = await FirstRecord.CopyWithKeyToAsync(file);
        await using var one = await RunningProgram.ServeAsync(_folder.Path, file);
        await using var other = await RunningProgram.ServeAsync(_folder.Path, file);
        RunningProgram[] programs = [one, other];
        await SendAsync(one, key, $"targets/{Regions[1]}/industrial-output/2025", new { rule = new { kind = "atLeast", value = First }, commitment = "expected", source = "linghu-work-report-2025" });
        var acknowledged = new int[Regions.Length];
        SemaphoreSlim[] turns = [new(1), new(1)];
        foreach (var region in Enumerable.Range(0, Regions.Length))
            await WriteAsync(region);

        var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(reader))).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var write = 0; write < WritesEach; write++)
                await WriteAsync(writer % Regions.Length, programs[(writer + write) % 2]);
        })));
        await stop.CancelAsync();

        var read = await Task.WhenAll(readers);
        Assert.All(read, reader => Assert.Empty(reader.Stale));
        Assert.Contains(read, reader => reader.Hits > 0);

        // Values of a key only rise, so what is read tells whether it is old; the keys, and the sum of both, have ranges of their own.
        async Task WriteAsync(int region, RunningProgram? program = null)
        {
            await turns[region].WaitAsync();
            try
            {
                var next = Volatile.Read(ref acknowledged[region]) is > 0 and var last ? last + 1 : First + (region * Range);
                await SendAsync(program ?? one, key, $"observations/{Regions[region]}/industrial-output/2025", new { value = next, status = "preliminary", source = "linghu-work-report-2025" });
                Volatile.Write(ref acknowledged[region], next);
            }
            finally
            {
                turns[region].Release();
            }
        }

        async Task<(List<string> Stale, int Hits)> ReadAsync(int reader)
        {
            var (stale, hits) = (new List<string>(), 0);
            for (var i = reader; !stop.IsCancellationRequested; i++)
            {
                var region = i % Regions.Length;
                var path = string.Format(CultureInfo.InvariantCulture, Ways[i / 2 % Ways.Length], Regions[region]);
                var least = path.StartsWith("rollups", StringComparison.Ordinal) ? acknowledged.Sum() : Volatile.Read(ref acknowledged[region]);
                var (text, isHit) = await AskAsync(programs[(i + reader) % 2], path, (i % 3) switch { 0 => "br", 1 => "gzip", _ => "identity" }, i % 5 == 0 ? "en" : "zh");
                hits += isHit ? 1 : 0;
                var shown = Values().Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).Where(value => value / Range == least / Range).DefaultIfEmpty().Max();
                if (shown < least)
                    stale.Add($"{path}: {shown}, acknowledged {least}: {text}");
            }

            return (stale, hits);
        }
    }

    [Fact]
    public async Task A_name_that_another_program_gives_is_in_the_next_answer_of_every_kind()
    {
        var file = _folder.File("indicators.db");
        var key = await FirstRecord.CopyWithKeyToAsync(file);
        await using var one = await RunningProgram.ServeAsync(_folder.Path, file);
        await using var other = await RunningProgram.ServeAsync(_folder.Path, file);
        string[] kinds = ["observations?region=330503105&period=2024", "observations/330503105/industrial-output/2024", "progress/330503105/industrial-output/2025", "scorecards/330503105/2025", "series/330503105/industrial-output", "regions/330503105"];
        for (var turn = 0; turn < 3; turn++)
        {
            await SendAsync(other, key, "regions/330503105", new { level = "town", parent = "330503", name = new { zh = $"名{turn}", en = $"Name {turn}" } });
            foreach (var kind in kinds)
                Assert.Contains($"Name {turn}", (await AskAsync(one, kind, "identity", "en")).Text, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task SendAsync(RunningProgram program, string key, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/v1/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-API-Key", key);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(string Text, bool IsHit)> AskAsync(RunningProgram program, string path, string encoding, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}");
        request.Headers.Add("Accept-Encoding", encoding);
        request.Headers.Add("Accept-Language", language);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        await using var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken), response.Headers.TryGetValues("Cache-Status", out var how) && how.Single().EndsWith("hit", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b[12]\d{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();
}
