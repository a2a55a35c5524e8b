using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.DataProtection;

/// <summary>Encrypts and decrypts secrets of one purpose.</summary>
public sealed class SecretProtector(IDataProtector protector)
{
    private const string Prefix = "sealed:";

    /// <summary>Encrypts bytes.</summary>
    public byte[] Close(byte[] secret) => protector.Protect(secret);

    /// <summary>Encrypts a text.</summary>
    public string Close(string secret) => Prefix + Convert.ToBase64String(Close(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Decrypts bytes.</summary>
    /// <returns><see langword="null"/> when the encryption key is no longer available.</returns>
    public byte[]? TryOpen(byte[] secret)
    {
        try
        {
            return protector.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Decrypts a text.</summary>
    /// <returns><see langword="null"/> when the encryption key is no longer available.</returns>
    public string? TryOpen(string secret) =>
        IsClosed(secret) && TryOpen(Convert.FromBase64String(secret[Prefix.Length..])) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Indicates that a text is encrypted.</summary>
    public static bool IsClosed(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal);
}
