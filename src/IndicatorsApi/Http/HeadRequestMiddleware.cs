namespace IndicatorsApi.Http;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110, 9.3.2). The server itself leaves out the body.</summary>
public static class HeadRequestMiddleware
{
    /// <summary>Routes HEAD requests as GET; has to stand before routing.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
