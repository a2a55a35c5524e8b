using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace IndicatorsApi.Tests.Access;

/// <summary>A key may be kept to a part of what its role allows, by whatever way it writes; its owner hears when it ends, and its use is noted.</summary>
public sealed class ScopeTests(WritableService service) : IClassFixture<WritableService>
{
    private static readonly object Observation = new { value = 1, status = "preliminary", source = "linghu-work-report-2025" };
    private static readonly object Target = new { rule = new { kind = "atLeast", value = 1 }, commitment = "planned", source = "linghu-work-report-2025" };

    [Fact]
    public async Task A_key_that_is_kept_to_observations_writes_no_target_whatever_way_it_comes()
    {
        var key = await MadeAsync("only-observations", "reporter", "330503105", "observations:write");

        using var observation = await service.PutAsync("observations/330503105/industrial-output/2011", Observation, ("X-API-Key", key));
        Assert.Equal(HttpStatusCode.Created, observation.StatusCode);
        using var target = await service.PutAsync("targets/330503105/industrial-output/2031", Target, ("X-API-Key", key));
        Assert.Equal(HttpStatusCode.Forbidden, target.StatusCode);
        Assert.Contains("only-observations is limited to observations:write. This request requires targets:write.", await TextAsync(target), StringComparison.Ordinal);

        const string Rows = "region,indicator,period,rule,value,commitment,source\n330503105,industrial-output,2032,atLeast,1,planned,linghu-work-report-2025\n";
        foreach (var background in new[] { "false", "true" })
        {
            var report = await ImportAsync(key, Rows, "text/csv", background);
            Assert.Equal("rejected", report.Text("state"));
            Assert.Contains("outsideScope", report.GetRawText(), StringComparison.Ordinal);
        }

        var json = await ImportAsync(key, """[{"region":"330503105","indicator":"industrial-output","period":"2032","rule":"atLeast","value":1,"commitment":"planned","source":"linghu-work-report-2025"}]""", "application/json", "false");
        Assert.Equal("rejected", json.Text("state"));
        await service.GetProblemAsync("targets/330503105/industrial-output/2032", HttpStatusCode.NotFound, "noTarget");
    }

    [Theory]
    [InlineData("codeLists:write", "webhooks", false)]
    [InlineData("webhooks", "webhooks", true)]
    [InlineData("keys", "keys", true)]
    [InlineData("operations", "keys", false)]
    public async Task An_administrator_who_is_kept_to_something_keeps_that_only(string scope, string resource, bool may)
    {
        var key = await MadeAsync($"kept-to-{scope}-for-{resource}", "admin", region: null, scope);
        using var response = await service.SendAsync(resource, ("X-API-Key", key));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Who_may_only_make_keys_makes_none_that_may_more()
    {
        var key = await MadeAsync("maker", "admin", region: null, "keys", "observations:write");
        using var wider = await service.PostAsync("keys", new { name = "wider", role = "admin" }, ("X-API-Key", key));
        using var other = await service.PostAsync("keys", new { name = "other", role = "admin", scopes = new[] { "targets:write" } }, ("X-API-Key", key));
        using var same = await service.PostAsync("keys", new { name = "same", role = "reporter", region = "330503105", scopes = new[] { "observations:write" } }, ("X-API-Key", key));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Created], new[] { wider, other, same }.Select(response => response.StatusCode));
    }

    [Theory]
    [InlineData("reporter", "webhooks")]
    [InlineData("admin", "everything")]
    public async Task A_scope_that_makes_no_sense_is_refused(string role, string scope)
    {
        using var response = await service.PostAsync("keys", new { name = $"senseless-{role}-{scope}", role, region = role == "reporter" ? "330503105" : null, scopes = new[] { scope } });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"scopes\"", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_a_key_hears_in_its_last_month_when_it_ends_and_so_does_who_keeps_the_service()
    {
        var ends = service.Clock.GetCurrentInstant() + Duration.FromDays(20);
        var soon = await service.AddKeyAsync("ends-soon", Role.Admin, expiresAt: ends);
        var late = await service.AddKeyAsync("ends-late", Role.Admin, expiresAt: ends + Duration.FromDays(20));

        using var told = await service.SendAsync("keys", ("X-API-Key", soon));
        Assert.Equal("2026-02-09T04:00:00Z", told.Headers.GetValues("Key-Expires").Single());
        using var untold = await service.SendAsync("keys", ("X-API-Key", late));
        Assert.False(untold.Headers.Contains("Key-Expires"));
        await service.Services.GetRequiredService<ApiKeyUsageRecorder>().FlushAsync(TestContext.Current.CancellationToken);

        using var client = service.CreateClient();
        using var ready = new HttpRequestMessage(HttpMethod.Get, "/health/ready") { Headers = { { "X-API-Key", service.AdminKey } } };
        using var health = await client.SendAsync(ready, TestContext.Current.CancellationToken);
        var keys = JsonElement.Parse(await TextAsync(health)).GetProperty("checks").GetProperty("keys");
        Assert.Equal("degraded", keys.Text("status"));
        Assert.Contains("ends-soon", keys.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ends-late", keys.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_key_is_used_is_noted_by_day()
    {
        var key = await service.AddKeyAsync("used", Role.Reporter, "330503105");
        var id = ApiKeyFormat.Parse(key)!.Id;
        (await service.SendAsync("targets", ("X-API-Key", key))).Dispose();
        (await service.PutAsync("observations/330503105/industrial-output/2013", Observation, ("X-API-Key", key))).Dispose();
        (await service.PutAsync("observations/330503/industrial-output/2013", Observation, ("X-API-Key", key))).Dispose();
        (await service.SendAsync("keys", ("X-API-Key", key))).Dispose();

        for (var i = 0; i < 2; i++)
        {
            await service.Services.GetRequiredService<ApiKeyUsageRecorder>().FlushAsync(TestContext.Current.CancellationToken);
            var use = Assert.Single((await service.GetAsync($"keys/{id}/uses")).Items());
            Assert.Equal(("2026-01-20", 4m, 2m, 2m), (use.Text("day"), use.Number("requests"), use.Number("writes"), use.Number("refused")));
        }
    }

    private async Task<string> MadeAsync(string name, string role, string? region, params string[] scopes)
    {
        using var response = await service.PostAsync("keys", new { name, role, region, scopes });
        var made = JsonElement.Parse(await TextAsync(response));
        Assert.Equal(scopes.Order(StringComparer.Ordinal), made.GetProperty("details").GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).Order(StringComparer.Ordinal));
        return made.Text("key")!;
    }

    private async Task<JsonElement> ImportAsync(string key, string rows, string type, string background)
    {
        using var content = new StringContent(rows, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var response = await service.SendAsync(HttpMethod.Post, $"imports?background={background}", content, ("X-API-Key", key));
        var report = JsonElement.Parse(await TextAsync(response));
        while (report.Text("state") is "queued" or "running")
            report = await service.GetAsync($"imports/{report.Text("id")}");
        return report;
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
