using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IndicatorsApi.Webhooks;

/// <summary>Signatures by the Standard Webhooks specification: HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
public static class WebhookSignature
{
    /// <summary>The prefix of every secret.</summary>
    public const string SecretPrefix = "whsec_";

    private const int SecretBytes = 32;

    /// <summary>Creates a random secret.</summary>
    public static string CreateSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Signs a message.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="id">The identifier of the message.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The body.</param>
    public static string Sign(string secret, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"));
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretPrefix.Length..]), signed))}";
    }
}
