using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Data.EntityFramework;

/// <summary>
/// One program on a real primary with a real standby, which is sometimes far behind. <c>STANDBY_TRIES</c> asks for more tries than fit into every run.
/// </summary>
public sealed class StandbyTests : IDisposable
{
    private const string Observation = "/api/v1/observations/330503106/pm25/2019";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [LongSuite]
    public async Task A_reader_who_names_the_version_of_a_write_never_gets_an_answer_from_before_it()
    {
        Part.RequirePostgres();
        await using var primary = await PostgresServer.StartAsync("synchronous_commit = off");
        await using var client = await ServeAsync(primary, await primary.FollowAsync("recovery_min_apply_delay = 40ms"), primary.Connection);

        var (tries, stale) = (TestScale.Of("STANDBY_TRIES", small: 50, full: 300), 0);
        for (var value = 1; value <= tries; value++)
        {
            var version = await client.PutAsync(value);
            stale += await client.GetAsync(Observation, atLeast: null) == value ? 0 : 1;
            Assert.Equal(value, await client.GetAsync(Observation, version));
        }

        // It was the standby that answered: who names no version is behind at times.
        Assert.NotEqual(0, stale);
    }

    [Fact]
    public async Task With_the_standby_gone_the_primary_answers()
    {
        Part.RequirePostgres();
        await using var primary = await PostgresServer.StartAsync();
        var standby = await primary.FollowAsync();
        await using var client = await ServeAsync(primary, standby, primary.Connection);
        var version = await client.PutAsync(1);

        await standby.CrashAsync();

        Assert.Equal(1, await client.GetAsync(Observation, version));
        Assert.Equal(1, await client.GetAsync(Observation, atLeast: null));
    }

    [Fact]
    public async Task A_standby_that_is_promoted_has_all_that_was_acknowledged_and_nobody_waits_for_it_longer_than_it_takes()
    {
        Part.RequirePostgres();
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
        Assert.Equal(Enumerable.Range(1, 51).Select(value => (decimal?)value), history.Select(item => item.GetProperty("state").Number("value")));
        Assert.True(longest < TimeSpan.FromSeconds(5), $"A request waited for {longest}.");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Client> ServeAsync(PostgresServer primary, PostgresServer standby, string connection)
    {
        (string, string)[] settings =
        [
            ("Database__Provider", "Postgres"), ("ConnectionStrings__Indicators", connection), ("ConnectionStrings__IndicatorsReplica", standby.Connection), ("Storage__Folder", _folder.Path), ("ResponseCache__SizeLimitMegabytes", "0"),
        ];
        var key = (await RunningProgram.RunAsync(_folder.Path, _folder.File("unused.db"), ["keys", "add", "--name", "clerk", "--role", "admin"], settings)).Output.Trim();
        return new(await RunningProgram.ServeAsync(_folder.Path, _folder.File("unused.db"), settings), key, standby);
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

        public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path) =>
            JsonElement.Parse(await program.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Items();

        public async ValueTask DisposeAsync()
        {
            await program.DisposeAsync();
            await standby.DisposeAsync();
        }

        private Task<HttpResponseMessage> SendAsync(int value)
        {
            var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Observation, UriKind.Relative)) { Content = JsonContent.Create(new { value, status = "preliminary", source = "linghu-work-report-2025" }) };
            request.Headers.Add("X-API-Key", key);
            return program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
