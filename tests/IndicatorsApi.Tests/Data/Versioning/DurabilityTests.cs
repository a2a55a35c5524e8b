using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.Versioning;

/// <summary>Acknowledged writes survive a crash of the process.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Acknowledged_writes_survive_a_kill_and_no_other_write_is_partial()
    {
        const int Writers = 8, EnoughWrites = 200;
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        var acknowledged = new int[Writers];

        await using (var program = await RunningProgram.ServeAsync(_folder.Path, file))
        {
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var total = 0;
            var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                try
                {
                    for (var value = 1; ; value++)
                    {
                        Assert.True((await WriteAsync(program, key, writer, value)) is HttpStatusCode.Created or HttpStatusCode.OK);
                        acknowledged[writer] = value;
                        if (Interlocked.Increment(ref total) == EnoughWrites)
                            enough.SetResult();
                    }
                }
                catch (HttpRequestException)
                {
                    // The process is gone.
                }
            })).ToList();
            await enough.Task;
            await program.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var restarted = await RunningProgram.ServeAsync(_folder.Path, file);
        for (var writer = 0; writer < Writers; writer++)
        {
            var history = await ReadAsync(restarted, $"{Path(writer)}/history?limit=1000");
            var values = history.Items().Select(revision => (int)revision.GetProperty("state").Number("value")!.Value).ToList();

            // The write in progress may be committed although its client received no response.
            Assert.InRange(values.Count, acknowledged[writer], acknowledged[writer] + 1);
            Assert.Equal(Enumerable.Range(1, values.Count).Reverse(), values);
            if (values is [var newest, ..])
                Assert.Equal(newest, (await ReadAsync(restarted, Path(writer))).Number("value"));
        }
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_rejected_and_nothing_is_written()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file);

        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, Path(0));
            request.Headers.Add("X-API-Key", key);
            request.Headers.TransferEncodingChunked = chunked;
            var note = new string('x', 10_000_000);
            request.Content = JsonContent.Create(new { value = 1, status = "preliminary", source = "linghu-work-report-2025", note });
            using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Equal("payloadTooLarge", problem.Text("code"));
        }

        using var missing = await program.Client.GetAsync(new Uri(Path(0), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static string Path(int writer) => $"/api/v1/observations/330503105/industrial-output/{1990 + writer}";

    private static async Task<HttpStatusCode> WriteAsync(RunningProgram program, string key, int writer, int value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path(writer));
        request.Headers.Add("X-API-Key", key);
        request.Content = JsonContent.Create(new { value, status = "preliminary", source = "linghu-work-report-2025" });
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<JsonElement> ReadAsync(RunningProgram program, string path) =>
        JsonElement.Parse(await program.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}
