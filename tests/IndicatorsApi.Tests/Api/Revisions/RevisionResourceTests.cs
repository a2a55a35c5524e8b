using System.Net;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Api.Revisions;

public sealed class RevisionResourceTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Observation_can_be_created_revised_read_as_of_an_instant_and_withdrawn()
    {
        const string Key = "330503105/industrial-output/2025";
        const string Progress = $"progress/{Key}";
        service.Clock.AdvanceHours(1);

        using var created = await service.PutAsync($"observations/{Key}", new { value = 88, status = "preliminary", source = Source });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/v1/observations/{Key}", created.Headers.Location?.ToString());
        var first = await service.TextAsync(Progress);
        Assert.Contains("\"attainmentPercent\":88,", first, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"missed\"", first, StringComparison.Ordinal);
        var between = service.Clock.GetCurrentInstant();

        service.Clock.AdvanceDays(40);
        using var revised = await service.PutAsync(
            $"observations/{Key}", new { value = 101, status = "final", source = Source, reason = "books closed" });
        Assert.Equal(HttpStatusCode.OK, revised.StatusCode);
        Assert.Equal("met", (await service.GetAsync(Progress)).Text("status"));
        Assert.Equal(first, await service.TextAsync($"{Progress}?asOf={between}"));

        var history = (await service.GetAsync($"observations/{Key}/history")).Items();
        Assert.Equal([2, 1], history.Select(item => item.Number("revision")));
        Assert.Equal(["books closed", null], history.Select(item => item.Text("reason")));
        Assert.Equal(["value", "status"], history[0].GetProperty("changed").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal([101m, 88m], history.Select(item => item.GetProperty("state").Number("value")));

        service.Clock.AdvanceHours(1);
        using var withdrawn = await service.DeleteAsync($"observations/{Key}?reason=wrong%20town");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.Equal("awaitingData", (await service.GetAsync(Progress)).Text("status"));
        await service.GetProblemAsync($"observations/{Key}", HttpStatusCode.NotFound, "noObservation");
        Assert.Empty((await service.GetAsync("observations?indicator=industrial-output&period=2025")).Items());
        Assert.Equal(first, await service.TextAsync($"{Progress}?asOf={between}"));

        var trail = (await service.GetAsync($"observations/{Key}/history")).Items();
        Assert.Equal([true, false, false], trail.Select(item => item.GetProperty("withdrawn").GetBoolean()));
        Assert.Equal("wrong town", trail[0].Text("reason"));
    }

    [Fact]
    public async Task Adjusted_target_can_be_read_in_both_versions()
    {
        const string Key = "330503105/related-projects-signed/2025";
        var before = await service.TextAsync($"progress/{Key}");
        var then = service.Clock.GetCurrentInstant();
        service.Clock.AdvanceHours(1);

        using var adjusted = await service.PutAsync(
            $"targets/{Key}",
            new { rule = new { kind = "atLeast", value = 8 }, commitment = "binding", source = Source, reason = "mid-year adjustment" });

        Assert.Equal(HttpStatusCode.OK, adjusted.StatusCode);
        Assert.Equal(125m, (await service.GetAsync($"progress/{Key}")).Number("attainmentPercent"));
        Assert.Equal(before, await service.TextAsync($"progress/{Key}?asOf={then}"));
        Assert.Equal(
            ["rule", "commitment", "locator", "note"],
            (await service.GetAsync($"targets/{Key}/history")).Items()[0].GetProperty("changed").EnumerateArray()
                .Select(field => field.GetString()));
    }

    [Fact]
    public async Task Withdrawn_target_leaves_the_scorecard_and_returns_as_a_new_revision()
    {
        const string Key = "330503105/national-little-giants/2025";
        var total = (await service.GetAsync("scorecards/330503105/2025")).GetProperty("targets").Number("total");

        using var withdrawn = await service.DeleteAsync($"targets/{Key}");
        Assert.Equal(total - 1, (await service.GetAsync("scorecards/330503105/2025")).GetProperty("targets").Number("total"));
        using var again = await service.DeleteAsync($"targets/{Key}");
        using var back = await service.PutAsync(
            $"targets/{Key}", new { rule = new { kind = "atLeast", value = 9 }, commitment = "aspirational", source = Source });

        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.Created, back.StatusCode);
        Assert.Equal(3m, (await service.GetAsync($"targets/{Key}")).Number("revision"));
    }

    [Fact]
    public async Task Unchanged_PUT_creates_no_revision()
    {
        const string Key = "observations/330503106/tax-revenue/2024";
        using var first = await service.PutAsync(Key, new { value = 4.5m, status = "preliminary", source = Source });
        using var same = await service.PutAsync(Key, new { value = 4.50m, status = "preliminary", source = Source, reason = "sent twice" });
        using var inYuan = await service.PutAsync(
            Key, new { value = 450_000_000, unit = "CNY", status = "preliminary", qualifier = "exact", source = Source });

        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, inYuan.StatusCode);
        Assert.Equal(first.Headers.ETag, inYuan.Headers.ETag);
        Assert.Single((await service.GetAsync($"{Key}/history")).Items());
    }

    [Fact]
    public async Task Values_are_stored_in_the_unit_of_the_indicator_to_the_last_digit()
    {
        using var written = await service.PutAsync(
            "observations/330503106/industrial-output/2024",
            new { value = 435_000_123.45m, unit = "元", status = "final", source = Source });

        Assert.Equal(4.3500012345m, (await service.GetAsync("observations/330503106/industrial-output/2024")).Number("value"));
        Assert.Equal(435_000_123.45m, (await service.GetAsync("observations/330503106/industrial-output/2024?unit=CNY")).Number("value"));
    }

    [Fact]
    public async Task Outdated_entity_tag_fails_the_precondition()
    {
        const string Key = "observations/330503107/tax-revenue/2024";
        var body = new { value = 1, status = "preliminary", source = Source };
        using var needsOne = await service.PutAsync(Key, body, ("If-Match", "*"));
        using var first = await service.PutAsync(Key, body, ("If-None-Match", "*"));
        using var second = await service.PutAsync(Key, body, ("If-None-Match", "*"));
        using var read = await service.SendAsync(HttpMethod.Get, $"{Key}?lang=en&unit=CNY");
        using var fresh = await service.PutAsync(Key, body with { value = 2 }, ("If-Match", read.Headers.ETag!.ToString()));
        using var stale = await service.PutAsync(Key, body with { value = 3 }, ("If-Match", read.Headers.ETag!.ToString()));
        using var weak = await service.PutAsync(Key, body with { value = 4 }, ("If-Match", $"W/{fresh.Headers.ETag}"));
        using var foreign = await service.PutAsync(Key, body with { value = 5 }, ("If-Match", "\"something else\""));
        using var staleDelete = await service.DeleteAsync(Key, ("If-Match", read.Headers.ETag!.ToString()));
        using var freshDelete = await service.DeleteAsync(Key, ("If-Match", $"\"other\", {fresh.Headers.ETag}"));

        Assert.Equal(
            [412, 201, 412, 200, 412, 412, 412, 412, 204],
            new[] { needsOne, first, second, fresh, stale, weak, foreign, staleDelete, freshDelete }.Select(
                response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Final_observation_is_revised_and_withdrawn_only_with_a_reason()
    {
        const string Key = "observations/330503107/good-air-days/2024";
        using var first = await service.PutAsync(Key, new { value = 80, status = "final", source = Source });
        using var unexplained = await service.PutAsync(Key, new { value = 81, status = "final", source = Source });
        using var undeleted = await service.DeleteAsync(Key);
        using var explained = await service.PutAsync(Key, new { value = 81, status = "final", source = Source, reason = "station moved" });
        using var deleted = await service.DeleteAsync($"{Key}?reason=station%20moved%20again");

        Assert.Equal(
            [201, 400, 400, 200, 204],
            new[] { first, unexplained, undeleted, explained, deleted }.Select(response => (int)response.StatusCode));
        Assert.Contains(
            "reason", await unexplained.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOf_date_means_its_end_in_Shanghai()
    {
        const string Key = "observations/330503108/tax-revenue/2024";
        service.Clock.Reset(Instant.FromUtc(2026, 3, 10, 15, 59, 59));
        using var late = await service.PutAsync(Key, new { value = 1, status = "preliminary", source = Source });
        service.Clock.Reset(Instant.FromUtc(2026, 3, 10, 16, 0, 0));
        using var nextDay = await service.PutAsync(Key, new { value = 2, status = "preliminary", source = Source });
        service.Clock.Reset(Instant.FromUtc(2026, 3, 12, 0, 0, 0));

        Assert.Equal(1m, (await service.GetAsync($"{Key}?asOf=2026-03-10")).Number("value"));
        Assert.Equal(2m, (await service.GetAsync($"{Key}?asOf=2026-03-11")).Number("value"));
        Assert.Equal(1m, (await service.GetAsync($"{Key}?asOf=2026-03-10T23:59:59.5%2B08:00")).Number("value"));
        Assert.Equal(1m, (await service.GetAsync($"{Key}?asOf=2026-03-10T23:59:59.5+08:00")).Number("value"));
        Assert.Equal(2m, (await service.GetAsync($"{Key}?asOf=2026-03-12")).Number("value"));
        await service.GetProblemAsync($"{Key}?asOf=2026-03-09", HttpStatusCode.NotFound, "noObservation");
        await service.GetProblemAsync($"{Key}?asOf=2026-03-13", HttpStatusCode.BadRequest, "invalidParameter");
        await service.GetProblemAsync($"{Key}?asOf=2026-03-12T00:00:01Z", HttpStatusCode.BadRequest, "invalidParameter");
        await service.GetProblemAsync($"{Key}?asOf=yesterday", HttpStatusCode.BadRequest, "invalidParameter");
    }

    [Theory]
    [InlineData("observations?asOf=2020-01-01")]
    [InlineData("targets?asOf=2020-01-01")]
    [InlineData("growth?asOf=2020-01-01")]
    [InlineData("progress?asOf=2020-01-01")]
    public async Task AsOf_before_the_first_version_returns_an_empty_list(string list) =>
        Assert.Empty((await service.GetAsync(list)).Items());

    [Fact]
    public async Task History_of_an_unknown_key_returns_404() =>
        await service.GetProblemAsync("observations/330503105/pm25/1999/history", HttpStatusCode.NotFound, "noObservation");

    [Fact]
    public async Task Long_history_is_paged_newest_first()
    {
        const string Key = "observations/330503103/tax-revenue/2024";
        for (var value = 1; value <= 5; value++)
            (await service.PutAsync(Key, new { value, status = "preliminary", source = Source })).Dispose();

        var page = await service.GetAsync($"{Key}/history?limit=2");
        var next = await service.GetAsync($"{Key}/history?limit=2&cursor={page.Text("next")}");

        Assert.Equal([5, 4], page.Items().Select(item => item.Number("revision")));
        Assert.Equal([3, 2], next.Items().Select(item => item.Number("revision")));
        Assert.Equal(["value"], next.Items()[1].GetProperty("changed").EnumerateArray().Select(field => field.GetString()));
    }
}
