using System.Net;
using System.Text.Json;
using IndicatorsApi.Tests.Support;
using IndicatorsApi.Tests.Webhooks;

namespace IndicatorsApi.Tests.Soak;

/// <summary>
/// Receives the messages about a town and rejects a fifth of them. In the end each change has arrived under one identifier.
/// </summary>
internal sealed class Subscriber(CrashableService service, WebhookReceiver receiver)
{
    private const string Town = "330503107";
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(3);

    /// <summary>How many messages arrived.</summary>
    public int Arrived => receiver.All.Count;

    /// <summary>What a receiver does with a message.</summary>
    public static Func<WebhookReceiver.Message, int> Moody(Random random) => _ =>
    {
        lock (random)
            return random.Next(5) == 0 ? 500 : 204;
    };

    public async Task SubscribeAsync(string run)
    {
        var answer = await service.SendAsync(
            HttpMethod.Post, "webhooks",
            $$"""{"url":"{{receiver.Url}}","regions":"{{Town}}","events":"observation.created,observation.revised"}""",
            once: $"{run} subscriber");
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Body);
    }

    public async Task CheckAsync()
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var change in service.ChangesAsync($"&region={Town}"))
            expected.Add(NameOf(change));

        HashSet<string> Taken() => [.. receiver.Taken.Select(NameOf)];
        await receiver.UntilAsync(() => expected.IsSubsetOf(Taken())).WaitAsync(MaxAge);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Taken().Order(StringComparer.Ordinal));
        Assert.All(
            receiver.All.GroupBy(NameOf, StringComparer.Ordinal), change =>
                Assert.Single(change.Select(message => message.Id).Distinct(StringComparer.Ordinal)));
        Assert.All(
            receiver.All.GroupBy(message => message.Id, StringComparer.Ordinal), message =>
                Assert.Single(message.Select(sent => sent.Body).Distinct(StringComparer.Ordinal)));
    }

    private static string NameOf(WebhookReceiver.Message message) => NameOf(JsonElement.Parse(message.Body).GetProperty("data"));

    private static string NameOf(JsonElement change) =>
        $"{change.Text("region")} {change.Text("indicator")} {change.Text("period")} {change.Number("revision")}";
}
