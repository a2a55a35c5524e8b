using System.Text;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>The key of a cached response: every part of a request that its response depends on, in a normalized form.</summary>
/// <remarks>The client is not part of the key, because the cache holds public responses only.</remarks>
internal static class CacheKey
{
    private const char Separator = '\n';

    /// <summary>Returns the key of a request, or <c>null</c> if its response cannot be cached.</summary>
    public static string? Of(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !request.IsApi())
            return null;
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0 || headers.IfUnmodifiedSince.Count > 0 || headers.Range.Count > 0)
            return null;

        // The usual request is only a path; its key needs no allocation.
        if (!request.QueryString.HasValue
            && headers.Accept.Count == 0
            && headers.AcceptLanguage.Count == 0
            && headers.AcceptEncoding.Count == 0)
            return request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value;
        return Build(request, headers);
    }

    private static string Build(HttpRequest request, IHeaderDictionary headers)
    {
        var key = new StringBuilder(256).Append(request.PathBase.Value).Append(request.Path.Value);
        foreach (var (name, values) in request.Query.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
                key.Append(Separator).Append(name).Append('=').Append(value);
        }

        return key
            .Append(Separator).Append(headers.AcceptLanguage.Count > 0 ? request.Language().ToString() : null)
            .Append(Separator).Append(headers.Accept.ToString() is var accept && accept != "*/*" ? accept : null)
            .Append(Separator).Append(headers.AcceptEncoding.ToString())
            .ToString();
    }
}
