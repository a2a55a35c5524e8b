using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IndicatorsApi.Access;

/// <summary>A key as its owner holds it: <c>ind_</c>, the public id, <c>_</c>, the secret.</summary>
/// <param name="Id">The public id.</param>
/// <param name="Secret">The secret.</param>
public sealed record ApiKeyFormat(string Id, string Secret)
{
    /// <summary>What every key begins with, so that one is recognised where it should not be.</summary>
    public const string Prefix = "ind_";

    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    /// <summary>The SHA-256 of the secret, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>How many digits an id has.</summary>
    public const int IdDigits = IdBytes * 2;

    /// <summary>A new key that nobody has seen.</summary>
    public static ApiKeyFormat Create() => Create(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));

    /// <summary>A new key with an id that is given.</summary>
    public static ApiKeyFormat Create(string id) => new(
        id,
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Takes a key apart.</summary>
    /// <returns><see langword="null"/> for a text that is not of the form.</returns>
    public static ApiKeyFormat? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = text[Prefix.Length..].Split('_', 2);
        return parts is [{ Length: IdDigits }, { Length: > 0 }] ? new(parts[0], parts[1]) : null;
    }

    /// <summary>Whether the secret is the one of a hash, in a time that does not depend on how much of it is right.</summary>
    public bool Fits(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash), Encoding.UTF8.GetBytes(hash));

    /// <summary>The whole key.</summary>
    public override string ToString() => $"{Prefix}{Id}_{Secret}";
}
