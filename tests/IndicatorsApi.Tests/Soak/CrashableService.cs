using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Soak;

/// <summary>
/// The real program, one or several on one record, each killed again and again at random instants, also while it starts, and what their
/// clients see of that.
/// </summary>
internal sealed class CrashableService(
    string folder, string databaseFile, string key, Random random, int programs = 1, params (string Name, string Value)[] more)
        : IAsyncDisposable
{
    private readonly TaskCompletionSource<RunningProgram>[] _alive = [.. Enumerable.Range(0, programs).Select(_ => New())];
    private int _answers;

    /// <summary>How often it was killed while it served.</summary>
    public int Kills => _kills;

    private int _kills;

    /// <summary>The number of responses with Retry-After.</summary>
    public int Refusals => _refusals;

    private int _refusals;

    /// <summary>Lives and dies until the end, and lives then.</summary>
    public Task LiveAsync(CancellationToken end) => Task.WhenAll(Enumerable.Range(0, programs).Select(which => LiveAsync(which, end)));

    private async Task LiveAsync(int which, CancellationToken end)
    {
        await RiseAsync(which);
        while (!end.IsCancellationRequested)
        {
            await WorkAsync(Next(20 * programs, 300 * programs), end);
            var dying = await _alive[which].Task;
            _alive[which] = New();
            await dying.DisposeAsync();
            Interlocked.Increment(ref _kills);
            if (Next(0, 3) == 0)
                await RunningProgram.StartAndKillAsync(folder, databaseFile, TimeSpan.FromMilliseconds(Next(100, 2500)), Settings);
            await RiseAsync(which);
        }
    }

    /// <summary>Any that lives, as a balancer would choose.</summary>
    private async Task<RunningProgram> AnyAsync()
    {
        var first = Next(0, programs);
        var living = Enumerable.Range(first, programs).Select(which => _alive[which % programs].Task)
            .FirstOrDefault(task => task.IsCompletedSuccessfully);
        return await (living ?? await Task.WhenAny(_alive.Select(each => each.Task)));
    }

    private int Next(int from, int to)
    {
        lock (random)
            return random.Next(from, to);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status and the body; <c>null</c> when the service was killed, so that the result is unknown.</returns>
    public async Task<(HttpStatusCode Status, string Body, long Version)?> TrySendAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json", string? once = null)
    {
        var program = await AnyAsync();
        try
        {
            using var request = new HttpRequestMessage(method, new Uri($"/api/v1/{path}", UriKind.Relative));
            request.Headers.Add("X-API-Key", key);
            if (once is not null)
                request.Headers.Add("Idempotency-Key", once);
            if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, type);
            using var response = await program.Client.SendAsync(request);
            Interlocked.Increment(ref _answers);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null)
            {
                // Nothing was changed, or the result is unknown: the database is unavailable.
                Interlocked.Increment(ref _refusals);
                await Task.Delay(50, CancellationToken.None);
                return null;
            }

            var version = response.Headers.TryGetValues("Record-Version", out var values) ? long.Parse(values.Single()) : 0;
            return (response.StatusCode, await response.Content.ReadAsStringAsync(), version);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Repeats a request that can be sent twice until it has a response.</summary>
    public async Task<(HttpStatusCode Status, string Body, long Version)> SendAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json", string? once = null)
    {
        while (true)
        {
            // That the same request still runs is a matter of a moment.
            if (await TrySendAsync(method, path, body, type, once) is { } answer
                && !(answer.Status == HttpStatusCode.Conflict && once is not null))
                return answer.Status < HttpStatusCode.InternalServerError ? answer
                    : throw new InvalidOperationException($"{method} {path}: {answer.Status} {answer.Body}");
        }
    }

    /// <summary>Repeats a read until it has a response.</summary>
    public async Task<JsonElement> GetAsync(string path) => JsonElement.Parse((await SendAsync(HttpMethod.Get, path)).Body);

    /// <summary>Reads the feed of changes to its end.</summary>
    /// <param name="filter">Further query parameters, such as <c>&amp;region=330503107</c>.</param>
    public async IAsyncEnumerable<JsonElement> ChangesAsync(string filter = "")
    {
        for (var after = ""; ;)
        {
            var page = await GetAsync($"changes?limit=1000{filter}{after}");
            foreach (var change in page.Items())
                yield return change;
            if (page.Items().Count == 0)
                yield break;
            after = $"&after={page.Text("next")}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var alive in _alive)
        {
            if (alive.Task.IsCompletedSuccessfully)
                await (await alive.Task).DisposeAsync();
        }
    }

    /// <summary>Imports use as many transactions as possible, so that kills happen between any two of them.</summary>
    private (string Name, string Value)[] Settings =>
        [("Imports__MaxSingleTransactionBytes", "0"), ("Imports__MaxLockMilliseconds", "0"), ("Imports__BatchSize", "20"),
            ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ("Webhooks__AllowHttp", "true"), ("Webhooks__AllowPrivateAddresses", "true"), ("Webhooks__InitialRetryDelaySeconds", "0.2"),
            .. more];

    /// <summary>
    /// Starts a process. While the database server is unavailable the process exits with a message and is started again, as a service
    /// manager would do.
    /// </summary>
    private async Task RiseAsync(int which)
    {
        while (!_alive[which].Task.IsCompleted)
        {
            try
            {
                _alive[which].SetResult(await RunningProgram.ServeAsync(folder, databaseFile, Settings));
            }
            catch (InvalidOperationException exception) when (
                exception.Message.Contains("The database server cannot be reached", StringComparison.Ordinal))
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    /// <summary>Waits for some responses and a moment more, so that a kill hits a busy process on slow machines, too.</summary>
    private async Task WorkAsync(int answers, CancellationToken end)
    {
        var until = _answers + answers;
        while (_answers < until && !end.IsCancellationRequested)
            await Task.Delay(10, CancellationToken.None);
        await Task.Delay(Next(0, 20), CancellationToken.None);
    }

    private static TaskCompletionSource<RunningProgram> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
