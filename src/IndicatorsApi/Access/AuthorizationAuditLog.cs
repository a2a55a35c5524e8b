using IndicatorsApi.Data.ApiKeys;

namespace IndicatorsApi.Access;

/// <summary>The audit log of refused requests.</summary>
internal static class AuthorizationAuditLog
{
    /// <summary>Logs a refused request and counts it in the usage of its key.</summary>
    public static void LogRefusal(this HttpContext context, string reason)
    {
        var services = context.RequestServices;
        var id = context.User.FindFirst(Writer.IdClaim)?.Value;
        if (id is not null && context.User.Identity?.AuthenticationType == ApiKeyAuthenticationHandler.SchemeName)
            services.GetRequiredService<ApiKeyUsageRecorder>().RecordRefusal(id, context.Connection.RemoteIpAddress?.ToString());
        services.GetRequiredService<ILoggerFactory>().CreateLogger("IndicatorsApi.Security").LogWarning(
            "Refused {Method} {Path} for key {KeyId}: {Reason}", context.Request.Method, context.Request.Path, id ?? "none", reason);
    }
}
