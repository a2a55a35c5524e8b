using System.Globalization;
using System.Net;
using System.Text;
using IndicatorsApi.Data.Webhooks;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Sends a message once. <see cref="WebhookRetryPolicy"/> decides about retries.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, WebhookSecrets secrets, IClock clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "webhooks";

    /// <summary>Sends a signed message.</summary>
    /// <returns>
    /// <c>Accepted</c> after a 2xx response; <c>Gone</c> after 410, by which the receiver ends the subscription; the status line or the
    /// error as text.
    /// </returns>
    public async Task<(bool Accepted, bool Gone, string Result)> SendAsync(
        WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var timestamp = now.ToUnixTimeSeconds();
        if (secrets.Open(subscription.Secret) is not { } secret)
            return (false, false, "The secret cannot be decrypted because its data protection key is missing. Change the secret.");
        var previous = subscription.OldSecretUntil > now && subscription.OldSecret is { } old ? secrets.Open(old) : null;
        var signatures = new[] { secret, previous }.OfType<string>()
            .Select(key => WebhookSignature.Sign(key, delivery.MessageId, timestamp, delivery.Payload));
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Url)
        {
            Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        try
        {
            using var response = await clients.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (
                response.IsSuccessStatusCode, response.StatusCode == HttpStatusCode.Gone,
                    $"{(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or Polly.Timeout.TimeoutRejectedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, false, exception.InnerException?.Message ?? exception.Message);
        }
    }
}
