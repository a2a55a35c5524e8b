using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Webhooks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Webhooks;

public sealed class WebhookTests(WebhookTests.Service service) : IClassFixture<WebhookTests.Service>
{
    private const string Source = "linghu-work-report-2025";

    [Fact]
    public async Task Message_is_signed_and_contains_the_change()
    {
        await using var receiver = await WebhookReceiver.StartAsync(_ => 204);
        var (_, secret) = await SubscribeAsync(receiver.Url, regions: "330503101");
        await PutAsync("observations/330503101/pm25/2024", new { value = 30, status = "preliminary", source = Source });
        await receiver.UntilAsync(() => !receiver.Taken.IsEmpty);

        var message = Assert.Single(receiver.Taken);
        var body = JsonElement.Parse(message.Body);
        Assert.Equal("observation.created", body.Text("type"));
        Assert.Equal(30m, body.GetProperty("data").GetProperty("observation").Number("value"));
        Assert.Equal(Expected(secret, message), message.Signature);
    }

    [Fact]
    public async Task Rejected_messages_are_retried_and_arrive_in_order_per_key()
    {
        var refusals = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        await using var receiver = await WebhookReceiver.StartAsync(
            message => refusals.AddOrUpdate(message.Id, 1, (_, times) => times + 1) <= 2 && message.Id[^1] is < '8' ? 503 : 200);
        await SubscribeAsync(receiver.Url, regions: "330503102", events: "observation.created,observation.revised");
        for (var value = 1; value <= 5; value++)
        {
            foreach (var indicator in new[] { "pm25", "good-air-days", "tax-revenue" })
                await PutAsync($"observations/330503102/{indicator}/2024", new { value, status = "preliminary", source = Source });
        }

        await receiver.UntilAsync(() => receiver.Taken.Select(message => message.Id).Distinct().Count() == 15);
        Assert.All(
            receiver.Taken.Select(message => JsonElement.Parse(message.Body).GetProperty("data")).GroupBy(data => data.Text("indicator")),
            messages =>
                Assert.Equal([1m, 2m, 3m, 4m, 5m], messages.Select(data => data.GetProperty("observation").Number("value")!.Value)));
    }

    [Fact]
    public async Task Status_change_of_a_target_is_an_event()
    {
        await using var receiver = await WebhookReceiver.StartAsync(_ => 200);
        await PutAsync(
            "targets/330503103/industrial-output/2025",
            new { rule = new { kind = "atLeast", value = 100 }, commitment = "expected", source = Source });
        await SubscribeAsync(receiver.Url, regions: "330503103", events: "target.statusChanged");
        foreach (var value in new[] { 50, 51, 40, 100 })
        {
            service.Clock.AdvanceSeconds(1);
            await PutAsync("observations/330503103/industrial-output/2025-06-YTD", new { value, status = "preliminary", source = Source });
        }

        await receiver.UntilAsync(() => receiver.Taken.Count == 3);
        Assert.Equal(
            ["awaitingData → onTrack", "onTrack → atRisk", "atRisk → met"],
            receiver.Taken.Select(message => JsonElement.Parse(message.Body).GetProperty("data"))
                .Select(data => $"{data.Text("from")} → {data.Text("to")}"));
    }

    [Fact]
    public async Task Status_change_of_each_version_is_sent_once_and_in_order()
    {
        const string Key = "330503100/industrial-output/2025";
        await using var receiver = await WebhookReceiver.StartAsync(_ => 200);
        await PutAsync($"targets/{Key}", new { rule = new { kind = "atLeast", value = 100 }, commitment = "expected", source = Source });
        await SubscribeAsync(receiver.Url, regions: "330503100", events: "target.statusChanged");
        var (before, _) = await StatusAsync(Key, asOf: null);

        // Two writers: one changes the observation, the other the target.
        await Task.WhenAll(
            InTurnAsync(
                [50, 20, 110, 30, 48, 49, 10, 101, 5, 50], value =>
                    PutAsync(
                        "observations/330503100/industrial-output/2025-06-YTD", new { value, status = "preliminary", source = Source })),
            InTurnAsync(
                [10, 200, 60, 90, 40, 100, 20, 70], value =>
                    PutAsync($"targets/{Key}", new { rule = new { kind = "atLeast", value }, commitment = "expected", source = Source })));

        // The expected status changes, from the responses of each version.
        var (last, _) = await StatusAsync(Key, asOf: null);
        var expected = new List<string>();
        var was = (await StatusAsync(Key, before)).Status;
        for (var version = before + 1; version <= last; version++)
        {
            var status = (await StatusAsync(Key, version)).Status;
            if (status != was)
                expected.Add($"v{version} {was} → {status}");
            was = status;
        }

        await receiver.UntilAsync(() => receiver.Taken.Count >= expected.Count);
        Assert.True(expected.Count > 5);
        Assert.Equal(
            expected, receiver.Taken.Select(message => JsonElement.Parse(message.Body).GetProperty("data"))
                .Select(data => $"v{data.Number("version")} {data.Text("from")} → {data.Text("to")}"));
    }

    [Fact]
    public async Task Message_that_is_never_accepted_is_exhausted_listed_and_redelivered_on_request()
    {
        var takes = false;
        await using var receiver = await WebhookReceiver.StartAsync(_ => takes ? 200 : 500);
        var (id, _) = await SubscribeAsync(receiver.Url, regions: "330503106");
        using var ping = await service.PostAsync($"webhooks/{id}/ping", new { });
        JsonElement exhausted;
        do
        {
            exhausted = await service.GetAsync($"webhooks/{id}/deliveries?state=exhausted");
        }
        while (exhausted.Items().Count == 0);

        takes = true;
        var message = exhausted.Items()[0];
        using var again = await service.PostAsync($"webhooks/{id}/deliveries/{message.Text("id")}/redeliver", new { });
        await receiver.UntilAsync(() => !receiver.Taken.IsEmpty);

        Assert.Equal(HttpStatusCode.Accepted, ping.StatusCode);
        Assert.Equal(("ping", "500 Internal Server Error"), (message.Text("event"), message.Text("lastResult")));
        Assert.Equal(message.Text("id"), Assert.Single(receiver.Taken).Id);
    }

    [Fact]
    public async Task Previous_secret_also_signs_after_a_rotation()
    {
        await using var receiver = await WebhookReceiver.StartAsync(_ => 200);
        var (id, old) = await SubscribeAsync(receiver.Url, regions: "330503107");
        using var changed = await service.PostAsync($"webhooks/{id}/secret", new { });
        var secret = JsonElement.Parse(await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Text("secret")!;
        using var ping = await service.PostAsync($"webhooks/{id}/ping", new { });
        await receiver.UntilAsync(() => !receiver.Taken.IsEmpty);

        var message = receiver.Taken.First();
        Assert.NotEqual(old, secret);
        Assert.Equal($"{Expected(secret, message)} {Expected(old, message)}", message.Signature);
        Assert.False((await service.GetAsync($"webhooks/{id}")).TryGetProperty("secret", out _));
    }

    [Fact]
    public async Task Receiver_that_responds_with_410_receives_no_more_messages()
    {
        await using var receiver = await WebhookReceiver.StartAsync(_ => 410);
        var (id, _) = await SubscribeAsync(receiver.Url, regions: "330503108");
        using var ping = await service.PostAsync($"webhooks/{id}/ping", new { });
        JsonElement subscription;
        do
        {
            subscription = await service.GetAsync($"webhooks/{id}");
        }
        while (subscription.GetProperty("active").GetBoolean());
        using var deleted = await service.DeleteAsync($"webhooks/{id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await service.GetProblemAsync($"webhooks/{id}", HttpStatusCode.NotFound, "noWebhook");
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    public void Private_addresses_are_not_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, WebhookAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Signature_matches_the_example_of_the_specification()
    {
        // The example of the Standard Webhooks specification's reference libraries.
        await Task.CompletedTask;
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));
    }

    private async Task<(string Id, string Secret)> SubscribeAsync(string url, string regions, string? events = null)
    {
        using var response = await service.PostAsync("webhooks", new { url, regions, events });
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.Created, body);
        var subscription = JsonElement.Parse(body);
        return (subscription.Text("id")!, subscription.Text("secret")!);
    }

    private static async Task InTurnAsync(int[] values, Func<int, Task> write)
    {
        foreach (var value in values)
            await write(value);
    }

    private async Task<(long Version, string? Status)> StatusAsync(string key, long? asOf)
    {
        using var response = await service.SendAsync($"progress/{key}{(asOf is null ? "" : $"?asOf=v{asOf}")}");
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (long.Parse(response.Headers.GetValues("Record-Version").Single()), body.Text("status"));
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await service.PutAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>As the specification says it, and not as our own code does.</summary>
    private static string Expected(string secret, WebhookReceiver.Message message)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        return $"v1,{Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}")))}";
    }

    /// <summary>A service that may reach this machine, and is impatient; its clock goes by itself, for attempts wait their time.</summary>
    public sealed class Service : WritableServiceBase
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Webhooks:AllowHttp", "true");
            builder.UseSetting("Webhooks:AllowPrivateAddresses", "true");
            builder.UseSetting("Webhooks:InitialRetryDelaySeconds", "0");
            builder.UseSetting("Webhooks:MaxAttempts", "6");
        }
    }
}
