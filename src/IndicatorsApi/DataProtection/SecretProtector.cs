using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.DataProtection;

/// <summary>Encrypts and decrypts secrets of one purpose.</summary>
public sealed class SecretProtector(IDataProtector protector)
{
    private const string Prefix = "sealed:";

    /// <summary>Encrypts bytes.</summary>
    public byte[] Protect(byte[] secret) => protector.Protect(secret);

    /// <summary>Encrypts a text.</summary>
    public string Protect(string secret) => Prefix + Convert.ToBase64String(Protect(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Decrypts bytes.</summary>
    /// <returns><see langword="null"/> when the encryption key is no longer available.</returns>
    public byte[]? TryUnprotect(byte[] secret)
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
    public string? TryUnprotect(string secret) =>
        IsProtected(secret) && TryUnprotect(Convert.FromBase64String(secret[Prefix.Length..])) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    /// <summary>Indicates that a text is encrypted.</summary>
    public static bool IsProtected(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal);
}
