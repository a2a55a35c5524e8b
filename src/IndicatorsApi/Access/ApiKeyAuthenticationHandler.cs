using System.Security.Claims;
using System.Text.Encodings.Web;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Access;

/// <summary>Authenticates a writer by the API key in <c>Authorization: Bearer</c> (RFC 6750, 2.1) or in <c>X-API-Key</c>.</summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyStore keys,
    ClientIdentityCache identities,
    ApiKeyUsageRecorder usage,
    IClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The header for clients that cannot send a bearer token.</summary>
    public const string HeaderName = ClientIdentityCache.ApiKeyHeader;

    /// <summary>The response header with the expiry of the key. It is sent during the last month of the key.</summary>
    public const string ExpiresHeader = "Key-Expires";

    private const string BearerPrefix = "Bearer ";

    /// <summary>Returns the bearer token of a request, or <see langword="null"/> when it carries none.</summary>
    public static string? FindBearerToken(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) ? header[BearerPrefix.Length..].Trim() : null;
    }

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers[HeaderName].ToString() is { Length: > 0 } header ? header : FindBearerToken(Request);
        if (text is null || await keys.FindValidAsync(text, Context.RequestAborted) is not { } key)
            return AuthenticateResult.NoResult();
        identities.Add(Request, key.Id);
        usage.Record(key.Id, Context.Connection.RemoteIpAddress?.ToString(), writes: !HttpMethods.IsGet(Request.Method));
        if (key.ExpiresSoon(clock.GetCurrentInstant()))
            Response.Headers[ExpiresHeader] = InstantPattern.General.Format(key.ExpiresAt!.Value);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(Writer.CreateIdentity(key, SchemeName)), SchemeName));
    }
}
