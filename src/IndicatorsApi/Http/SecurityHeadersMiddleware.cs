namespace IndicatorsApi.Http;

/// <summary>Sets the security headers of all responses (OWASP HTTP Headers Cheat Sheet). Pages add a policy of their own.</summary>
internal static class SecurityHeadersMiddleware
{
    private const string SwaggerPath = "/swagger";

    /// <summary>The policy of Swagger UI, whose styles are partly inline.</summary>
    private const string SwaggerPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Adds the headers as the response starts, because the exception handler clears earlier ones.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(AddAsync, http);
        return next(http);
    });

    private static Task AddAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.Path.StartsWithSegments(SwaggerPath, StringComparison.OrdinalIgnoreCase))
            headers.ContentSecurityPolicy = SwaggerPolicy;
        return Task.CompletedTask;
    }
}
