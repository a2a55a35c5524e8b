using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Tests.Webhooks;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>The Prometheus endpoint, its metrics and its access control.</summary>
public sealed class MetricsTests(MonitoredProgram program) : IClassFixture<MonitoredProgram>
{
    [Fact]
    public async Task Metrics_are_for_administrators_whichever_way_they_send_their_key()
    {
        using var nobody = await AskAsync(_ => { });
        using var reporter = await AskAsync(headers => headers.Add("X-API-Key", program.ReporterKey));
        using var admin = await AskAsync(headers => headers.Add("X-API-Key", program.AdminKey));
        using var bearer = await AskAsync(headers => headers.Authorization = new("Bearer", program.AdminKey));

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.OK],
            [nobody.StatusCode, reporter.StatusCode, admin.StatusCode, bearer.StatusCode]);
        Assert.Equal("application/problem+json", nobody.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/plain", admin.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "# TYPE indicators_dataset_version gauge", await bearer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_port_for_Prometheus_needs_no_key_and_answers_nothing_else_but_health()
    {
        using var client = new HttpClient { BaseAddress = program.MetricsAddress };
        using var metrics = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var record = await client.GetAsync(new Uri("/api/v1/units", UriKind.Relative), TestContext.Current.CancellationToken);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var elsewhere = await program.Client.GetAsync(
            new Uri("/api/v1/units", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK],
            [metrics.StatusCode, health.StatusCode, record.StatusCode, page.StatusCode, elsewhere.StatusCode]);
        Assert.Contains(
            "# TYPE indicators_dataset_version gauge", await metrics.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_recorded_counts_once_by_its_region_and_what_became_of_it()
    {
        var before = await program.ScrapeAsync();
        await program.PutAsync("330503101/pm25/2021", 30);
        await program.PutAsync("330503101/pm25/2021", 31);
        await program.PutAsync("330503101/pm25/2021", 31);
        using var withdrawn = await program.SendAsync(HttpMethod.Delete, "/api/v1/observations/330503101/pm25/2021");
        var after = await program.ScrapeAsync();

        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        double Added(params string[] labels) => After("indicators_revisions_total", before, after, labels);
        Assert.Equal((1, 1, 1), (Added("action=\"created\""), Added("action=\"revised\""), Added("action=\"withdrawn\"")));
        Assert.Equal(3, Added("kind=\"observation\"", "region=\"330503101\""));
        Assert.Equal(3, Added());
        Assert.Equal(4, After("indicators_write_lock_wait_duration_seconds_count", before, after));
        Assert.Equal(3, After("indicators_db_duration_seconds_count", before, after, "operation=\"commit\""));
    }

    [Fact]
    public async Task A_write_that_is_refused_counts_nothing()
    {
        var before = await program.ScrapeAsync();
        using var refused = await program.SendAsync(
            HttpMethod.Put, "/api/v1/observations/330503101/pm25/2022",
            JsonContent.Create(new { value = 1, status = "preliminary", source = "nobody" }));
        var after = await program.ScrapeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, After("indicators_revisions_total", before, after));
    }

    [Fact]
    public async Task Rows_of_a_file_count_by_what_became_of_them()
    {
        await program.PutAsync("330503102/pm25/2020", 1);
        await program.PutAsync("330503102/pm25/2021", 1);
        var before = await program.ScrapeAsync();
        string[] sound = [Row("2020", 1), Row("2021", 2), Row("2022", 3), Row("2023", 4)];
        await program.ImportAsync("?dryRun=true", sound);
        await program.ImportAsync("?mode=atomic", [.. sound, Row("2024", "many")]);
        var rejected = await program.ScrapeAsync();
        await program.ImportAsync("?mode=partial", [.. sound, Row("2024", "many")]);
        var after = await program.ScrapeAsync();

        double Rows(PrometheusScrape from, PrometheusScrape to, string outcome) =>
            After("indicators_imports_rows_total", from, to, $"outcome=\"{outcome}\"");
        Assert.Equal(
            (0, 1, 4), (Rows(before, rejected, "created"), Rows(before, rejected, "rejected"), Rows(before, rejected, "skipped")));
        Assert.Equal(
            (2, 1, 1, 1),
            (Rows(rejected, after, "created"), Rows(rejected, after, "revised"), Rows(rejected, after, "unchanged"), Rows(
                rejected, after, "rejected")));
        Assert.Equal(0, After("indicators_revisions_total", before, rejected));
        Assert.Equal(3, After("indicators_revisions_total", rejected, after, "region=\"330503102\""));
        Assert.Equal(1, After("indicators_imports_finished_total", before, after, "state=\"rejected\""));
    }

    [Fact]
    public async Task An_answer_that_was_kept_counts_as_a_hit_and_one_that_is_kept_from_now_on_as_stored()
    {
        var before = await program.ScrapeAsync();
        for (var time = 1; time <= 3; time++)
            await program.Client.GetStringAsync(
                new Uri("/api/v1/observations?region=330503105&limit=7", UriKind.Relative), TestContext.Current.CancellationToken);
        var after = await program.ScrapeAsync();

        double Answers(string cache) => After("indicators_response_cache_requests_total", before, after, $"cache=\"{cache}\"");
        Assert.Equal((1, 2), (Answers("stored"), Answers("hit")));
        Assert.Equal(3, After("indicators_response_cache_requests_total", before, after));
    }

    [Fact]
    public async Task A_message_counts_once_it_is_delivered_and_one_that_is_refused_waits()
    {
        await using var receiver =
            await WebhookReceiver.StartAsync(message => message.Body.Contains("pm25", StringComparison.Ordinal) ? 200 : 500);
        var before = await program.ScrapeAsync();
        using var subscribed = await program.SendAsync(
            HttpMethod.Post, "/api/v1/webhooks", JsonContent.Create(new { url = receiver.Url, regions = "330503103" }));
        var id = JsonElement.Parse(await subscribed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Text("id");
        await program.PutAsync("330503103/pm25/2020", 1);
        await program.PutAsync("330503103/tax-revenue/2020", 1);
        double Attempts(PrometheusScrape now, string outcome) =>
            After("indicators_webhooks_deliveries_total", before, now, $"outcome=\"{outcome}\"");
        var after = await program.ScrapeUntilAsync(
            now => Attempts(now, "delivered") == 1 && Attempts(now, "failed") >= 1 && now.Sum("indicators_webhooks_waiting") == 1);
        using var deleted = await program.SendAsync(HttpMethod.Delete, $"/api/v1/webhooks/{id}");

        Assert.Equal(0, Attempts(after, "exhausted"));
        Assert.True(after.Sum("indicators_webhooks_lag_seconds") > 0);
        await program.ScrapeUntilAsync(now => now.Sum("indicators_webhooks_waiting") == 0 && now.Sum("indicators_feed_lag_seconds") == 0);
    }

    private static string Row(string period, object value) => $"330503102,pm25,{period},{value},preliminary,{MonitoredProgram.Source}";

    private static double After(string name, PrometheusScrape before, PrometheusScrape after, params string[] labels) =>
        after.Sum(name, labels) - before.Sum(name, labels);

    private async Task<HttpResponseMessage> AskAsync(Action<HttpRequestHeaders> prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        prepare(request.Headers);
        return await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
