namespace IndicatorsApi.Http;

/// <summary>The page for people at <c>/</c>: the files below <c>wwwroot</c>, and Apache ECharts from its package, compressed when they were built.</summary>
public static class Page
{
    /// <summary>
    /// Scripts and styles from the service itself only, none of them inline; nothing is sent anywhere else (Content Security
    /// Policy Level 3).
    /// </summary>
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Lets <c>/</c> stand for the page; has to stand before routing.</summary>
    public static void UsePage(this WebApplication app) => app.UseWhen(http => !http.Request.IsApi(), page => page.UseDefaultFiles());

    /// <summary>Maps the files of the page.</summary>
    public static void MapPage(this WebApplication app) => app.MapStaticAssets().Add(endpoint =>
    {
        var send = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            http.Response.Headers.ContentSecurityPolicy = SecurityPolicy;
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return send(http);
        };
    });
}
