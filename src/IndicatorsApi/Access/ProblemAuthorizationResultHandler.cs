using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Access;

/// <summary>
/// Answers who may not do what they ask for with a problem, and logs it: with the id of the key, never the key. An unknown,
/// wrong, expired or revoked key gets the very same answer as none.
/// </summary>
internal sealed class ProblemAuthorizationResultHandler : IAuthorizationMiddlewareResultHandler
{
    private const string Challenge = "Bearer realm=\"IndicatorsApi\"";

    private static Problem Unauthorized => new(
        ProblemType.Unauthorized, Localizer.Format($"Send a valid key as `Authorization: Bearer <key>` or `X-API-Key: <key>`. Reading needs none."));

    private static Problem Forbidden(Writer? writer, RequiredScopeMetadata? needed) => new(
        ProblemType.Forbidden,
        writer is not null && needed is not null && !writer.May(needed.Scopes) ? writer.RefuseScope(needed.Scopes) : Localizer.Format($"The key is valid, but its role does not allow this."));

    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    /// <inheritdoc />
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged)
        {
            context.LogRefusal("no valid key");
            context.Response.Headers[HeaderNames.WWWAuthenticate] = Challenge;
            await Unauthorized.ExecuteAsync(context);
        }
        else if (authorizeResult.Forbidden)
        {
            context.LogRefusal("the role or scope does not allow it");
            await Forbidden(Writer.From(context.User), context.GetEndpoint()?.Metadata.GetMetadata<RequiredScopeMetadata>()).ExecuteAsync(context);
        }
        else
        {
            await _otherwise.HandleAsync(next, context, policy, authorizeResult);
        }
    }
}
