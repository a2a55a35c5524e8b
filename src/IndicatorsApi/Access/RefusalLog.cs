using IndicatorsApi.Record.Administration;

namespace IndicatorsApi.Access;

/// <summary>The trail of refused attempts.</summary>
internal static class RefusalLog
{
    /// <summary>Logs that a request was refused.</summary>
    public static void LogRefusal(this HttpContext context, string reason)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("IndicatorsApi.Security");
        var id = context.User.FindFirst(Writer.IdClaim)?.Value ?? "none";
        logger.LogWarning("Refused {Method} {Path} for key {KeyId}: {Reason}", context.Request.Method, context.Request.Path, id, reason);
    }
}
