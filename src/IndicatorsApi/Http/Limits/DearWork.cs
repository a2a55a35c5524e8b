using System.Threading.RateLimiting;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Words;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.Limits;

/// <summary>
/// Answers that cost a hundred times what others do: files, lists that are explained, and orders of a whole list; and all that has to be computed for
/// who asks for more than is modest. Few are made at a time, of one client one or two; others wait for their turn, and more than can wait are told to
/// come again.
/// </summary>
internal sealed class DearWork(IOptions<LimitOptions> options) : IDisposable
{
    private const int MostOfOne = 2;
    private const int MostThatWaitOfOne = 50;
    private const int MostThatWait = 500;

    private readonly PartitionedRateLimiter<Caller> _turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Caller, Caller>(caller => RateLimitPartition.GetConcurrencyLimiter(
            caller, _ => new() { PermitLimit = MostOfOne, QueueLimit = MostThatWaitOfOne })),
        PartitionedRateLimiter.Create<Caller, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
            "all", _ => new() { PermitLimit = options.Value.DearAtOnce ?? Math.Max(1, Environment.ProcessorCount - 1), QueueLimit = MostThatWait })));

    /// <summary>Lets dear answers wait for their turn; stands behind routing.</summary>
    public static void Use(WebApplication app)
    {
        var (work, known) = (app.Services.GetRequiredService<DearWork>(), app.Services.GetRequiredService<KnownCallers>());
        if (app.Services.GetRequiredService<IOptions<LimitOptions>>().Value.DearAtOnce != 0)
            app.Use((http, next) => IsDear(http) || IsOfMany(http) ? work.DoAsync(known.Of(http), http, next) : next(http));
    }

    /// <summary>Waits for the turn of a client.</summary>
    /// <returns>The turn; one that is not acquired where too many wait already.</returns>
    public ValueTask<RateLimitLease> BeginAsync(Caller caller, CancellationToken cancellationToken) => _turns.AcquireAsync(caller, 1, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task DoAsync(Caller caller, HttpContext http, RequestDelegate next)
    {
        using var turn = await BeginAsync(caller, http.RequestAborted);
        if (!turn.IsAcquired)
        {
            await Limiting.TooMany(http.Response, Say.It($"Too many files and long answers are being made. Ask again in a moment, one after the other.")).ExecuteAsync(http);
            return;
        }

        http.Features.Set(turn);
        await next(http);
    }

    /// <summary>Whether it is one of more answers than a modest client asks for, while others ask too, and has to be computed.</summary>
    private static bool IsOfMany(HttpContext http) =>
        http.Features.Get<OneOfMany>() is not null && HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<WaitsForChanges>() is null;

    private static bool IsDear(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint() is not { } endpoint)
            return false;
        var (query, isList) = (http.Request.Query, endpoint.Metadata.GetMetadata<SortMetadata>() is not null);
        return (endpoint.Metadata.GetMetadata<FormatsMetadata>() is not null && http.Request.WantsFile())
            || (isList && query["explain"] == "true")
            || (isList && query.ContainsKey("sort") && query.Keys.All(SaysNothingOfRows));
    }

    private static bool SaysNothingOfRows(string parameter) => parameter is "sort" or "limit" or "after" or "lang" or "asOf" or "explain" or "unit";
}
