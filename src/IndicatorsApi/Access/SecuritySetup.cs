using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace IndicatorsApi.Access;

/// <summary>Who may write: reading is open, writing needs a key, or a token of the configured authority.</summary>
internal static class SecuritySetup
{
    private const string EitherScheme = "KeyOrToken";
    private const string WritePolicy = "Write";
    private const string AdminPolicy = "Admin";

    /// <summary>Registers keys, and tokens where <c>Authentication:Authority</c> is configured.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ApiKeyStore>();
        builder.Services.AddSingleton<ApiKeyUsageRecorder>().AddHostedService(provider => provider.GetRequiredService<ApiKeyUsageRecorder>());
        builder.Services.AddSingleton<KeyRequest.Validator>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, ProblemAuthorizationResultHandler>();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(WritePolicy, policy => policy.RequireRole(EnumCodes<Role>.All))
            .AddPolicy(AdminPolicy, policy => policy.RequireRole(EnumCodes<Role>.Of(Role.Admin)));

        var authentication = builder.Services.AddAuthentication(EitherScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.SchemeName, configureOptions: null);
        var authority = builder.Configuration["Authentication:Authority"];
        if (authority is not null)
        {
            authentication.AddJwtBearer(token =>
            {
                token.Authority = authority;
                token.Audience = builder.Configuration["Authentication:Audience"];
                token.MapInboundClaims = false;
                token.TokenValidationParameters.NameClaimType = Writer.NameClaim;
                token.TokenValidationParameters.RoleClaimType = Writer.RoleClaim;
                token.TokenValidationParameters.ValidateAudience = token.Audience is not null;
            });
        }

        authentication.AddPolicyScheme(EitherScheme, displayName: null, either => either.ForwardDefaultSelector = context =>
            authority is not null && ApiKeyAuthenticationHandler.BearerOf(context.Request) is { } token && !token.StartsWith(ApiKeyFormat.Prefix, StringComparison.Ordinal)
                ? JwtBearerDefaults.AuthenticationScheme
                : ApiKeyAuthenticationHandler.SchemeName);
    }

    /// <summary>Finds out who asks, and refuses who may not.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Lets in only who may write somewhere; the endpoint says where.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="scopes">What a key has to be kept to that is kept to something: any of these.</param>
    public static T RequireWriter<T>(this T endpoints, params string[] scopes)
        where T : IEndpointConventionBuilder => endpoints.Require(WritePolicy, scopes);

    /// <summary>Lets in only who keeps the service.</summary>
    /// <inheritdoc cref="RequireWriter" />
    public static T RequireAdmin<T>(this T endpoints, params string[] scopes)
        where T : IEndpointConventionBuilder => endpoints.Require(AdminPolicy, scopes);

    private static T Require<T>(this T endpoints, string role, string[] scopes)
        where T : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(role).RequireAuthorization(policy => policy.RequireAssertion(context => Writer.From(context.User)?.May(scopes) == true))
            .WithMetadata(new RequiredScopeMetadata(scopes)).ProducesProblems(401, 403);
}
