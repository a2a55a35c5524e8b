namespace IndicatorsApi.Http;

/// <summary>Serves the web page at <c>/</c> and its charts below <c>/embed/</c>, which other sites can embed.</summary>
/// <remarks>The files come from <c>wwwroot</c> and from the Apache ECharts package. The build compresses them.</remarks>
public static class WebPageEndpoints
{
    /// <summary>The Content Security Policy (Level 3). It permits only scripts, styles and connections of this origin.</summary>
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors ";

    private const string EmbeddedPage = "/embed.html";

    private static readonly string[] Charts = ["/embed/trajectory", "/embed/series", "/embed/comparison"];

    /// <summary>Rewrites <c>/</c> to the web page and the path of each chart to the chart page. Precedes routing.</summary>
    public static void UseWebPage(this WebApplication app) => app.UseWhen(
        http => !http.Request.IsApi(),
        page => page.UseDefaultFiles().Use((http, next) =>
        {
            if (Charts.Contains(http.Request.Path.Value, StringComparer.Ordinal))
                http.Request.Path = EmbeddedPage;
            return next(http);
        }));

    /// <summary>Maps the files of the web page.</summary>
    /// <remarks>Other sites can embed the charts only. <c>Embed__FrameAncestors</c> limits these sites; any site by default.</remarks>
    public static void MapWebPage(this WebApplication app) => app.MapStaticAssets().Add(endpoint =>
    {
        var (send, ancestors) = (endpoint.RequestDelegate!, app.Configuration["Embed:FrameAncestors"] ?? "*");
        endpoint.RequestDelegate = http =>
        {
            http.Response.Headers.ContentSecurityPolicy = SecurityPolicy + (http.Request.Path == EmbeddedPage ? ancestors : "'self'");
            return send(http);
        };
    });
}
