using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Access;

/// <summary>Returns a problem for a request that is not authorized, and logs it with the ID of the key.</summary>
/// <remarks>An unknown, wrong, expired or revoked key gets the same response as a missing key.</remarks>
internal sealed class ProblemAuthorizationResultHandler : IAuthorizationMiddlewareResultHandler
{
    private const string Challenge = "Bearer realm=\"IndicatorsApi\"";

    private readonly AuthorizationMiddlewareResultHandler _default = new();

    private static Problem Unauthorized => new(
        ProblemType.Unauthorized,
        Localizer.Format($"Send a valid key as `Authorization: Bearer <key>` or `X-API-Key: <key>`. Reads need no key."));

    /// <inheritdoc />
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged)
        {
            context.LogRefusal("no valid key");
            context.Response.Headers[HeaderNames.WWWAuthenticate] = Challenge;
            await Unauthorized.ExecuteAsync(context);
        }
        else if (authorizeResult.Forbidden)
        {
            context.LogRefusal("the role or scope does not permit it");
            var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredScopeMetadata>();
            await Forbidden(Writer.FromClaims(context.User), required).ExecuteAsync(context);
        }
        else
        {
            await _default.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    private static Problem Forbidden(Writer? writer, RequiredScopeMetadata? required) => new(
        ProblemType.Forbidden,
        writer is not null && required is not null && !writer.HasAnyScope(required.Scopes)
            ? writer.MissingScopeMessage(required.Scopes)
            : Localizer.Format($"The key is valid, but its role does not permit this request."));
}
