using System.Net;
using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace IndicatorsApi.Tests.Access;

/// <summary>Authentication by API keys, and the key endpoints.</summary>
public sealed class KeyTests(WritableService service) : IClassFixture<WritableService>
{
    private static readonly object Observation = new { value = 1, status = "preliminary", source = "linghu-work-report-2025" };

    [Fact]
    public async Task Write_without_a_key_is_unauthorized()
    {
        using var response = await WriteAsync("330503105", "X-API-Key", "");
        var problem = await ProblemAsync(response);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("unauthorized", problem.Text("code"));
        Assert.Equal("Bearer realm=\"IndicatorsApi\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Unknown_wrong_expired_or_revoked_key_gets_the_response_of_a_missing_key()
    {
        var expired = await service.AddKeyAsync("expired", Role.Admin, expiresAt: service.Clock.GetCurrentInstant());
        var revoked = await service.AddKeyAsync("revoked", Role.Admin);
        using var revocation = await service.DeleteAsync($"keys/{ApiKeyFormat.Parse(revoked)!.Id}");
        string[] keys =
        [
            "", "nonsense", "ind_", "ind_1_2", ApiKeyFormat.Create().ToString(), service.AdminKey[..^1], service.AdminKey + "x",
            expired, revoked, "ind_" + new string('x', 5000),
        ];
        var bodies = new List<string>();
        foreach (var key in keys)
        {
            using var response = await WriteAsync("330503105", "Authorization", $"Bearer {key}");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            var problem = await ProblemAsync(response);
            var members = problem.EnumerateObject().Where(member => member.Name != "traceId");
            bodies.Add(string.Join('|', members.Select(member => member.Value.ToString())));
        }

        Assert.Single(bodies.Distinct());
    }

    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "bearer ")]
    [InlineData("X-API-Key", "")]
    public async Task Key_is_accepted_as_a_bearer_token_and_in_its_own_header(string header, string prefix)
    {
        using var response = await WriteAsync("330503105", header, prefix + service.AdminKey);

        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Read_with_a_wrong_key_succeeds()
    {
        using var response = await service.SendAsync("regions", ("X-API-Key", "nonsense"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Reporter_writes_in_its_region_and_below_only()
    {
        using var village = await service.PutAsync(
            "regions/330503105999", new { level = "village", parent = "330503105", name = new { zh = "村", en = "Village" } });
        var town = await service.AddKeyAsync("linghu", Role.Reporter, "330503105");
        var district = await service.AddKeyAsync("nanxun", Role.Reporter, "330503");

        var statuses = new Dictionary<string, int>();
        foreach (var (name, key) in new[] { ("town", town), ("district", district) })
        {
            foreach (var region in new[] { "330503105999", "330503105", "330503106", "330503", "3305" })
            {
                using var response = await WriteAsync(region, "X-API-Key", key);
                statuses[$"{name} {region}"] = (int)response.StatusCode / 100;
            }
        }

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["town 330503105999"] = 2,
                ["town 330503105"] = 2,
                ["town 330503106"] = 4,
                ["town 330503"] = 4,
                ["town 3305"] = 4,
                ["district 330503105999"] = 2,
                ["district 330503105"] = 2,
                ["district 330503106"] = 2,
                ["district 330503"] = 2,
                ["district 3305"] = 4,
            },
            statuses);
    }

    [Fact]
    public async Task Write_or_withdrawal_outside_the_region_is_forbidden()
    {
        var key = await service.AddKeyAsync("shuanglin", Role.Reporter, "330503101");
        using var write = await WriteAsync("330503105", "X-API-Key", key);
        using var target = await service.PutAsync(
            "targets/330503105/tax-revenue/2025",
            new { rule = new { kind = "increase" }, commitment = "planned", source = "linghu-work-report-2025" },
            ("X-API-Key", key));
        using var withdrawal = await service.DeleteAsync("observations/330503105/pm25/2024?reason=x", ("X-API-Key", key));

        foreach (var response in new[] { write, target, withdrawal })
        {
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("outsideRegion", (await ProblemAsync(response)).Text("code"));
        }
    }

    [Theory]
    [InlineData("PUT", "topics/new")]
    [InlineData("DELETE", "regions/330503105")]
    [InlineData("PUT", "indicators/new")]
    [InlineData("GET", "keys")]
    [InlineData("POST", "keys")]
    public async Task Admin_endpoint_is_forbidden_for_a_reporter(string method, string path)
    {
        var key = await service.AddKeyAsync($"reporter {method} {path}", Role.Reporter, "33");
        using var response = await service.SendAsync(new HttpMethod(method), path, null, ("X-API-Key", key));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("forbidden", (await ProblemAsync(response)).Text("code"));
    }

    [Fact]
    public async Task Created_key_is_returned_once_and_only_its_hash_is_stored()
    {
        using var created = await service.PostAsync(
            "keys", new { name = "clerk", role = "reporter", region = "330503105", expires = "2026-12-31" });
        var body = JsonElement.Parse(await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var key = body.Text("key")!;
        var id = body.GetProperty("details").Text("id");
        using var written = await WriteAsync("330503105", "X-API-Key", key);
        using var listed = await service.SendAsync("keys");
        var list = await listed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var stored = await service.WithDatabaseAsync(db => db.ApiKeys.SingleAsync(k => k.Id == id));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/v1/keys/{id}", created.Headers.Location?.ToString());
        Assert.True(created.Headers.CacheControl!.NoStore);
        Assert.True(listed.Headers.CacheControl!.NoStore);
        Assert.True(written.IsSuccessStatusCode);
        var secret = ApiKeyFormat.Parse(key)!.Secret;
        Assert.DoesNotContain(secret, list, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Hash, list, StringComparison.Ordinal);
        Assert.NotEqual(secret, stored.Hash);
        Assert.DoesNotContain(secret, string.Join(' ', stored.Name, stored.Hash, stored.Id), StringComparison.Ordinal);
        Assert.Equal("2026-12-31T15:59:59.999999Z", body.GetProperty("details").Text("expiresAt"));
    }

    [Theory]
    [InlineData("""{"role":"admin"}""", "name")]
    [InlineData("""{"name":"a"}""", "role")]
    [InlineData("""{"name":"a","role":"king"}""", "role")]
    [InlineData("""{"name":"a","role":"reporter"}""", "region")]
    [InlineData("""{"name":"a","role":"reporter","region":"999"}""", "region")]
    [InlineData("""{"name":"a","role":"admin","region":"330503105"}""", "region")]
    [InlineData("""{"name":"a","role":"admin","expires":"2020-01-01"}""", "expires")]
    [InlineData("""{"name":"a","role":"admin","expires":"soon"}""", "expires")]
    [InlineData("""{"name":"a","role":"admin","expires":"9999-12-31"}""", "expires")]
    [InlineData("""{"name":"admin","role":"admin"}""", "name")]
    [InlineData("""{"name":"a","role":"admin","hash":"x"}""", "hash")]
    public async Task Invalid_key_request_is_rejected_by_field(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.SendAsync(HttpMethod.Post, "keys", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(string.IsNullOrEmpty((await ProblemAsync(response)).Error(field)));
    }

    [Fact]
    public async Task Last_use_is_recorded_and_an_expired_key_is_rejected()
    {
        var now = service.Clock.GetCurrentInstant();
        var key = await service.AddKeyAsync("short-lived", Role.Admin, expiresAt: now + Duration.FromHours(1));
        var id = ApiKeyFormat.Parse(key)!.Id;
        using var used = await WriteAsync("330503105", "X-API-Key", key);

        Assert.True(used.IsSuccessStatusCode);
        await service.Services.GetRequiredService<ApiKeyUsageRecorder>().FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2026-01-20T04:00:00Z", (await service.GetAsync($"keys/{id}")).Text("lastUsedAt"));

        service.Clock.AdvanceHours(1);
        using var tooLate = await WriteAsync("330503105", "X-API-Key", key);
        Assert.Equal(HttpStatusCode.Unauthorized, tooLate.StatusCode);
    }

    [Fact]
    public async Task Write_is_recorded_under_the_name_of_the_key()
    {
        var key = await service.AddKeyAsync("qianjin-clerk", Role.Reporter, "330503107");
        using var response = await service.PutAsync("observations/330503107/pm25/2024", Observation, ("X-API-Key", key));

        Assert.Equal("qianjin-clerk", (await service.GetAsync("observations/330503107/pm25/2024")).Text("recordedBy"));
    }

    private Task<HttpResponseMessage> WriteAsync(string region, string header, string value) =>
        service.PutAsync($"observations/{region}/legal-publicity-events/2025", Observation, (header, value));

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
