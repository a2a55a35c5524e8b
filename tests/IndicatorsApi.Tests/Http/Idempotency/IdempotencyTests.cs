using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Access;
using IndicatorsApi.Record.Administration;
using IndicatorsApi.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Tests.Http.Idempotency;

public sealed class IdempotencyTests(WritableService service) : IClassFixture<WritableService>
{
    [Fact]
    public async Task A_request_sent_again_with_its_key_is_answered_again_and_happens_once()
    {
        using var first = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));
        using var second = await service.PostAsync("keys", new { name = "once", role = "admin" }, ("Idempotency-Key", "k-1"));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(second));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await service.GetAsync("keys?limit=1000")).Items(), item => item.Text("name") == "once");
    }

    [Fact]
    public async Task Who_went_away_before_the_answer_came_gets_it_by_sending_again_and_it_happened_once()
    {
        using var writer = new LeavingReader<NewKeyResponse>(service);
        using var first = Request();
        await writer.AskAndGoAsync(first);
        using var second = Request();
        using var answer = await writer.Client.SendAsync(second, TestContext.Current.CancellationToken);

        var text = await TextAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode} {text}");
        Assert.False(string.IsNullOrEmpty(JsonElement.Parse(text).Text("key")), text);
        Assert.Single((await service.GetAsync("keys?limit=1000")).Items(), item => item.Text("name") == "gone");

        HttpRequestMessage Request() => new(HttpMethod.Post, "/api/v1/keys")
        {
            Content = JsonContent.Create(new { name = "gone", role = "admin" }),
            Headers = { { "X-API-Key", service.AdminKey }, { "Idempotency-Key", "k-gone" } },
        };
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        using var first = await service.PostAsync("keys", new { name = "one", role = "admin" }, ("Idempotency-Key", "k-2"));
        using var second = await service.PostAsync("keys", new { name = "other", role = "admin" }, ("Idempotency-Key", "k-2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("idempotencyKeyReused", JsonElement.Parse(await TextAsync(second)).Text("code"));
    }

    [Fact]
    public async Task Of_simultaneous_requests_with_one_key_one_happens_and_the_others_are_told_or_answered_alike()
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
    public async Task Keys_of_different_writers_are_different_and_a_refused_request_may_be_answered_again()
    {
        var other = await service.AddKeyAsync("second admin", Role.Admin);
        using var first = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var again = await service.PostAsync("keys", new { name = "a", role = "king" }, ("Idempotency-Key", "k-4"));
        using var others = await service.PostAsync("keys", new { name = "b", role = "admin" }, ("Idempotency-Key", "k-4"), ("X-API-Key", other));

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(HttpStatusCode.Created, others.StatusCode);
    }

    /// <summary>Requests that make something, and where it is counted.</summary>
    public static TheoryData<string, string, string> Makers => new()
    {
        { "webhooks", """{"url":"https://reports.example.org/hooks"}""", "webhooks" },
        { "keys", """{"name":"interrupted","role":"admin"}""", "keys" },
        { "webhooks/{0}/ping", "{}", "webhooks/{0}/deliveries" },
        { "imports?background=true", """[{"region":"330503102","indicator":"pm25","period":"2024","value":31,"status":"preliminary","source":"linghu-work-report-2025"}]""", "imports" },
    };

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task What_a_request_made_before_its_answer_was_kept_is_not_made_again(string path, string body, string list)
    {
        using var subscribed = await service.PostAsync("webhooks", new { url = "https://reports.example.org/other" });
        var id = JsonElement.Parse(await TextAsync(subscribed)).Text("id");
        (path, list) = (string.Format(null, path, id), string.Format(null, list, id));
        var key = $"interrupted {path}";

        using var first = await SendAsync(path, body, key);
        var made = await CountAsync(list);
        await InterruptAsync(key);
        using var again = await SendAsync(path, body, key);

        Assert.True(first.IsSuccessStatusCode, await TextAsync(first));
        Assert.True(again.IsSuccessStatusCode, await TextAsync(again));
        Assert.Equal(IdOf(await TextAsync(first)), IdOf(await TextAsync(again)));
        Assert.Equal(made, await CountAsync(list));
    }

    [Fact]
    public async Task A_secret_that_was_changed_before_the_answer_was_kept_is_not_changed_again()
    {
        using var subscribed = await service.PostAsync("webhooks", new { url = "https://reports.example.org/changed" });
        var path = $"webhooks/{JsonElement.Parse(await TextAsync(subscribed)).Text("id")}/secret";

        using var first = await SendAsync(path, "{}", "changed");
        await InterruptAsync("changed");
        using var again = await SendAsync(path, "{}", "changed");

        Assert.Equal(await TextAsync(first), await TextAsync(again));
    }

    [Fact]
    public async Task A_key_made_before_its_answer_was_kept_is_shown_anew_and_only_the_new_text_is_accepted()
    {
        using var first = await SendAsync("keys", """{"name":"shown twice","role":"admin"}""", "shown twice");
        await InterruptAsync("shown twice");
        using var again = await SendAsync("keys", """{"name":"shown twice","role":"admin"}""", "shown twice");
        var (old, current) = (JsonElement.Parse(await TextAsync(first)).Text("key")!, JsonElement.Parse(await TextAsync(again)).Text("key")!);

        using var refused = await service.SendAsync(HttpMethod.Get, "keys", content: null, ("X-API-Key", old));
        using var accepted = await service.SendAsync(HttpMethod.Get, "keys", content: null, ("X-API-Key", current));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, accepted.StatusCode));
    }

    [Fact]
    public async Task The_keys_of_seals_are_read_by_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        using var folder = new TemporaryFolder();
        var file = folder.File("indicators.db");
        var key = await FirstRecord.CopyWithKeyToAsync(file);
        await using var program = await RunningProgram.ServeAsync(folder.Path, file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks") { Content = JsonContent.Create(new { url = "https://reports.example.org/hooks" }) };
        request.Headers.Add("X-API-Key", key);
        using var made = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder.File("secrets")).UnixFileMode);
            Assert.All(Directory.GetFiles(folder.File("secrets"), "*.xml"), stored => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(stored).UnixFileMode));
        }
    }

    [Fact]
    public async Task No_secret_can_be_read_in_the_database()
    {
        using var key = await SendAsync("keys", """{"name":"secret","role":"admin"}""", "secret key");
        using var hook = await SendAsync("webhooks", """{"url":"https://reports.example.org/secret"}""", "secret hook");
        var secrets = new[] { JsonElement.Parse(await TextAsync(key)).Text("key")!, JsonElement.Parse(await TextAsync(hook)).Text("secret")! };

        var kept = await service.WithDatabaseAsync(async db => string.Join(
            '\n',
            (await db.IdempotentRequests.ToListAsync()).Select(r => Encoding.UTF8.GetString(r.Body ?? []))
                .Concat((await db.Subscriptions.ToListAsync()).Select(s => s.Secret))));

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret[^20..], kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused()
    {
        using var response = await service.PostAsync("keys", new { name = "c", role = "admin" }, ("Idempotency-Key", new string('x', 300)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string key)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await service.SendAsync(HttpMethod.Post, path, content, ("Idempotency-Key", key));
    }

    private static string? IdOf(string answer)
    {
        var made = JsonElement.Parse(answer);
        return (made.TryGetProperty("details", out var key) ? key : made).Text("id");
    }

    private async Task<int> CountAsync(string list) => (await service.GetAsync($"{list}?limit=1000")).Items().Count;

    /// <summary>As if the process had been killed between the effect of a request and the keeping of its answer.</summary>
    private Task<int> InterruptAsync(string key) => service.WithDatabaseAsync(db => db.IdempotentRequests.Where(r => r.Key == key)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, (int?)null).SetProperty(r => r.Body, (byte[]?)null)));

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
