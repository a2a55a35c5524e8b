using IndicatorsApi.Http.Responses;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>A cached response with status 200.</summary>
/// <param name="Version">The dataset version that it was computed from, or <c>null</c> if it never changes.</param>
/// <param name="Day">The day it was computed on, in Asia/Shanghai. Overdue months are counted from it.</param>
/// <param name="Headers">Its headers, without those that every response sets itself.</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Body">Its body, or <c>null</c> if it was computed for a request that received 304.</param>
internal sealed record CachedResponse(
    long? Version, LocalDate Day, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, string Tag, byte[]? Body)
{
    private static readonly string[] PerResponseHeaders =
    [
        HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Date, HeaderNames.Server,
        CacheStatus.Header, RateLimitHeaders.RateLimit, RateLimitHeaders.RateLimitPolicy,
    ];

    /// <summary>The approximate size in memory, in bytes.</summary>
    public long Size => (Body?.Length ?? 0) + 1_000;

    /// <summary>Returns the headers of a response that are cached with it.</summary>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => !PerResponseHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Returns <c>true</c> if the entry is still valid.</summary>
    /// <param name="version">The current dataset version.</param>
    /// <param name="today">The current day.</param>
    public bool IsFresh(long version, LocalDate today) => Version is null || (Version == version && Day == today);

    /// <summary>Returns <c>true</c> if the entry has a body, or the client already has it.</summary>
    public bool CanServe(HttpRequest request) => Body is not null || IsNotModified(request);

    /// <summary>Sends the response, or 304 if the client already has it.</summary>
    /// <param name="http">The request, which <see cref="CanServe"/> accepts.</param>
    /// <param name="status">The value of <c>Cache-Status</c>.</param>
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
            return HttpMethods.IsHead(request.Method)
                ? Task.CompletedTask
                : response.Body.WriteAsync(Body, 0, Body.Length, http.RequestAborted);
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        headers.Remove(HeaderNames.ContentType);
        headers.Remove(HeaderNames.ContentEncoding);
        return Task.CompletedTask;
    }

    private bool IsNotModified(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0 && EncodedETag.Matches(request.Headers.IfNoneMatch, Tag);
}
