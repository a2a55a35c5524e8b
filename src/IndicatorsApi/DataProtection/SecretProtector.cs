using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.DataProtection;

/// <summary>Closes and opens secrets.</summary>
public sealed class SecretProtector(IDataProtector protector)
{
    private const string Mark = "sealed:";

    /// <summary>Seals bytes.</summary>
    public byte[] Close(byte[] secret) => protector.Protect(secret);

    /// <summary>Seals a text.</summary>
    public string Close(string secret) => Mark + Convert.ToBase64String(Close(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Opens what was sealed.</summary>
    /// <returns>Nothing where the key it was sealed with is gone.</returns>
    public byte[]? TryOpen(byte[] kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Opens a text that was sealed.</summary>
    /// <returns>Nothing where the key it was sealed with is gone.</returns>
    public string? TryOpen(string kept) => IsClosed(kept) && TryOpen(Convert.FromBase64String(kept[Mark.Length..])) is { } secret ? Encoding.UTF8.GetString(secret) : null;

    /// <summary>Whether a text is sealed.</summary>
    public static bool IsClosed(string kept) => kept.StartsWith(Mark, StringComparison.Ordinal);
}
