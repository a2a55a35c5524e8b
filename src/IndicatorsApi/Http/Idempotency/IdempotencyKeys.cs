using System.Security.Cryptography;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Record.Administration;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Http.Idempotency;

/// <summary>
/// The <c>Idempotency-Key</c> header (IETF draft-ietf-httpapi-idempotency-key-header): a POST that is sent again with its key is answered
/// again, and happens once.
/// </summary>
internal static class IdempotencyKeys
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 255;
    private const long MostBytes = 1_100_000_000;
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

        if (key.Length is 0 or > LongestKey)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, Header, $"The header {Header} holds a text of 1 to {LongestKey} characters, best a UUID."));
        await OnceAsync(context, next, key, writer);
    });

    /// <summary>Frees the keys of requests that the process before did not finish; what they did was not kept.</summary>
    public static async Task ForgetInterruptedRequestsAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IndicatorsContext>().IdempotentRequests.Where(r => r.Status == null).ExecuteDeleteAsync();
    }

    private static async Task OnceAsync(HttpContext context, RequestDelegate next, string key, Writer writer)
    {
        context.Request.EnableBuffering(BytesInMemory, MostBytes);
        var request = new IdempotentRequest
        {
            Key = key,
            WriterId = writer.Id,
            Fingerprint = $"{context.Request.Path}{context.Request.QueryString} {Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted))}",
            CreatedAt = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant(),
        };
        context.Request.Body.Position = 0;
        if (await ClaimAsync(context, request) is { } before)
        {
            await AnswerAgainAsync(context, before, request);
            return;
        }

        var original = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
            await KeepAsync(context, request, body.ToArray());
        }
        catch
        {
            await ForgetAsync(context, request);
            throw;
        }
        finally
        {
            context.Response.Body = original;
        }

        body.Position = 0;
        await body.CopyToAsync(original, context.RequestAborted);
    }

    /// <summary>Claims a key.</summary>
    /// <returns>The request that has it already; nothing where this one got it.</returns>
    private static async Task<IdempotentRequest?> ClaimAsync(HttpContext context, IdempotentRequest request)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        using var pass = await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(context.RequestAborted);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var old = request.CreatedAt - KeptFor;
        await db.IdempotentRequests.Where(r => r.CreatedAt < old).ExecuteDeleteAsync();
        var before = await db.IdempotentRequests.SingleOrDefaultAsync(r => r.WriterId == request.WriterId && r.Key == request.Key);
        if (before is null)
        {
            db.IdempotentRequests.Add(request);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return before;
    }

    private static async Task AnswerAgainAsync(HttpContext context, IdempotentRequest before, IdempotentRequest request)
    {
        if (before.Fingerprint != request.Fingerprint)
            throw new ProblemException(Problem.OfParameter(ProblemType.IdempotencyKeyReused, Header, $"The key '{request.Key}' came with another request before. Use a new key for a new request."));
        if (before.Status is not { } status)
            throw new ProblemException(Problem.OfParameter(ProblemType.IdempotentRequestRuns, Header, $"The request with the key '{request.Key}' still runs. Ask again in a moment."));

        context.Response.StatusCode = status;
        context.Response.ContentType = before.ContentType;
        if (before.Location is not null)
            context.Response.Headers.Location = before.Location;
        context.Response.Headers.CacheControl = "private, no-store";
        await context.Response.Body.WriteAsync(before.Body, context.RequestAborted);
    }

    /// <summary>Keeps the answer; where the service failed, the key is free again.</summary>
    private static async Task KeepAsync(HttpContext context, IdempotentRequest request, byte[] body)
    {
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            await ForgetAsync(context, request);
            return;
        }

        await using var scope = context.RequestServices.CreateAsyncScope();
        using var pass = await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None);
        var (status, location, type) = (context.Response.StatusCode, context.Response.Headers.Location.ToString(), context.Response.ContentType);
        await Of(scope, request).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Status, status)
            .SetProperty(r => r.Location, location.Length == 0 ? null : location)
            .SetProperty(r => r.ContentType, type)
            .SetProperty(r => r.Body, body));
    }

    private static async Task ForgetAsync(HttpContext context, IdempotentRequest request)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        using var pass = await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None);
        await Of(scope, request).ExecuteDeleteAsync();
    }

    private static IQueryable<IdempotentRequest> Of(AsyncServiceScope scope, IdempotentRequest request) =>
        scope.ServiceProvider.GetRequiredService<IndicatorsContext>().IdempotentRequests.Where(r => r.WriterId == request.WriterId && r.Key == request.Key);
}
