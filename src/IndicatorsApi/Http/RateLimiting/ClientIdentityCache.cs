using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Caches which keys and tokens were accepted recently, so that a request can be limited before it is authenticated.</summary>
/// <remarks>A request with any other key counts towards its address: invented keys give a client no further permits.</remarks>
internal sealed class ClientIdentityCache : IDisposable
{
    private const int MaxEntries = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _ids = new(new MemoryCacheOptions { SizeLimit = MaxEntries });

    /// <summary>The header for clients that cannot send a bearer token.</summary>
    public const string ApiKeyHeader = "X-API-Key";

    /// <summary>Returns the client that a request counts towards.</summary>
    public ClientPartition GetPartition(HttpContext http) =>
        CredentialOf(http.Request) is { } credential && _ids.TryGetValue(credential, out string? id)
            ? new(id!, HasKey: true)
            : ClientPartition.At(http.Connection.RemoteIpAddress);

    /// <summary>Adds the accepted credential of a request. The entry expires after 5 minutes.</summary>
    public void Add(HttpRequest request, string id)
    {
        if (CredentialOf(request) is { } credential)
            _ids.Set(credential, id, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });
    }

    /// <inheritdoc />
    public void Dispose() => _ids.Dispose();

    /// <summary>Returns the hash of a request's credential, so that the cache holds no secret.</summary>
    private static string? CredentialOf(HttpRequest request) =>
        request.Headers[ApiKeyHeader].ToString() is { Length: > 0 } key ? HashOf(key)
        : request.Headers[HeaderNames.Authorization].ToString() is { Length: > 0 } token ? HashOf(token)
        : null;

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
