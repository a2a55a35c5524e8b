using System.Net;
using System.Threading.RateLimiting;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Tests.Http.RateLimiting;

/// <summary>One client cannot take what all need.</summary>
public sealed class LimitTests(LimitTests.Service service) : IClassFixture<LimitTests.Service>
{
    private const string Observation = "observations/330503105/industrial-output/2024";

    [Fact]
    public async Task Who_sends_more_than_a_client_may_is_told_when_to_come_again_and_others_are_answered()
    {
        using var refused = await RefusedAsync(("X-Forwarded-For", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal("\"address\";q=50;w=10", refused.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"address\";r=0;t=1", refused.Headers.GetValues("RateLimit").Single());

        using var another = await AskAsync(("X-Forwarded-For", "192.0.2.2"));
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    [Fact]
    public async Task A_key_that_was_accepted_has_a_bucket_of_its_own_wherever_it_comes_from()
    {
        using var first = await service.SendAsync("keys", ("X-API-Key", service.AdminKey), ("X-Forwarded-For", "192.0.2.3"));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var refused = await RefusedAsync(("X-Forwarded-For", "192.0.2.4"));
        using var writer = await service.SendAsync("keys", ("X-API-Key", service.AdminKey), ("X-Forwarded-For", "192.0.2.4"));
        Assert.Equal(HttpStatusCode.OK, writer.StatusCode);
        Assert.StartsWith("\"key\";q=1000;", writer.Headers.GetValues("RateLimit-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_are_made_up_count_for_the_address_that_they_come_from()
    {
        HttpResponseMessage? last = null;
        for (var i = 0; i < 200 && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last?.Dispose();
            last = await AskAsync(("X-API-Key", $"ind_{i:x12}_guess"), ("X-Forwarded-For", "192.0.2.5"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        last.Dispose();
    }

    [Fact]
    public void A_network_of_version_6_is_one_client()
    {
        Assert.Equal(ClientPartition.At(IPAddress.Parse("2001:db8:1:2::1")), ClientPartition.At(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(ClientPartition.At(IPAddress.Parse("2001:db8:1:2::1")), ClientPartition.At(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(ClientPartition.At(IPAddress.Parse("192.0.2.1")), ClientPartition.At(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Fact]
    public void Where_nothing_is_configured_who_is_alone_is_not_refused_and_is_when_somebody_else_asks()
    {
        using var limits = new ClientRateLimiter(Options.Create(new RateLimitingOptions { BurstSeconds = 1 }), new ContentionMonitor(TimeProvider.System));
        var (greedy, modest) = (new ClientPartition("192.0.2.1", HasKey: false), new ClientPartition("192.0.2.2", HasKey: false));
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.True(limits.Enter(greedy).IsAllowed));
        Assert.True(limits.Enter(modest).IsAllowed);
        Assert.Contains(Enumerable.Range(0, 10_000), _ => !limits.Enter(greedy).IsAllowed);
        Assert.True(limits.Enter(modest).IsAllowed);
    }

    [Fact]
    public void Any_number_may_be_configured()
    {
        using var limits = new ClientRateLimiter(Options.Create(new RateLimitingOptions { PermitsPerSecondPerAddress = int.MaxValue, BurstSeconds = -1, GlobalPermitsPerSecond = -1 }), new ContentionMonitor(TimeProvider.System));
        Assert.True(limits.Enter(new ClientPartition("192.0.2.1", HasKey: false)).IsAllowed);
        using var large = new ClientRateLimiter(Options.Create(new RateLimitingOptions { PermitsPerSecondPerKey = int.MaxValue, BurstSeconds = 60, GlobalPermitsPerSecond = 0 }), new ContentionMonitor(TimeProvider.System));
        Assert.True(large.Enter(new ClientPartition("a", HasKey: true)).IsAllowed);
    }

    [Fact]
    public async Task Files_wait_for_their_turn_and_more_than_can_wait_are_told_to_come_again()
    {
        var turns = service.Services.GetRequiredService<ResponseConcurrencyLimiter>();
        var caller = new ClientPartition("192.0.2.6", HasKey: false);
        using var stop = new CancellationTokenSource();
        var taken = Enumerable.Range(0, 52).Select(_ => turns.BeginAsync(caller, isDear: true, stop.Token).AsTask()).ToList();

        using var refused = await service.SendAsync("targets?format=xlsx", ("X-API-Key", "none"), ("X-Forwarded-For", caller.Id));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        using var cheap = await AskAsync(("X-Forwarded-For", caller.Id));
        Assert.Equal(HttpStatusCode.OK, cheap.StatusCode);
        await stop.CancelAsync();
        foreach (var turn in taken.Where(turn => turn.IsCompletedSuccessfully))
            (await turn).Dispose();
        using var answered = await service.SendAsync("targets?format=xlsx", ("X-API-Key", "none"), ("X-Forwarded-For", caller.Id));
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task What_has_to_be_computed_waits_for_its_turn_and_what_is_kept_does_not()
    {
        using var kept = await AskAsync(("X-Forwarded-For", "192.0.2.7"));
        using var other = await AskAsync(("X-Forwarded-For", "192.0.2.8"));
        var taken = await service.Services.GetRequiredService<ResponseConcurrencyLimiter>().BeginAsync(new ClientPartition("192.0.2.9", HasKey: false), isDear: false, TestContext.Current.CancellationToken);
        var waiting = service.SendAsync("targets?limit=31", ("X-API-Key", "none"), ("X-Forwarded-For", "192.0.2.7"));
        for (var i = 0; i < 10; i++)
        {
            using var again = await AskAsync(("X-Forwarded-For", "192.0.2.8"));
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        using var file = await service.SendAsync("targets?format=csv", ("X-API-Key", "none"), ("X-Forwarded-For", "192.0.2.8"));
        Assert.Equal((HttpStatusCode.OK, false), (file.StatusCode, waiting.IsCompleted));
        taken.Dispose();
        using var computed = await waiting;
        Assert.Equal(HttpStatusCode.OK, computed.StatusCode);
    }

    [Fact]
    public async Task Who_asks_what_a_greedy_client_waits_for_already_does_not_wait_as_long()
    {
        const string Question = "targets?limit=37";
        var turns = service.Services.GetRequiredService<ResponseConcurrencyLimiter>();
        var (greedy, modest) = (new ClientPartition("192.0.2.31", HasKey: false), new ClientPartition("192.0.2.32", HasKey: false));
        for (var i = 0; i < 100; i++)
            (await BeginAsync()).Dispose();
        var running = await BeginAsync();
        var before = BeginAsync();
        var asked = AskForAsync(greedy);
        await WaitsAsync(turns, greedy, 2);
        var answer = AskForAsync(modest);
        await WaitsAsync(turns, modest, 1);

        running.Dispose();
        using var answered = await answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using var forTheGreedy = await asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answered.StatusCode, forTheGreedy.StatusCode));
        Assert.Contains("collapsed", forTheGreedy.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
        (await before).Dispose();

        Task<RateLimitLease> BeginAsync() => turns.BeginAsync(greedy, isDear: false, TestContext.Current.CancellationToken).AsTask();

        Task<HttpResponseMessage> AskForAsync(ClientPartition caller) => service.SendAsync(Question, ("X-API-Key", "none"), ("X-Forwarded-For", caller.Id));
    }

    [Fact]
    public async Task Who_makes_an_answer_for_others_and_reads_it_slowly_does_not_keep_it_from_them()
    {
        const string Question = "observations?limit=998";
        for (var month = 1; month <= 12; month++)
        {
            using var written = await service.PutAsync($"observations/330503106/pm25/2023-{month:00}", new { value = 20, status = "preliminary", source = "linghu-work-report-2025", note = new string('x', 2000) });
            Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        }

        var turns = service.Services.GetRequiredService<ResponseConcurrencyLimiter>();
        var (slow, modest) = (new ClientPartition("192.0.2.34", HasKey: false), new ClientPartition("192.0.2.35", HasKey: false));
        using var client = service.CreateClient();
        using var question = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{Question}") { Headers = { { "X-Forwarded-For", slow.Id } } };
        var running = await turns.BeginAsync(new("192.0.2.36", HasKey: false), isDear: false, TestContext.Current.CancellationToken);
        var made = client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await WaitsAsync(turns, slow, 1);
        var answer = service.SendAsync(Question, ("X-API-Key", "none"), ("X-Forwarded-For", modest.Id));
        await WaitsAsync(turns, modest, 1);

        running.Dispose();
        using var answered = await answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using var read = await made;

        Assert.EndsWith("stored", read.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
        Assert.Contains("collapsed", answered.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_readers_wait_for_changes_than_may()
    {
        var newest = (await service.GetAsync("changes?limit=1000")).Text("next");
        using var stop = new CancellationTokenSource();
        using var client = service.CreateClient();
        var waiting = Enumerable.Range(0, 2).Select(_ => client.GetAsync(new Uri($"/api/v1/changes?after={newest}&wait=60", UriKind.Relative), stop.Token)).ToList();
        using var refused = await await Task.WhenAny(waiting);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task What_takes_too_writtenis_given_up_and_nothing_is_written()
    {
        await using var impatient = new ImpatientService();
        await impatient.InitializeAsync();
        using (await impatient.Services.GetRequiredService<WriteLock>().EnterAsync(TestContext.Current.CancellationToken))
        {
            using var late = await impatient.PutAsync("observations/330503105/industrial-output/2019", new { value = 1, unit = "CNY-1E8", status = "preliminary", qualifier = "exact", source = "linghu-work-report-2025" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
            Assert.Contains("timeout", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await impatient.GetProblemAsync("observations/330503105/industrial-output/2019", HttpStatusCode.NotFound, "noObservation");
    }

    [Fact]
    public async Task Whoever_waits_too_writtenfor_a_turn_is_told_so()
    {
        await using var impatient = new ImpatientService();
        await impatient.InitializeAsync();
        using (await impatient.Services.GetRequiredService<ResponseConcurrencyLimiter>().BeginAsync(new ClientPartition("192.0.2.41", HasKey: false), isDear: false, TestContext.Current.CancellationToken))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => impatient.SendAsync($"targets?limit={1 + (i % 4)}")));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        }

        using var again = await impatient.SendAsync("targets?limit=1");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static async Task WaitsAsync(ResponseConcurrencyLimiter turns, ClientPartition caller, int times)
    {
        while (turns.WaitingOf(caller) < times)
            await Task.Yield();
    }

    private Task<HttpResponseMessage> AskAsync(params (string Name, string Value)[] headers) =>
        service.SendAsync(Observation, headers.Any(header => header.Name == "X-API-Key") ? headers : [.. headers, ("X-API-Key", "none")]);

    private async Task<HttpResponseMessage> RefusedAsync((string Name, string Value) header)
    {
        for (var i = 0; i < 500; i++)
        {
            var response = await AskAsync(header);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return response;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        throw new Xunit.Sdk.XunitException("500 requests were answered.");
    }

    private sealed class ImpatientService : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RequestTimeouts:DefaultSeconds", "1").UseSetting("RateLimiting:MaxConcurrentRequests", "1");
        }
    }

    /// <summary>A service that has limits, behind a proxy that it believes.</summary>
    public sealed class Service : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ForwardedHeaders:KnownProxies", "127.0.0.1")
                .UseSetting("RateLimiting:PermitsPerSecondPerAddress", "5").UseSetting("RateLimiting:PermitsPerSecondPerKey", "100").UseSetting("RateLimiting:MaxLongPollsPerClient", "1").UseSetting("RateLimiting:MaxConcurrentRequests", "1").UseSetting("RateLimiting:MaxConcurrentExpensiveRequests", "1")
                .ConfigureServices(services => services.AddTransient<IStartupFilter, FromTheProxy>());
        }

        /// <summary>In a test there are no addresses.</summary>
        private sealed class FromTheProxy : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((http, then) =>
                {
                    http.Connection.RemoteIpAddress = IPAddress.Loopback;
                    return then(http);
                });
                next(app);
            };
        }
    }
}
