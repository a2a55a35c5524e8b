using Microsoft.Extensions.Primitives;

namespace IndicatorsApi.Http;

/// <summary>The page for people at <c>/</c>: the files below <c>wwwroot</c>, and Apache ECharts from its package.</summary>
public static class Page
{
    /// <summary>
    /// Scripts and styles from the service itself only, none of them inline; nothing is sent anywhere else (Content Security
    /// Policy Level 3).
    /// </summary>
    private static readonly StringValues SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Serves the page; has to stand before routing.</summary>
    public static void UsePage(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                headers.ContentSecurityPolicy = SecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";

                // A new version of the program brings new files at the same addresses.
                headers.CacheControl = "public, no-cache";
            },
        });
    }
}
