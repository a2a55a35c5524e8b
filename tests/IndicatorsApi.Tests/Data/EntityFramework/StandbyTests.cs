using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>
/// One service on a real primary with a real standby, which is behind at times.
/// <c>STANDBY_TRIES</c> (default 300) sets the number of writes.
/// </summary>
[LongSuite]
public sealed class StandbyTests : IDisposable
{
    private const string Observation = "/api/v1/observations/330503106/pm25/2019";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Request_with_a_minimum_version_never_reads_an_older_one()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var primary = await PostgresServer.StartAsync("synchronous_commit = off");
        var standby = await primary.FollowAsync("recovery_min_apply_delay = 40ms");
        await using var client = await ServeAsync(primary, standby, primary.Connection);

        var (tries, stale) = (TestScale.Of("STANDBY_TRIES", small: 50, full: 300), 0);
        for (var value = 1; value <= tries; value++)
        {
            var version = await client.PutAsync(value);
            stale += await client.GetAsync(Observation, atLeast: null) == value ? 0 : 1;
            Assert.Equal(value, await client.GetAsync(Observation, version));
        }

        // Requests without a minimum version read the standby, which is behind at times.
        Assert.NotEqual(0, stale);
    }

    [Fact]
    public async Task Reads_use_the_primary_while_the_standby_is_down()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var primary = await PostgresServer.StartAsync();
        var standby = await primary.FollowAsync();
        await using var client = await ServeAsync(primary, standby, primary.Connection);
        var version = await client.PutAsync(1);

        await standby.CrashAsync();

        Assert.Equal(1, await client.GetAsync(Observation, version));
        Assert.Equal(1, await client.GetAsync(Observation, atLeast: null));
    }

    [Fact]
    public async Task Promoted_standby_has_every_acknowledged_write_and_no_request_waits_five_seconds()
    {
        Prerequisite.RequireFullScale();
        Prerequisite.RequirePostgres();
        await using var primary = await PostgresServer.StartAsync("synchronous_standby_names = '*'", "synchronous_commit = remote_apply");
        var standby = await primary.FollowAsync();
        await using var client = await ServeAsync(primary, standby, $"{primary.Connection};Host={primary.Address},{standby.Address}");
        for (var value = 1; value <= 50; value++)
            await client.PutAsync(value);

        await primary.CrashAsync();
        await standby.PromoteAsync();
        await standby.SetAsync("synchronous_standby_names = ''");
        var longest = TimeSpan.Zero;
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            var status = await client.TryPutAsync(51);
            longest = Stopwatch.GetElapsedTime(began) > longest ? Stopwatch.GetElapsedTime(began) : longest;
            if (status == HttpStatusCode.OK)
                break;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        }

        var history = await client.ItemsAsync($"{Observation}/history?limit=1000&sort=revision");
        var values = history.Select(item => item.GetProperty("state").Number("value"));
        Assert.Equal(Enumerable.Range(1, 51).Select(value => (decimal?)value), values);
        Assert.True(longest < TimeSpan.FromSeconds(5), $"A request waited for {longest}.");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Client> ServeAsync(PostgresServer primary, PostgresServer standby, string connection)
    {
        (string, string)[] settings =
        [
            ("Database__Provider", "Postgres"),
            ("ConnectionStrings__Indicators", connection),
            ("ConnectionStrings__IndicatorsReplica", standby.Connection),
            ("Storage__Folder", _folder.Path),
            ("ResponseCache__SizeLimitMegabytes", "0"),
        ];
        var file = _folder.File("unused.db");
        string[] createApiKey = ["keys", "add", "--name", "clerk", "--role", "admin"];
        var (_, key, _) = await RunningProgram.RunAsync(_folder.Path, file, createApiKey, settings);
        return new(await RunningProgram.ServeAsync(_folder.Path, file, settings), key.Trim(), standby);
    }

    private sealed class Client(RunningProgram program, string key, PostgresServer standby) : IAsyncDisposable
    {
        public async Task<long> PutAsync(int value)
        {
            using var response = await SendAsync(value);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return long.Parse(response.Headers.GetValues("Record-Version").Single(), CultureInfo.InvariantCulture);
        }

        public async Task<HttpStatusCode> TryPutAsync(int value)
        {
            using var response = await SendAsync(value);
            return response.StatusCode;
        }

        public async Task<decimal?> GetAsync(string path, long? atLeast)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            if (atLeast is { } version)
                request.Headers.Add("Record-Version-At-Least", version.ToString(CultureInfo.InvariantCulture));
            using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, body + program.Output);
            return response.StatusCode == HttpStatusCode.NotFound ? null : JsonElement.Parse(body).Number("value");
        }

        public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path)
        {
            var uri = new Uri(path, UriKind.Relative);
            return JsonElement.Parse(await program.Client.GetStringAsync(uri, TestContext.Current.CancellationToken)).Items();
        }

        public async ValueTask DisposeAsync()
        {
            await program.DisposeAsync();
            await standby.DisposeAsync();
        }

        private Task<HttpResponseMessage> SendAsync(int value)
        {
            var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Observation, UriKind.Relative))
            {
                Content = JsonContent.Create(new { value, status = "preliminary", source = "linghu-work-report-2025" }),
            };
            request.Headers.Add("X-API-Key", key);
            return program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
