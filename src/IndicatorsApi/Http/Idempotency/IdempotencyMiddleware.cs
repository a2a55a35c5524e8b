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

/// <summary>
/// The <c>Idempotency-Key</c> header (IETF draft-ietf-httpapi-idempotency-key-header): a POST that is sent again with its key is answered
/// again, and happens once.
/// </summary>
internal static class IdempotencyMiddleware
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int MaxKeyLength = 255;
    private const long MaxBytes = 1_100_000_000;
    private const int BytesInMemory = 1 << 20;
    private static readonly Duration KeptFor = Duration.FromHours(24);

    /// <summary>Lets authorized POST requests through once per key.</summary>
    public static void UseIdempotencyKeys(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var key = context.Request.Headers[Header].ToString().Trim('"', ' ');
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.ContainsKey(Header) || Writer.From(context.User) is not { } writer)
        {
            await next(context);
            return;
        }

        if (key.Length is 0 or > MaxKeyLength)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, Header, Localizer.Format($"The header {Header} holds a text of 1 to {MaxKeyLength} characters, best a UUID.")));
        await OnceAsync(context, next, key, writer);
    });

    /// <summary>Lets answers go that are kept no longer.</summary>
    public static Task<int> DeleteExpiredAsync(IndicatorsContext db, Instant now, CancellationToken cancellationToken)
    {
        var old = now - KeptFor;
        return db.IdempotentRequests.Where(r => r.CreatedAt < old).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task OnceAsync(HttpContext context, RequestDelegate next, string key, Writer writer)
    {
        context.Request.EnableBuffering(BytesInMemory, MaxBytes);
        var request = new IdempotentRequest
        {
            Key = key,
            WriterId = writer.Id,
            Fingerprint = $"{context.Request.Path}{context.Request.QueryString} {Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted))}",
            CreatedAt = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant(),
        };
        context.Request.Body.Position = 0;
        var running = context.RequestServices.GetRequiredService<InFlightRequests>();
        if (!running.Begin(request))
            throw Runs(key);
        try
        {
            var db = context.RequestServices.GetRequiredService<IndicatorsContext>();
            await using var lease = await db.Engine.TakeAmongProgramsAsync(db, $"request/{request.WriterId}/{request.Key}", waits: false, context.RequestAborted);
            if (lease is null)
                throw Runs(key);
            var claimed = await ClaimAsync(context, request);
            if (claimed.Fingerprint != request.Fingerprint)
                throw new ProblemException(Problem.OfParameter(ProblemType.IdempotencyKeyReused, Header, Localizer.Format($"The key '{key}' came with another request before. Use a new key for a new request.")));
            if (!await TryAnswerAgainAsync(context, claimed))
                await RunAsync(context, next, claimed);
        }
        finally
        {
            running.End(request);
        }
    }

    private static ProblemException Runs(string key) =>
        new(Problem.OfParameter(ProblemType.RequestInProgress, Header, Localizer.Format($"The request with the key '{key}' still runs. Ask again in a moment.")));

    /// <summary>Runs a request and keeps its answer. Where it failed, its client left, or the process ends in between, the same request is run again under the same numbers.</summary>
    private static async Task RunAsync(HttpContext context, RequestDelegate next, IdempotentRequest claimed)
    {
        context.RequestServices.GetRequiredService<IdempotentIdGenerator>().BindTo(claimed);
        var original = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && !context.ReaderHasGone())
                await KeepAsync(context, claimed, body.ToArray());
        }
        finally
        {
            context.Response.Body = original;
        }

        body.Position = 0;
        await body.CopyToAsync(original, context.RequestAborted);
    }

    /// <summary>Claims a key.</summary>
    /// <returns>The request that has it: an earlier one, or this.</returns>
    private static async Task<IdempotentRequest> ClaimAsync(HttpContext context, IdempotentRequest request)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        using var pass = await scope.ServiceProvider.GetRequiredService<WriteLock>().EnterAsync(context.RequestAborted);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await DeleteExpiredAsync(db, request.CreatedAt, CancellationToken.None);
        var before = await db.IdempotentRequests.SingleOrDefaultAsync(r => r.WriterId == request.WriterId && r.Key == request.Key);
        if (before is null)
        {
            db.IdempotentRequests.Add(request);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return before ?? request;
    }

    /// <summary>Gives the answer that was kept, if one was and can still be opened.</summary>
    private static async Task<bool> TryAnswerAgainAsync(HttpContext context, IdempotentRequest before)
    {
        if (before.Status is not { } status || Sealed(context).TryOpen(before.Body!) is not { } body)
            return false;

        context.Response.StatusCode = status;
        context.Response.ContentType = before.ContentType;
        if (before.Location is not null)
            context.Response.Headers.Location = before.Location;
        context.Response.Headers.CacheControl = "private, no-store";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        return true;
    }

    /// <summary>Keeps the answer, sealed: some show a secret, this once.</summary>
    private static async Task KeepAsync(HttpContext context, IdempotentRequest request, byte[] body)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        using var pass = await scope.ServiceProvider.GetRequiredService<WriteLock>().EnterAsync(CancellationToken.None);
        var (status, location, type) = (context.Response.StatusCode, context.Response.Headers.Location.ToString(), context.Response.ContentType);
        var kept = Sealed(context).Close(body);
        await Of(scope, request).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Status, status)
            .SetProperty(r => r.Location, location.Length == 0 ? null : location)
            .SetProperty(r => r.ContentType, type)
            .SetProperty(r => r.Body, kept));
    }

    private static SecretProtector Sealed(HttpContext context) => context.RequestServices.GetRequiredService<SecretProtection>().For("idempotent answers");

    private static IQueryable<IdempotentRequest> Of(AsyncServiceScope scope, IdempotentRequest request) =>
        scope.ServiceProvider.GetRequiredService<IndicatorsContext>().IdempotentRequests.Where(r => r.WriterId == request.WriterId && r.Key == request.Key);
}
