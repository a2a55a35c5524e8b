using System.Text;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>
/// What a kept answer is found by: everything of a request that its answer depends on, in one form however it was written. Who asks is not
/// part of it, because only what everybody may read is kept.
/// </summary>
internal static class CacheKey
{
    private const char Separator = '\n';

    /// <summary>The key of a request; <see langword="null"/> where its answer is that of a condition, or of a part.</summary>
    public static string? Of(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !request.IsApi())
            return null;
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0 || headers.IfUnmodifiedSince.Count > 0 || headers.Range.Count > 0)
            return null;

        // What is not there costs nothing: the usual request is a path.
        if (!request.QueryString.HasValue && headers.Accept.Count == 0 && headers.AcceptLanguage.Count == 0 && headers.AcceptEncoding.Count == 0)
            return request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value;
        return Written(request, headers);
    }

    private static string Written(HttpRequest request, IHeaderDictionary headers)
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
