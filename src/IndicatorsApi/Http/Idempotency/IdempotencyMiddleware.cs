using System.Security.Cryptography;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Idempotency;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.DataProtection;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>Implements the <c>Idempotency-Key</c> header (IETF draft-ietf-httpapi-idempotency-key-header).</summary>
/// <remarks>A POST that is retried with the same key receives the stored response and is executed only once.</remarks>
internal static class IdempotencyMiddleware
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int MaxKeyLength = 255;
    private const long MaxBodyBytes = 1_100_000_000;
    private const int MaxBufferedBytes = 1 << 20;
    private const string ProtectionPurpose = "idempotent responses";
    private static readonly Duration Retention = Duration.FromHours(24);

    /// <summary>Executes an authorized POST once per key. The middleware runs after authentication.</summary>
    public static void UseIdempotencyKeys(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var key = context.Request.Headers[Header].ToString().Trim('"', ' ');
        if (!HttpMethods.IsPost(context.Request.Method)
            || !context.Request.Headers.ContainsKey(Header)
            || Writer.FromClaims(context.User) is not { } writer)
        {
            await next(context);
            return;
        }

        if (key.Length is 0 or > MaxKeyLength)
        {
            var detail = Localizer.Format($"The header {Header} must have 1 to {MaxKeyLength} characters. Send a UUID.");
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, Header, detail));
        }

        await ExecuteOnceAsync(context, next, key, writer);
    });

    /// <summary>Deletes requests that are older than 24 hours.</summary>
    public static Task<int> DeleteExpiredAsync(IndicatorsContext db, Instant now, CancellationToken cancellationToken)
    {
        var expiry = now - Retention;
        return db.IdempotentRequests.Where(r => r.CreatedAt < expiry).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task ExecuteOnceAsync(HttpContext context, RequestDelegate next, string key, Writer writer)
    {
        context.Request.EnableBuffering(MaxBufferedBytes, MaxBodyBytes);
        var bodyHash = Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
        var request = new IdempotentRequest
        {
            Key = key,
            WriterId = writer.Id,
            Fingerprint = $"{context.Request.Path}{context.Request.QueryString} {bodyHash}",
            CreatedAt = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant(),
        };
        context.Request.Body.Position = 0;
        var inFlight = context.RequestServices.GetRequiredService<InFlightRequests>();
        if (!inFlight.TryAdd(request))
            throw InProgress(key);
        try
        {
            var db = context.RequestServices.GetRequiredService<IndicatorsContext>();
            var lockName = $"request/{request.WriterId}/{request.Key}";
            await using var clusterLock = await db.Dialect.AcquireClusterLockAsync(db, lockName, waits: false, context.RequestAborted);
            if (clusterLock is null)
                throw InProgress(key);
            var claimed = await ClaimAsync(context, request);
            if (claimed.Fingerprint != request.Fingerprint)
            {
                var detail = Localizer.Format($"The key '{key}' was used for a different request. Use a new key for each new request.");
                throw new ProblemException(Problem.OfParameter(ProblemType.IdempotencyKeyReused, Header, detail));
            }

            if (!await TryReplayAsync(context, claimed))
                await ExecuteAsync(context, next, claimed);
        }
        finally
        {
            inFlight.Remove(request);
        }
    }

    private static ProblemException InProgress(string key)
    {
        var detail = Localizer.Format($"The request with the key '{key}' is in progress. Retry in a few seconds.");
        return new(Problem.OfParameter(ProblemType.RequestInProgress, Header, detail));
    }

    /// <summary>Executes a request and stores its response.</summary>
    /// <remarks>
    /// The response is not stored if it is a 5xx, the client disconnects or the process ends. A retry then executes the request again, with
    /// the same identifiers.
    /// </remarks>
    private static async Task ExecuteAsync(HttpContext context, RequestDelegate next, IdempotentRequest claimed)
    {
        context.RequestServices.GetRequiredService<IdempotentIdGenerator>().BindTo(claimed);
        var original = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && !context.IsClientAborted())
                await StoreAsync(context, claimed, body.ToArray());
        }
        finally
        {
            context.Response.Body = original;
        }

        body.Position = 0;
        await body.CopyToAsync(original, context.RequestAborted);
    }

    /// <summary>Claims a key.</summary>
    /// <returns>The request that owns the key: an earlier one, or this one.</returns>
    private static async Task<IdempotentRequest> ClaimAsync(HttpContext context, IdempotentRequest request)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        using var writeLock = await scope.ServiceProvider.GetRequiredService<WriteLock>().AcquireAsync(context.RequestAborted);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await DeleteExpiredAsync(db, request.CreatedAt, CancellationToken.None);
        var existing = await db.IdempotentRequests.SingleOrDefaultAsync(r => r.WriterId == request.WriterId && r.Key == request.Key);
        if (existing is null)
        {
            db.IdempotentRequests.Add(request);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return existing ?? request;
    }

    /// <summary>Sends the stored response, if there is one and it can be decrypted.</summary>
    private static async Task<bool> TryReplayAsync(HttpContext context, IdempotentRequest existing)
    {
        if (existing.Status is not { } status || ProtectorOf(context).TryUnprotect(existing.Body!) is not { } body)
            return false;

        context.Response.StatusCode = status;
        context.Response.ContentType = existing.ContentType;
        if (existing.Location is not null)
            context.Response.Headers.Location = existing.Location;
        context.Response.Headers.CacheControl = "private, no-store";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        return true;
    }

    /// <summary>Stores the response encrypted, because it may contain a secret that is shown only once.</summary>
    private static async Task StoreAsync(HttpContext context, IdempotentRequest request, byte[] body)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        using var writeLock = await scope.ServiceProvider.GetRequiredService<WriteLock>().AcquireAsync(CancellationToken.None);
        var response = context.Response;
        var (status, location, type) = (response.StatusCode, response.Headers.Location.ToString(), response.ContentType);
        var encrypted = ProtectorOf(context).Protect(body);
        await Of(scope, request).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Status, status)
            .SetProperty(r => r.Location, location.Length == 0 ? null : location)
            .SetProperty(r => r.ContentType, type)
            .SetProperty(r => r.Body, encrypted));
    }

    private static SecretProtector ProtectorOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<SecretProtectorProvider>().CreateProtector(ProtectionPurpose);

    private static IQueryable<IdempotentRequest> Of(AsyncServiceScope scope, IdempotentRequest request) =>
        scope.ServiceProvider.GetRequiredService<IndicatorsContext>().IdempotentRequests
            .Where(r => r.WriterId == request.WriterId && r.Key == request.Key);
}
