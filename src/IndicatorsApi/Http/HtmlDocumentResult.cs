using System.Text;
using IndicatorsApi.Tables.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http;

/// <summary>Answers a document as a page of its own, on which nothing runs, and which takes nothing from anywhere (Content Security Policy Level 3).</summary>
public static class HtmlDocumentResult
{
    /// <summary>The page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="http">What it answers.</param>
    public static ContentHttpResult Of(Document document, HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(HtmlDocument.Write(document), "text/html", Encoding.UTF8);
    }
}
