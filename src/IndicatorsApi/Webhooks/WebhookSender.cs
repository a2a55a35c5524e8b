using System.Globalization;
using System.Net;
using System.Text;
using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Sends messages, each once; whether and when again is decided elsewhere.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, WebhookSecrets secrets, IClock clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "webhooks";

    /// <summary>Sends a message.</summary>
    /// <returns>Whether it was taken, whether none is wanted any more, and what the receiver said.</returns>
    public async Task<(bool Taken, bool Gone, string Result)> SendAsync(WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var timestamp = now.ToUnixTimeSeconds();
        if (secrets.Open(subscription.Secret) is not { } secret)
            return (false, false, "The secret cannot be opened: the key it was sealed with is gone. Change the secret.");
        var signing = new[] { secret, subscription.OldSecretUntil > now && subscription.OldSecret is { } before ? secrets.Open(before) : null };
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Url) { Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', signing.OfType<string>().Select(one => WebhookSignature.Sign(one, delivery.MessageId, timestamp, delivery.Payload))));
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (response.IsSuccessStatusCode, response.StatusCode == HttpStatusCode.Gone, $"{(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or Polly.Timeout.TimeoutRejectedException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, false, exception.InnerException?.Message ?? exception.Message);
        }
    }
}
