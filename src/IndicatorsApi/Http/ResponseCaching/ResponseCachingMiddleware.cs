using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using NodaTime;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Keeps answers that everybody may read, and compresses what goes out.</summary>
public static class ResponseCachingMiddleware
{
    private static readonly string[] Compressed =
        ["application/json", "application/problem+json", "application/vnd.json-stat+json", "text/csv"];

    /// <summary>Registers kept answers, and compression.</summary>
    public static void AddResponseCache(this IServiceCollection services)
    {
        services.AddOptions<ResponseCacheOptions>().BindConfiguration(ResponseCacheOptions.Section);
        services.AddSingleton<ResponseCache>();
        services.AddResponseCompression(compression =>
        {
            // All that is compressed is public, or told to the one who asks for it: nothing of one reader stands beside what another can choose.
            compression.EnableForHttps = true;
            compression.MimeTypes = Compressed;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Answers with what is kept; stands before all else.</summary>
    public static void UseResponseCacheLookup(this WebApplication app)
    {
        var (kept, clock) = (app.Services.GetRequiredService<ResponseCache>(), app.Services.GetRequiredService<IClock>());
        if (!kept.IsEnabled)
            return;
        app.Use(async (http, next) =>
        {
            if (CacheKey.Of(http.Request) is { } key && await LookAsync(kept, clock, key) is { } asked)
            {
                if (await SendKeptAsync(kept, asked, http, CacheStatus.Hit))
                    return;
                http.Features.Set(asked);
            }

            await next(http);
        });
    }

    /// <summary>Keeps what everybody may read; stands behind routing.</summary>
    public static void UseResponseCacheStore(this WebApplication app)
    {
        var kept = app.Services.GetRequiredService<ResponseCache>();
        app.Use((http, next) =>
        {
            if (http.GetEndpoint() is not { } endpoint || !HttpMethods.IsGet(http.Request.Method) || !http.Request.IsApi())
                return next(http);
            return http.Features.Get<CacheLookup>() is { } asked && MayBeKept(endpoint) ? KeepAsync(kept, asked, http, next) : PassAsync(kept, http, next);
        });
        app.UseResponseCompression();
    }

    /// <summary>Whether everybody may read what an endpoint answers, and at once.</summary>
    private static bool MayBeKept(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<LongPollingMetadata>() is null;

    /// <summary>What is asked for; nothing where the record cannot be read, which whoever computes the answer finds too and tells.</summary>
    private static async ValueTask<CacheLookup?> LookAsync(ResponseCache kept, IClock clock, string key)
    {
        try
        {
            return new(key, await kept.NewestVersionAsync(), clock.Today());
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            return null;
        }
    }

    private static async Task KeepAsync(ResponseCache kept, CacheLookup asked, HttpContext http, RequestDelegate next)
    {
        var share = kept.Join(asked);
        try
        {
            // Who made it may have ended since it was looked for.
            if (await SendKeptAsync(kept, asked, http, CacheStatus.Hit))
                return;
            http.Features.Set(share);
            await PassAsync(kept, http, next, asked, share);
        }
        finally
        {
            http.Features.Set<CoalescedResponse.Share>(null);
            kept.Leave(asked, share);
        }

        // What is not kept everybody makes who asked for it.
        if (share.CameFromAnother && !await SendKeptAsync(kept, asked, http, CacheStatus.Collapsed))
            await PassAsync(kept, http, next, asked);
    }

    private static async Task<bool> SendKeptAsync(ResponseCache kept, CacheLookup asked, HttpContext http, string how)
    {
        if (kept.Find(asked.Key) is not { } made || !made.IsFresh(asked.Version, asked.Day) || !made.CanServe(http.Request))
            return false;
        await made.SendAsync(http, how);
        return true;
    }

    /// <summary>Sends an answer on; what fits is held back until it is whole. Others who ask for it go on before it is sent: who asked first may read slowly.</summary>
    private static async Task PassAsync(ResponseCache kept, HttpContext http, RequestDelegate next, CacheLookup? asked = null, CoalescedResponse.Share? share = null)
    {
        var (request, response, body) = (http.Request, http.Response, http.Response.Body);
        var sent = request.Headers.IfNoneMatch;
        request.Headers.IfNoneMatch = EncodedETag.Remove(sent.ToString());
        await using var held = new BufferingWriteStream(body, kept.MaxBodyBytes, () =>
        {
            MarkEncoding(response);
            share?.Finish();
        });
        response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = body;
            request.Headers.IfNoneMatch = sent;
        }

        if (share is { CameFromAnother: true })
            return;
        if (held.HasBegun || http.ReaderHasGone())
        {
            if (asked is not null)
                ResponseCacheMetrics.Add(CacheStatus.NotStored);
            return;
        }

        MarkEncoding(response);
        if (response.StatusCode == StatusCodes.Status304NotModified)
            response.Headers.ETag = AsSent(sent.ToString(), response.Headers.ETag.ToString());
        if (asked is not null)
            ResponseCacheMetrics.Add(Keep(kept, asked, http, held.Held));
        share?.Finish();
        if (held.Held.Length > 0)
        {
            response.ContentLength = held.Held.Length;
            await body.WriteAsync(held.Held, http.RequestAborted);
        }
    }

    /// <summary>Keeps an answer, if it can be.</summary>
    /// <returns>How it came about.</returns>
    private static string Keep(ResponseCache kept, CacheLookup asked, HttpContext http, ReadOnlyMemory<byte> bytes)
    {
        var response = http.Response;
        var isWhole = response.StatusCode == StatusCodes.Status200OK;
        var reading = http.RequestServices.GetRequiredService<ReadContext>();
        response.Headers[CacheStatus.Header] = CacheStatus.NotStored;
        if ((!isWhole && response.StatusCode != StatusCodes.Status304NotModified) || response.Headers.ETag.Count == 0 || (reading.AsOf is not null && !reading.IsSettled))
            return CacheStatus.NotStored;
        kept.Keep(asked.Key, new(reading.IsSettled ? null : reading.Version, asked.Day, CachedResponse.HeadersOf(response), response.Headers.ETag.ToString(), isWhole ? bytes.ToArray() : null));
        response.Headers[CacheStatus.Header] = CacheStatus.Stored;
        return CacheStatus.Stored;
    }

    private static void MarkEncoding(HttpResponse response)
    {
        if (response.Headers.ETag.Count > 0 && response.Headers.ContentEncoding.Count > 0)
            response.Headers.ETag = EncodedETag.Add(response.Headers.ETag.ToString(), response.Headers.ContentEncoding.ToString());
    }

    /// <summary>The tag of the answer that a client has, as the client knows it.</summary>
    private static string AsSent(string sent, string tag) =>
        Array.Find(sent.Split(','), each => EncodedETag.Remove(each.Trim()) == tag)?.Trim() ?? tag;
}
