using IndicatorsApi.Data.ApiKeys;


namespace IndicatorsApi.Access;

/// <summary>The trail of refused attempts.</summary>
internal static class AuthorizationAuditLog
{
    /// <summary>Logs that a request was refused.</summary>
    public static void LogRefusal(this HttpContext context, string reason)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("IndicatorsApi.Security");
        if (context.User.FindFirst(Writer.IdClaim)?.Value is { } key && context.User.Identity?.AuthenticationType == ApiKeyAuthenticationHandler.SchemeName)
            context.RequestServices.GetRequiredService<ApiKeyUsageRecorder>().NoteRefusal(key, context.Connection.RemoteIpAddress?.ToString());
        var id = context.User.FindFirst(Writer.IdClaim)?.Value ?? "none";
        logger.LogWarning("Refused {Method} {Path} for key {KeyId}: {Reason}", context.Request.Method, context.Request.Path, id, reason);
    }
}
