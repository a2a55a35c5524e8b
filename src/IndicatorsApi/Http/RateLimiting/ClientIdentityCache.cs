using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>
/// Which keys and tokens were accepted lately, so that a request can be counted for its sender before anything is looked up. What was not accepted
/// counts for its address: nobody gets more by making keys up.
/// </summary>
internal sealed class ClientIdentityCache : IDisposable
{
    private const int MaxEntries = 10_000;
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _ids = new(new MemoryCacheOptions { SizeLimit = MaxEntries });

    /// <summary>The header for clients that cannot send a bearer token.</summary>
    public const string KeyHeader = "X-API-Key";

    /// <summary>Whom a request counts for.</summary>
    public ClientPartition Of(HttpContext http) =>
        CredentialOf(http.Request) is { } credential && _ids.TryGetValue(credential, out string? id) ? new(id!, HasKey: true) : ClientPartition.At(http.Connection.RemoteIpAddress);

    /// <summary>Remembers that what a request carries was accepted.</summary>
    public void Remember(HttpRequest request, string id)
    {
        if (CredentialOf(request) is { } credential)
            _ids.Set(credential, id, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KnownFor });
    }

    /// <inheritdoc />
    public void Dispose() => _ids.Dispose();

    /// <summary>What a sender identifies himself by; only its hash stays in memory.</summary>
    private static string? CredentialOf(HttpRequest request) =>
        request.Headers[KeyHeader].ToString() is { Length: > 0 } key ? HashOf(key)
        : request.Headers[HeaderNames.Authorization].ToString() is { Length: > 0 } token ? HashOf(token)
        : null;

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
