namespace IndicatorsApi.Http;

/// <summary>Supports HEAD for every resource that supports GET (RFC 9110, 9.3.2). Kestrel omits the body.</summary>
public static class HeadRequestMiddleware
{
    /// <summary>Converts HEAD requests to GET. Precedes routing.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
