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

/// <summary>Scopes of API keys, their expiry header and their usage.</summary>
public sealed class ScopeTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";

    private static readonly object Observation = new { value = 1, status = "preliminary", source = Source };
    private static readonly object Target = new { rule = new { kind = "atLeast", value = 1 }, commitment = "planned", source = Source };

    [Fact]
    public async Task Key_with_the_observations_scope_writes_no_target_by_any_route()
    {
        var key = await CreateKeyAsync("only-observations", "reporter", "330503105", "observations:write");

        using var observation = await service.PutAsync("observations/330503105/industrial-output/2011", Observation, ("X-API-Key", key));
        Assert.Equal(HttpStatusCode.Created, observation.StatusCode);
        using var target = await service.PutAsync("targets/330503105/industrial-output/2031", Target, ("X-API-Key", key));
        Assert.Equal(HttpStatusCode.Forbidden, target.StatusCode);
        var writer = new Writer("only-observations", "", Role.Reporter, "330503105", Scopes.Observations);
        var reason = JsonElement.Parse(await TextAsync(target)).Text("detail");
        Assert.Equal(writer.MissingScopeMessage([Scopes.Targets]), reason);
        Assert.Contains("observations:write", reason, StringComparison.Ordinal);
        Assert.Contains("targets:write", reason, StringComparison.Ordinal);

        const string Rows =
            $"region,indicator,period,rule,value,commitment,source\n330503105,industrial-output,2032,atLeast,1,planned,{Source}\n";
        foreach (var background in new[] { "false", "true" })
        {
            var report = await ImportAsync(key, Rows, "text/csv", background);
            Assert.Equal("rejected", report.Text("state"));
            Assert.Contains("outsideScope", report.GetRawText(), StringComparison.Ordinal);
        }

        var row = new
        {
            region = "330503105",
            indicator = "industrial-output",
            period = "2032",
            rule = "atLeast",
            value = 1,
            commitment = "planned",
            source = Source,
        };
        var json = await ImportAsync(key, JsonSerializer.Serialize(new[] { row }), "application/json", "false");
        Assert.Equal("rejected", json.Text("state"));
        await service.GetProblemAsync("targets/330503105/industrial-output/2032", HttpStatusCode.NotFound, "noTarget");
    }

    [Theory]
    [InlineData(Scopes.CodeLists, "webhooks", false)]
    [InlineData("webhooks", "webhooks", true)]
    [InlineData("keys", "keys", true)]
    [InlineData("operations", "keys", false)]
    public async Task Admin_key_with_a_scope_permits_that_scope_only(string scope, string resource, bool may)
    {
        var key = await CreateKeyAsync($"{scope} on {resource}", "admin", region: null, scope);
        using var response = await service.SendAsync(resource, ("X-API-Key", key));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Key_cannot_create_a_key_with_more_scopes()
    {
        var key = await CreateKeyAsync("maker", "admin", region: null, "keys", "observations:write");
        using var wider = await service.PostAsync("keys", new { name = "wider", role = "admin" }, ("X-API-Key", key));
        using var other = await service.PostAsync(
            "keys", new { name = "other", role = "admin", scopes = new[] { "targets:write" } }, ("X-API-Key", key));
        using var same = await service.PostAsync(
            "keys",
            new { name = "same", role = "reporter", region = "330503105", scopes = new[] { "observations:write" } },
            ("X-API-Key", key));
        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Created],
            new[] { wider, other, same }.Select(response => response.StatusCode));
    }

    [Theory]
    [InlineData("reporter", "webhooks")]
    [InlineData("admin", "everything")]
    public async Task Invalid_scope_is_rejected(string role, string scope)
    {
        var region = role == "reporter" ? "330503105" : null;
        using var response = await service.PostAsync(
            "keys", new { name = $"invalid {role} {scope}", role, region, scopes = new[] { scope } });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"scopes\"", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_expires_within_a_month_is_reported_in_its_responses_and_in_the_health_check()
    {
        var ends = service.Clock.GetCurrentInstant() + Duration.FromDays(20);
        var soon = await service.AddKeyAsync("ends-soon", Role.Admin, expiresAt: ends);
        var late = await service.AddKeyAsync("ends-late", Role.Admin, expiresAt: ends + Duration.FromDays(20));

        using var reported = await service.SendAsync("keys", ("X-API-Key", soon));
        Assert.Equal("2026-02-09T04:00:00Z", reported.Headers.GetValues("Key-Expires").Single());
        using var unreported = await service.SendAsync("keys", ("X-API-Key", late));
        Assert.False(unreported.Headers.Contains("Key-Expires"));
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
    public async Task Usage_of_a_key_is_counted_by_day()
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
            Assert.Equal(
                ("2026-01-20", 4m, 2m, 2m),
                (use.Text("day"), use.Number("requests"), use.Number("writes"), use.Number("refused")));
        }
    }

    private async Task<string> CreateKeyAsync(string name, string role, string? region, params string[] scopes)
    {
        using var response = await service.PostAsync("keys", new { name, role, region, scopes });
        var created = JsonElement.Parse(await TextAsync(response));
        var granted = created.GetProperty("details").GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString());
        Assert.Equal(scopes.Order(StringComparer.Ordinal), granted.Order(StringComparer.Ordinal));
        return created.Text("key")!;
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

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
