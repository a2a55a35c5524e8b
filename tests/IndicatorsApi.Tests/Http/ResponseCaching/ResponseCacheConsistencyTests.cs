using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http.ResponseCaching;

/// <summary>Two processes share a database. Eight writers and 32 readers use the same keys.</summary>
public sealed partial class ResponseCacheConsistencyTests : IDisposable
{
    private const int First = 1_000_000, Range = 500_000;
    private static readonly string[] Regions = ["330503105", "330503106"];

    /// <summary>All endpoints that return an observation; {0} is its region.</summary>
    private static readonly string[] Paths =
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
    public async Task Response_is_never_older_than_an_acknowledged_write()
    {
        const int Writers = 8, Readers = 32, WritesEach = 8;
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var first = await RunningProgram.ServeAsync(_folder.Path, file);
        await using var second = await RunningProgram.ServeAsync(_folder.Path, file);
        RunningProgram[] programs = [first, second];
        await SendAsync(
            first,
            key,
            $"targets/{Regions[1]}/industrial-output/2025",
            new { rule = new { kind = "atLeast", value = First }, commitment = "expected", source = "linghu-work-report-2025" });
        var acknowledged = new int[Regions.Length];
        SemaphoreSlim[] locks = [new(1), new(1)];
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

        // The values of a key only rise, so a lower value than the acknowledged one is stale. The keys and their sum have disjoint ranges.
        async Task WriteAsync(int region, RunningProgram? program = null)
        {
            await locks[region].WaitAsync();
            try
            {
                var next = Volatile.Read(ref acknowledged[region]) is > 0 and var last ? last + 1 : First + (region * Range);
                await SendAsync(
                    program ?? first,
                    key,
                    $"observations/{Regions[region]}/industrial-output/2025",
                    new { value = next, status = "preliminary", source = "linghu-work-report-2025" });
                Volatile.Write(ref acknowledged[region], next);
            }
            finally
            {
                locks[region].Release();
            }
        }

        async Task<(List<string> Stale, int Hits)> ReadAsync(int reader)
        {
            var (stale, hits) = (new List<string>(), 0);
            for (var i = reader; !stop.IsCancellationRequested; i++)
            {
                var region = i % Regions.Length;
                var path = string.Format(CultureInfo.InvariantCulture, Paths[i / 2 % Paths.Length], Regions[region]);
                var acknowledgedValue = path.StartsWith("rollups", StringComparison.Ordinal)
                    ? acknowledged.Sum()
                    : Volatile.Read(ref acknowledged[region]);
                var encoding = (i % 3) switch { 0 => "br", 1 => "gzip", _ => "identity" };
                var (text, isHit) = await GetAsync(programs[(i + reader) % 2], path, encoding, i % 5 == 0 ? "en" : "zh");
                hits += isHit ? 1 : 0;
                var shown = Values().Matches(text)
                    .Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))
                    .Where(value => value / Range == acknowledgedValue / Range)
                    .DefaultIfEmpty()
                    .Max();
                if (shown < acknowledgedValue)
                    stale.Add($"{path}: {shown}, acknowledged {acknowledgedValue}: {text}");
            }

            return (stale, hits);
        }
    }

    [Fact]
    public async Task Name_written_by_another_process_is_in_the_next_response_of_every_endpoint()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var first = await RunningProgram.ServeAsync(_folder.Path, file);
        await using var second = await RunningProgram.ServeAsync(_folder.Path, file);
        string[] paths =
        [
            "observations?region=330503105&period=2024",
            "observations/330503105/industrial-output/2024",
            "progress/330503105/industrial-output/2025",
            "scorecards/330503105/2025",
            "series/330503105/industrial-output",
            "regions/330503105",
        ];
        for (var round = 0; round < 3; round++)
        {
            var name = new { zh = $"名{round}", en = $"Name {round}" };
            await SendAsync(second, key, "regions/330503105", new { level = "town", parent = "330503", name });
            foreach (var path in paths)
                Assert.Contains($"Name {round}", (await GetAsync(first, path, "identity", "en")).Text, StringComparison.Ordinal);
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

    private static async Task<(string Text, bool IsHit)> GetAsync(RunningProgram program, string path, string encoding, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}");
        request.Headers.Add("Accept-Encoding", encoding);
        request.Headers.Add("Accept-Language", language);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        await using var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(decoded);
        var isHit = response.Headers.TryGetValues("Cache-Status", out var status)
            && status.Single().EndsWith("hit", StringComparison.Ordinal);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken), isHit);
    }

    [GeneratedRegex(@"\b[12]\d{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();
}
