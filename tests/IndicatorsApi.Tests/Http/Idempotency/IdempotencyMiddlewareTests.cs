using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Http.Idempotency;

public sealed class IdempotencyMiddlewareTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task Retry_with_the_same_key_returns_the_stored_response_and_is_not_executed()
    {
        using var first = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));
        using var second = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(second));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await service.GetAsync("keys?limit=1000")).Items(), item => item.Text("name") == "once");
    }

    [Fact]
    public async Task Client_that_disconnects_receives_the_response_on_a_retry_and_the_request_is_executed_once()
    {
        using var disconnecting = new DisconnectingReader<NewKeyResponse>(service);
        using var first = Request();
        await disconnecting.AskAndGoAsync(first);
        using var second = Request();
        using var response = await disconnecting.Client.SendAsync(second, TestContext.Current.CancellationToken);

        var text = await TextAsync(response);
        Assert.True(response.StatusCode == HttpStatusCode.Created, $"{response.StatusCode} {text}");
        Assert.False(string.IsNullOrEmpty(JsonElement.Parse(text).Text("key")), text);
        Assert.Single((await service.GetAsync("keys?limit=1000")).Items(), item => item.Text("name") == "gone");

        HttpRequestMessage Request() => new(HttpMethod.Post, "/api/v1/keys")
        {
            Content = JsonContent.Create(new { name = "gone", role = "admin" }),
            Headers = { { "X-API-Key", service.AdminKey }, { "Idempotency-Key", "k-gone" } },
        };
    }

    [Fact]
    public async Task Key_of_a_different_request_is_rejected()
    {
        using var first = await service.PostAsync("keys", new { name = "one", role = "admin" }, ("Idempotency-Key", "k-2"));
        using var second = await service.PostAsync("keys", new { name = "other", role = "admin" }, ("Idempotency-Key", "k-2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("idempotencyKeyReused", JsonElement.Parse(await TextAsync(second)).Text("code"));
    }

    [Fact]
    public async Task Concurrent_requests_with_one_key_are_executed_once()
    {
        const string File = "region,indicator,period,value,status,source\n330503101,pm25,2024,30,preliminary,linghu-work-report-2025\n";
        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var content = new StringContent(File, Encoding.UTF8, "text/csv");
            using var response = await service.SendAsync(HttpMethod.Post, "imports", content, ("Idempotency-Key", "k-3"));
            return (response.StatusCode, Body: await TextAsync(response));
        }));

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, response.Body));
        Assert.Single(responses.Where(response => response.StatusCode == HttpStatusCode.OK).Select(response => response.Body).Distinct());
        Assert.Single((await service.GetAsync("imports?limit=1000")).Items(), item => item.Text("format") == "csv");
    }

    [Fact]
    public async Task Keys_are_scoped_to_the_client_and_a_rejection_is_stored_too()
    {
        var other = await service.AddKeyAsync("second admin", Role.Admin);
        using var first = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var again = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var others = await service.PostAsync(
            "keys", new { name = "b", role = "admin" }, ("Idempotency-Key", "k-4"), ("X-API-Key", other));

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(HttpStatusCode.Created, others.StatusCode);
    }

    /// <summary>Requests that create an item, and the lists of these items.</summary>
    public static TheoryData<string, string, string> CreatingRequests => new()
    {
        { "webhooks", """{"url":"https://reports.example.org/hooks"}""", "webhooks" },
        { "keys", """{"name":"interrupted","role":"admin"}""", "keys" },
        { "webhooks/{0}/ping", "{}", "webhooks/{0}/deliveries" },
        {
            "imports?background=true",
            """
            [{"region":"330503102","indicator":"pm25","period":"2024","value":31,"status":"preliminary","source":"linghu-work-report-2025"}]
            """,
            "imports"
        },
    };

    [Theory]
    [MemberData(nameof(CreatingRequests))]
    public async Task Retry_after_a_crash_before_the_response_was_stored_creates_no_second_item(string path, string body, string list)
    {
        using var subscribed = await service.PostAsync("webhooks", new { url = "https://reports.example.org/other" });
        var id = JsonElement.Parse(await TextAsync(subscribed)).Text("id");
        (path, list) = (string.Format(null, path, id), string.Format(null, list, id));
        var key = $"interrupted {path}";

        using var first = await SendAsync(path, body, key);
        var count = await CountAsync(list);
        await SimulateCrashAsync(key);
        using var again = await SendAsync(path, body, key);

        Assert.True(first.IsSuccessStatusCode, await TextAsync(first));
        Assert.True(again.IsSuccessStatusCode, await TextAsync(again));
        Assert.Equal(IdOf(await TextAsync(first)), IdOf(await TextAsync(again)));
        Assert.Equal(count, await CountAsync(list));
    }

    [Fact]
    public async Task Retry_after_a_crash_before_the_response_was_stored_returns_the_same_webhook_secret()
    {
        using var subscribed = await service.PostAsync("webhooks", new { url = "https://reports.example.org/changed" });
        var path = $"webhooks/{JsonElement.Parse(await TextAsync(subscribed)).Text("id")}/secret";

        using var first = await SendAsync(path, "{}", "changed");
        await SimulateCrashAsync("changed");
        using var again = await SendAsync(path, "{}", "changed");

        Assert.Equal(await TextAsync(first), await TextAsync(again));
    }

    [Fact]
    public async Task Retry_after_a_crash_before_the_response_was_stored_returns_a_new_API_key_and_revokes_the_first()
    {
        using var first = await SendAsync("keys", """{"name":"shown twice","role":"admin"}""", "shown twice");
        await SimulateCrashAsync("shown twice");
        using var again = await SendAsync("keys", """{"name":"shown twice","role":"admin"}""", "shown twice");
        var old = JsonElement.Parse(await TextAsync(first)).Text("key")!;
        var current = JsonElement.Parse(await TextAsync(again)).Text("key")!;

        using var rejected = await service.SendAsync(HttpMethod.Get, "keys", content: null, ("X-API-Key", old));
        using var accepted = await service.SendAsync(HttpMethod.Get, "keys", content: null, ("X-API-Key", current));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (rejected.StatusCode, accepted.StatusCode));
    }

    [Fact]
    public async Task Data_protection_keys_are_readable_by_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(folder.Path, file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = JsonContent.Create(new { url = "https://reports.example.org/hooks" }),
        };
        request.Headers.Add("X-API-Key", key);
        using var created = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, new DirectoryInfo(folder.File("secrets")).UnixFileMode);
            Assert.All(
                Directory.GetFiles(folder.File("secrets"), "*.xml"),
                stored => Assert.Equal(OwnerOnly, new FileInfo(stored).UnixFileMode));
        }
    }

    [Fact]
    public async Task Database_contains_no_readable_secret()
    {
        using var key = await SendAsync("keys", """{"name":"secret","role":"admin"}""", "secret key");
        using var hook = await SendAsync("webhooks", """{"url":"https://reports.example.org/secret"}""", "secret hook");
        string[] secrets = [JsonElement.Parse(await TextAsync(key)).Text("key")!, JsonElement.Parse(await TextAsync(hook)).Text("secret")!];

        var stored = await service.WithDatabaseAsync(async db => string.Join(
            '\n',
            (await db.IdempotentRequests.ToListAsync()).Select(r => Encoding.UTF8.GetString(r.Body ?? []))
                .Concat((await db.Subscriptions.ToListAsync()).Select(s => s.Secret))));

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret[^20..], stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_that_is_too_long_is_rejected()
    {
        using var response = await service.PostAsync("keys", new { name = "c", role = "admin" }, ("Idempotency-Key", new string('x', 300)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string key)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await service.SendAsync(HttpMethod.Post, path, content, ("Idempotency-Key", key));
    }

    private static string? IdOf(string response)
    {
        var created = JsonElement.Parse(response);
        return (created.TryGetProperty("details", out var key) ? key : created).Text("id");
    }

    private async Task<int> CountAsync(string list) => (await service.GetAsync($"{list}?limit=1000")).Items().Count;

    /// <summary>Simulates a crash after the commit of a request and before its response was stored.</summary>
    private Task<int> SimulateCrashAsync(string key) => service.WithDatabaseAsync(db => db.IdempotentRequests.Where(r => r.Key == key)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, (int?)null).SetProperty(r => r.Body, (byte[]?)null)));

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
