using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IndicatorsApi.Access;

/// <summary>The text of an API key: <c>ind_</c>, the public ID, <c>_</c>, the secret.</summary>
/// <param name="Id">The public ID.</param>
/// <param name="Secret">The secret.</param>
public sealed record ApiKeyFormat(string Id, string Secret)
{
    /// <summary>The prefix of every key. Secret scanners recognise leaked keys by it.</summary>
    public const string Prefix = "ind_";

    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    /// <summary>The SHA-256 of the secret, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>The number of hexadecimal digits in an ID.</summary>
    public const int IdDigits = IdBytes * 2;

    /// <summary>Creates a key with a random ID and secret.</summary>
    public static ApiKeyFormat Create() => Create(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));

    /// <summary>Creates a key with the given ID and a random secret.</summary>
    public static ApiKeyFormat Create(string id) => new(id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Parses the text of a key.</summary>
    /// <returns><see langword="null"/> when the text is not a key.</returns>
    public static ApiKeyFormat? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = text[Prefix.Length..].Split('_', 2);
        return parts is [{ Length: IdDigits }, { Length: > 0 }] ? new(parts[0], parts[1]) : null;
    }

    /// <summary>Compares the secret with a hash in constant time.</summary>
    public bool Matches(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash), Encoding.UTF8.GetBytes(hash));

    /// <summary>Returns the text of the key.</summary>
    public override string ToString() => $"{Prefix}{Id}_{Secret}";
}
