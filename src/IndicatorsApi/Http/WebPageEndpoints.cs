namespace IndicatorsApi.Http;

/// <summary>
/// The page for people at <c>/</c>, and single charts below <c>/embed/</c> for the pages of others: the files below <c>wwwroot</c>, and Apache ECharts from its package,
/// compressed when they were built.
/// </summary>
public static class WebPageEndpoints
{
    /// <summary>
    /// Scripts and styles from the service itself only, none of them inline; nothing is sent anywhere else (Content Security
    /// Policy Level 3).
    /// </summary>
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors ";

    private const string EmbeddedPage = "/embed.html";

    private static readonly string[] Charts = ["/embed/trajectory", "/embed/series", "/embed/comparison"];

    /// <summary>Lets <c>/</c> stand for the page, and the address of each chart for the page of one; has to stand before routing.</summary>
    public static void UseWebPage(this WebApplication app) => app.UseWhen(http => !http.Request.IsApi(), page => page.UseDefaultFiles().Use((http, next) =>
    {
        if (Charts.Contains(http.Request.Path.Value, StringComparer.Ordinal))
            http.Request.Path = EmbeddedPage;
        return next(http);
    }));

    /// <summary>Maps the files of the page. Only charts may be shown within other pages: within those that <c>Embed:FrameAncestors</c> names, without it within all.</summary>
    public static void MapWebPage(this WebApplication app) => app.MapStaticAssets().Add(endpoint =>
    {
        var (send, ancestors) = (endpoint.RequestDelegate!, app.Configuration["Embed:FrameAncestors"] ?? "*");
        endpoint.RequestDelegate = http =>
        {
            http.Response.Headers.ContentSecurityPolicy = SecurityPolicy + (http.Request.Path == EmbeddedPage ? ancestors : "'self'");
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return send(http);
        };
    });
}
