using IndicatorsApi.Http.Responses;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>An answer of 200 as it was sent.</summary>
/// <param name="Version">The version of the record it was read from; nothing where it is the same for ever.</param>
/// <param name="Day">The day it was asked on, in Asia/Shanghai: lateness is counted from it.</param>
/// <param name="Headers">Its headers, those apart that each answer has anew.</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Body">Its bytes; nothing where only a client that had them already has asked.</param>
internal sealed record CachedResponse(long? Version, LocalDate Day, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, string Tag, byte[]? Body)
{
    private static readonly string[] AddedToEach = [HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Date, HeaderNames.Server, CacheStatus.Header, RateLimitHeaders.Standing, RateLimitHeaders.Policy];

    /// <summary>About how much memory it takes.</summary>
    public long Size => (Body?.Length ?? 0) + 1_000;

    /// <summary>The headers of an answer that are kept with it.</summary>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => !AddedToEach.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Whether it is still what the record says.</summary>
    /// <param name="version">The newest version.</param>
    /// <param name="today">The day it is.</param>
    public bool IsFresh(long version, LocalDate today) => Version is null || (Version == version && Day == today);

    /// <summary>Whether it answers a request: its bytes are kept, or the client has them.</summary>
    public bool CanServe(HttpRequest request) => Body is not null || IsNotModified(request);

    /// <summary>Sends it; to a client that has it already, only that.</summary>
    /// <param name="http">The request, which it suits.</param>
    /// <param name="status">How the answer came about.</param>
    public Task SendAsync(HttpContext http, string status)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        foreach (var (name, value) in Headers)
            headers[name] = value;
        headers[CacheStatus.Header] = status;
        ResponseCacheMetrics.Add(status);
        if (!IsNotModified(request))
        {
            response.ContentLength = Body!.Length;
            return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, 0, Body.Length, http.RequestAborted);
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        headers.Remove(HeaderNames.ContentType);
        headers.Remove(HeaderNames.ContentEncoding);
        return Task.CompletedTask;
    }

    private bool IsNotModified(HttpRequest request) => request.Headers.IfNoneMatch.Count > 0 && EncodedETag.Names(request.Headers.IfNoneMatch, Tag);
}
