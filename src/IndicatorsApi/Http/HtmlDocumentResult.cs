using System.Text;
using IndicatorsApi.Tables.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http;

/// <summary>Returns a document as an HTML page without scripts and external resources (Content Security Policy Level 3).</summary>
public static class HtmlDocumentResult
{
    /// <summary>Returns the page of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="http">The context of the response.</param>
    public static ContentHttpResult Of(Document document, HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        return TypedResults.Text(HtmlDocument.Write(document), "text/html", Encoding.UTF8);
    }
}
