using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Caches public responses and compresses all responses.</summary>
public static class ResponseCachingMiddleware
{
    private static readonly string[] CompressedMediaTypes =
        ["application/json", "application/problem+json", "application/vnd.json-stat+json", "text/csv"];

    /// <summary>Registers the response cache and the compression.</summary>
    public static void AddResponseCache(this IServiceCollection services)
    {
        services.AddOptions<ResponseCacheOptions>().BindConfiguration(ResponseCacheOptions.Section);
        services.AddSingleton<ResponseCache>();
        services.AddResponseCompression(compression =>
        {
            // Compression over TLS is safe here (no BREACH): no response mixes a secret with text that another client controls.
            compression.EnableForHttps = true;
            compression.MimeTypes = CompressedMediaTypes;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Sends cached responses. The middleware runs before routing.</summary>
    public static void UseResponseCacheLookup(this WebApplication app)
    {
        var (cache, clock) = (app.Services.GetRequiredService<ResponseCache>(), app.Services.GetRequiredService<IClock>());
        if (!cache.IsEnabled)
            return;
        app.Use(async (http, next) =>
        {
            if (CacheKey.Of(http.Request) is { } key
                && await LookUpAsync(cache, clock, key) is { } lookup
                && !ReadSnapshotFilter.RequiresMoreThan(http.Request, lookup.Version))
            {
                if (await TrySendAsync(cache, lookup, http, CacheStatus.Hit))
                    return;
                http.Features.Set(lookup);

                // The response must not be older than the version that it is cached under.
                http.Features.Set(new MinVersionFeature(lookup.Version));
            }

            await next(http);
        });
    }

    /// <summary>Stores public responses. The middleware runs after routing.</summary>
    public static void UseResponseCacheStore(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<ResponseCache>();
        app.Use((http, next) =>
        {
            if (http.GetEndpoint() is not { } endpoint || !HttpMethods.IsGet(http.Request.Method) || !http.Request.IsApi())
                return next(http);
            return http.Features.Get<CacheLookup>() is { } lookup && IsCacheable(endpoint)
                ? ComputeOrWaitAsync(cache, lookup, http, next)
                : ComputeAsync(cache, http, next);
        });
        app.UseResponseCompression();
    }

    /// <summary>Returns <c>true</c> if the endpoint is public and does not wait for changes.</summary>
    private static bool IsCacheable(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<LongPollingMetadata>() is null;

    /// <summary>Reads the current dataset version.</summary>
    /// <returns>The lookup, or <c>null</c> if the database cannot be read. The endpoint then finds and reports the same failure.</returns>
    private static async ValueTask<CacheLookup?> LookUpAsync(ResponseCache cache, IClock clock, string key)
    {
        try
        {
            return new(key, await cache.GetCurrentVersionAsync(), clock.Today());
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            return null;
        }
    }

    private static async Task ComputeOrWaitAsync(ResponseCache cache, CacheLookup lookup, HttpContext http, RequestDelegate next)
    {
        var participant = cache.Join(lookup);
        try
        {
            // A concurrent request may have stored the response since the lookup.
            if (await TrySendAsync(cache, lookup, http, CacheStatus.Hit))
                return;
            http.Features.Set(participant);
            await ComputeAsync(cache, http, next, lookup, participant);
        }
        finally
        {
            http.Features.Set<CoalescedResponse.Participant>(null);
            cache.Leave(lookup, participant);
        }

        // The leader's response may not be cacheable; each request then computes its own.
        if (participant.IsServedByLeader && !await TrySendAsync(cache, lookup, http, CacheStatus.Collapsed))
            await ComputeAsync(cache, http, next, lookup);
    }

    private static async Task<bool> TrySendAsync(ResponseCache cache, CacheLookup lookup, HttpContext http, string status)
    {
        if (cache.Find(lookup.Key) is not { } entry || !entry.IsFresh(lookup.Version, lookup.Day) || !entry.CanServe(http.Request))
            return false;
        await entry.SendAsync(http, status);
        return true;
    }

    /// <summary>Computes a response, stores it if possible, and sends it.</summary>
    /// <remarks>
    /// A response within the size limit is buffered. Waiting requests are released before it is sent, because the leader's client may read
    /// slowly.
    /// </remarks>
    private static async Task ComputeAsync(
        ResponseCache cache,
        HttpContext http,
        RequestDelegate next,
        CacheLookup? lookup = null,
        CoalescedResponse.Participant? participant = null)
    {
        var (request, response, body) = (http.Request, http.Response, http.Response.Body);
        var sentTags = request.Headers.IfNoneMatch;
        request.Headers.IfNoneMatch = EncodedETag.Remove(sentTags.ToString());
        await using var buffer = new BufferingWriteStream(body, cache.MaxBodyBytes, () =>
        {
            AddEncodingToETag(response);
            participant?.Complete();
        });
        response.Body = buffer;
        try
        {
            await next(http);
        }
        catch (Exception exception) when (CanReadPrimary(exception, http, buffer))
        {
            await RequestResources.ReleaseAsync(http);
            http.Features.Set(new ReplicaFailedFeature());
            buffer.Discard();
            await next(http);
        }
        finally
        {
            response.Body = body;
            request.Headers.IfNoneMatch = sentTags;
        }

        if (participant is { IsServedByLeader: true })
            return;
        if (buffer.HasStarted || http.IsClientAborted())
        {
            if (lookup is not null)
                ResponseCacheMetrics.Add(CacheStatus.NotStored);
            return;
        }

        AddEncodingToETag(response);
        if (response.StatusCode == StatusCodes.Status304NotModified)
            response.Headers.ETag = MatchingTag(sentTags.ToString(), response.Headers.ETag.ToString());
        if (lookup is not null)
            ResponseCacheMetrics.Add(Store(cache, lookup, http, buffer.Buffered));
        participant?.Complete();
        if (buffer.Buffered.Length > 0)
        {
            response.ContentLength = buffer.Buffered.Length;
            await body.WriteAsync(buffer.Buffered, http.RequestAborted);
        }
    }

    /// <summary>Indicates that a read replica failed before the first byte was sent, so that the primary can serve the request.</summary>
    private static bool CanReadPrimary(Exception exception, HttpContext http, BufferingWriteStream buffer) =>
        !buffer.HasStarted
        && http.Features.Get<ReadSnapshot>() is { IsOnReplica: true }
        && http.Features.Get<ReplicaFailedFeature>() is null
        && DatabaseErrors.DescribeFailure(exception) is not null;

    /// <summary>Stores a response if it is cacheable.</summary>
    /// <returns>The value of <c>Cache-Status</c>.</returns>
    private static string Store(ResponseCache cache, CacheLookup lookup, HttpContext http, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        var isComplete = response.StatusCode == StatusCodes.Status200OK;
        var context = http.RequestServices.GetRequiredService<ReadContext>();
        response.Headers[CacheStatus.Header] = CacheStatus.NotStored;
        if ((!isComplete && response.StatusCode != StatusCodes.Status304NotModified)
            || response.Headers.ETag.Count == 0
            || (context.AsOf is not null && !context.IsImmutable))
            return CacheStatus.NotStored;
        cache.Store(lookup.Key, new(
            context.IsImmutable ? null : context.Version,
            lookup.Day,
            CachedResponse.HeadersOf(response),
            response.Headers.ETag.ToString(),
            isComplete ? body.ToArray() : null));
        response.Headers[CacheStatus.Header] = CacheStatus.Stored;
        return CacheStatus.Stored;
    }

    private static void AddEncodingToETag(HttpResponse response)
    {
        if (response.Headers.ETag.Count > 0 && response.Headers.ContentEncoding.Count > 0)
            response.Headers.ETag = EncodedETag.Add(response.Headers.ETag.ToString(), response.Headers.ContentEncoding.ToString());
    }

    /// <summary>Returns the sent tag that matches the response, with its suffix.</summary>
    private static string MatchingTag(string sent, string tag) =>
        Array.Find(sent.Split(','), each => EncodedETag.Remove(each.Trim()) == tag)?.Trim() ?? tag;
}
