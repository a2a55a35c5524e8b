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

/// <summary>Recognises writers by the key they send, as a bearer token (RFC 6750, 2.1) or in <c>X-API-Key</c>.</summary>
internal sealed class ApiKeyAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys, ClientIdentityCache known, ApiKeyUsageRecorder uses, IClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The header for clients that cannot send a bearer token.</summary>
    public const string HeaderName = ClientIdentityCache.KeyHeader;

    /// <summary>The header that tells the owner of a key when it expires, in its last month.</summary>
    public const string ExpiresHeader = "Key-Expires";

    private const string BearerPrefix = "Bearer ";

    /// <summary>The bearer token of a request, if it carries one.</summary>
    public static string? BearerOf(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is { } header && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? header[BearerPrefix.Length..].Trim()
            : null;

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers[HeaderName].ToString() is { Length: > 0 } header ? header : BearerOf(Request);
        if (text is null || await keys.AcceptAsync(text, Context.RequestAborted) is not { } key)
            return AuthenticateResult.NoResult();
        known.Remember(Request, key.Id);
        uses.Note(key.Id, Context.Connection.RemoteIpAddress?.ToString(), writes: !HttpMethods.IsGet(Request.Method));
        if (key.ExpiresSoon(clock.GetCurrentInstant()))
            Response.Headers[ExpiresHeader] = InstantPattern.General.Format(key.ExpiresAt!.Value);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(Writer.IdentityOf(key, SchemeName)), SchemeName));
    }
}
