using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host;

/// <summary>A stopping process completes its requests and reports that it is not ready before it stops accepting connections.</summary>
public sealed class ShutdownTests : IDisposable
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly Uri Observation = new("/api/v1/observations/330503105/industrial-output/2024", UriKind.Relative);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Process_that_is_stopped_while_it_starts_ends_without_an_error()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        await SeedDatabase.CopyWithKeyToAsync(file);
        for (var milliseconds = 300; milliseconds <= 1500; milliseconds += 200)
        {
            var (exitCode, errors) = await RunningProgram.StartAndTerminateAsync(
                folder.Path, file, TimeSpan.FromMilliseconds(milliseconds));

            // 143 is the default of the runtime before the host handles the signal.
            Assert.True(exitCode is 0 or 143, $"{exitCode} after {milliseconds} ms: {errors}");
        }
    }

    [Fact]
    public async Task Asked_to_end_it_sends_a_balancer_elsewhere_first_answers_who_waits_and_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        await SeedDatabase.CopyToAsync(_folder.File("indicators.db"));
        await using var program =
            await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"), ("Shutdown__DrainSeconds", "5"));
        var newest = JsonElement.Parse(
            await program.Client.GetStringAsync(
                new Uri("/api/v1/changes?limit=1000", UriKind.Relative), TestContext.Current.CancellationToken)).Text("next");
        var waiting = program.Client.GetAsync(
            new Uri($"/api/v1/changes?after={newest}&wait=60", UriKind.Relative), TestContext.Current.CancellationToken);

        program.Terminate();
        while (await StatusAsync(program, Ready) != HttpStatusCode.ServiceUnavailable)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, Observation));
        using var answered = await waiting;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal(0, await program.EndedAsync());
    }

    [Fact]
    public async Task What_is_being_sent_when_it_is_asked_to_end_is_taken_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(_folder.Path, file, ("Storage__Folder", _folder.Path));
        using var content = new InTwoParts(
            "region,indicator,period,value,status,source\n", "330503105,industrial-output,2011,1,preliminary,linghu-work-report-2025\n");
        content.Headers.ContentType = new("text/csv");
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri("/api/v1/imports", UriKind.Relative))
        { Content = content, Headers = { { "X-API-Key", key } } };
        var sending = program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        while (!Directory.Exists(_folder.File("imports")) || !Directory.EnumerateFiles(_folder.File("imports")).Any())
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        program.Terminate();
        await program.OutputWithAsync("Application is shutting down", 1);
        content.GoOn();
        using var answer = await sending;
        Assert.Contains(
            "\"succeeded\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await program.EndedAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<HttpStatusCode> StatusAsync(RunningProgram program, Uri path)
    {
        using var response = await program.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>A request body whose second part is sent on demand.</summary>
    private sealed class InTwoParts(string first, string second) : HttpContent
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _goOn.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first));
            await stream.FlushAsync();
            await _goOn.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(second));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
