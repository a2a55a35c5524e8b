using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace IndicatorsApi.Access;

/// <summary>Registers authentication and authorization.</summary>
/// <remarks>Reads are anonymous. Writes need an API key, or a token of the configured authority.</remarks>
internal static class SecuritySetup
{
    private const string KeyOrTokenScheme = "KeyOrToken";
    private const string WritePolicy = "Write";
    private const string AdminPolicy = "Admin";

    /// <summary>Registers API keys, and bearer tokens (JWT) when <c>Authentication:Authority</c> is set.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ApiKeyStore>();
        builder.Services.AddSingleton<ApiKeyUsageRecorder>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ApiKeyUsageRecorder>());
        builder.Services.AddSingleton<KeyRequest.Validator>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, ProblemAuthorizationResultHandler>();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(WritePolicy, policy => policy.RequireRole(EnumCodes<Role>.All))
            .AddPolicy(AdminPolicy, policy => policy.RequireRole(EnumCodes<Role>.Of(Role.Admin)));

        var authentication = builder.Services.AddAuthentication(KeyOrTokenScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(
                ApiKeyAuthenticationHandler.SchemeName, configureOptions: null);
        var authority = builder.Configuration["Authentication:Authority"];
        if (authority is not null)
        {
            authentication.AddJwtBearer(jwt =>
            {
                jwt.Authority = authority;
                jwt.Audience = builder.Configuration["Authentication:Audience"];
                jwt.MapInboundClaims = false;
                jwt.TokenValidationParameters.NameClaimType = Writer.NameClaim;
                jwt.TokenValidationParameters.RoleClaimType = Writer.RoleClaim;
                jwt.TokenValidationParameters.ValidateAudience = jwt.Audience is not null;
            });
        }

        authentication.AddPolicyScheme(KeyOrTokenScheme, displayName: null, scheme => scheme.ForwardDefaultSelector = context =>
            authority is not null
            && ApiKeyAuthenticationHandler.FindBearerToken(context.Request) is { } token
            && !token.StartsWith(ApiKeyFormat.Prefix, StringComparison.Ordinal)
                ? JwtBearerDefaults.AuthenticationScheme
                : ApiKeyAuthenticationHandler.SchemeName);
    }

    /// <summary>Authenticates each request and enforces the authorization policy of its endpoint.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Requires a writer that may write in the region in the path of the endpoint.</summary>
    /// <param name="endpoint">The endpoint. Its path has the parameter <see cref="RegionAuthorizationFilter.Parameter"/>.</param>
    /// <param name="scopes">The scopes, of which a key with limited scopes needs one.</param>
    public static RouteHandlerBuilder RequireRegionWriter(this RouteHandlerBuilder endpoint, params string[] scopes) =>
        endpoint.Require(WritePolicy, scopes)
            .WithMetadata(new RegionAuthorizationMetadata(ExemptionReason: null))
            .AddEndpointFilter<RegionAuthorizationFilter>();

    /// <summary>Requires a writer of any region, for endpoints that have no region in their path.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="reason">The reason why no region is checked here.</param>
    /// <param name="scopes">The scopes, of which a key with limited scopes needs one.</param>
    public static T RequireWriterOfAnyRegion<T>(this T endpoints, string reason, params string[] scopes)
        where T : IEndpointConventionBuilder =>
        endpoints.Require(WritePolicy, scopes).WithMetadata(new RegionAuthorizationMetadata(reason));

    /// <summary>Requires an admin.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="scopes">The scopes, of which a key with limited scopes needs one.</param>
    public static T RequireAdmin<T>(this T endpoints, params string[] scopes)
        where T : IEndpointConventionBuilder =>
        endpoints.Require(AdminPolicy, scopes).WithMetadata(new RegionAuthorizationMetadata("An admin writes in every region."));

    private static T Require<T>(this T endpoints, string policy, string[] scopes)
        where T : IEndpointConventionBuilder =>
        endpoints
            .RequireAuthorization(policy)
            .RequireAuthorization(scope => scope.RequireAssertion(context => Writer.FromClaims(context.User)?.HasAnyScope(scopes) == true))
            .WithMetadata(new RequiredScopeMetadata(scopes))
            .ProducesProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
}
