using System.Threading.RateLimiting;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.ResponseCaching;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>
/// Answers that have to be computed wait for a turn, so that those that are kept need not wait for them: among several clients one processor is left free.
/// Dear answers, which cost a hundred times what others do (files, lists that are explained, and orders of a whole list), have turns of their own, so that
/// others need not wait for them either. More than can wait are told to come again: docs/decisions/0034-limits.md.
/// </summary>
internal sealed class ResponseConcurrencyLimiter : IDisposable
{
    private const int AlonePerProcessor = 2;

    /// <summary>Whoever computes from a database server waits for it about half of the time; with twice as many, a modest client waits twice as long for less than a tenth more of all (bench/greedy).</summary>
    private const int WaitingForServer = 2;

    private const int MaxQueued = 2_000;
    private const int MaxExpensivePerClient = 2;
    private const int MaxExpensiveQueuedPerClient = 50;
    private const int MaxExpensiveQueued = 500;

    private readonly TimeProvider _time;
    private readonly FairConcurrencyLimiter _computed;
    private readonly PartitionedRateLimiter<ClientPartition> _dear;

    public ResponseConcurrencyLimiter(IOptions<RateLimitingOptions> options, IConfiguration configuration, ContentionMonitor company, TimeProvider time)
    {
        _time = time;
        var allButOne = AtLeastOne(Environment.ProcessorCount - 1);
        var perProcessor = DatabaseLocation.HasServer(configuration) ? WaitingForServer : 1;
        var (alone, among, dear) = (
            AtLeastOne(options.Value.MaxConcurrentRequests ?? (perProcessor * AlonePerProcessor * Environment.ProcessorCount)),
            AtLeastOne(options.Value.MaxConcurrentRequests ?? (perProcessor * allButOne)),
            AtLeastOne(options.Value.MaxConcurrentExpensiveRequests ?? allButOne));
        _computed = new(() => company.IsThere ? among : alone, MaxQueued, time);
        _dear = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(caller => RateLimitPartition.GetConcurrencyLimiter(
                caller, _ => new() { PermitLimit = MaxExpensivePerClient, QueueLimit = MaxExpensiveQueuedPerClient })),
            new FairConcurrencyLimiter(() => dear, MaxExpensiveQueued, time));
    }

    /// <summary>Lets answers wait for their turn; stands behind routing, and behind kept answers.</summary>
    public static void UseConcurrencyLimiter(WebApplication app)
    {
        var (turns, known) = (app.Services.GetRequiredService<ResponseConcurrencyLimiter>(), app.Services.GetRequiredService<ClientIdentityCache>());
        app.Use((http, next) => IsComputed(http) ? turns.DoAsync(known.Of(http), http, next) : next(http));
    }

    /// <summary>Waits for the turn of a client.</summary>
    /// <returns>The turn; one that is not acquired where too many wait already.</returns>
    public ValueTask<RateLimitLease> BeginAsync(ClientPartition caller, bool isDear, CancellationToken cancellationToken) =>
        (isDear ? _dear : _computed).AcquireAsync(caller, 1, cancellationToken);

    /// <summary>How many of a client wait to have something computed that is not dear.</summary>
    public long WaitingOf(ClientPartition caller) => _computed.GetStatistics(caller).CurrentQueuedCount;

    /// <inheritdoc />
    public void Dispose()
    {
        _dear.Dispose();
        _computed.Dispose();
    }

    private static int AtLeastOne(int turns) => Math.Max(1, turns);

    private async Task DoAsync(ClientPartition caller, HttpContext http, RequestDelegate next)
    {
        var share = http.Features.Get<CoalescedResponse.Share>();
        using var turn = share is null ? await BeginAsync(caller, IsExpensive(http), http.RequestAborted) : await BeginAsync(caller, IsExpensive(http), share, http.RequestAborted);
        if (turn is null)
            return;
        if (turn.IsAcquired)
        {
            http.Features.Set(turn);
            await next(http);
            return;
        }

        await RateLimitingMiddleware.RefuseAsync(http, _time, Localizer.Format($"Too many files and long answers are being made. Ask again in a moment, one after the other."));
    }

    /// <summary>Waits for the turn of a client to make what others ask for too.</summary>
    /// <returns>Nothing where another one had his turn first and has made it.</returns>
    private async Task<RateLimitLease?> BeginAsync(ClientPartition caller, bool isDear, CoalescedResponse.Share share, CancellationToken cancellationToken)
    {
        var turn = await share.TurnAsync(given => BeginAsync(caller, isDear, given), cancellationToken);
        if (turn is null || (turn.IsAcquired ? share.TryBegin() : !share.IsBeingMade))
            return turn;
        turn.Dispose();
        await share.WaitAsync(cancellationToken);
        return null;
    }

    private static bool IsComputed(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Request.IsApi() && http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<LongPollingMetadata>() is null;

    private static bool IsExpensive(HttpContext http)
    {
        var (query, metadata) = (http.Request.Query, http.GetEndpoint()!.Metadata);
        var isList = metadata.GetMetadata<SortMetadata>() is not null;
        return (metadata.GetMetadata<FormatsMetadata>() is not null && http.Request.WantsFile())
            || (isList && query["explain"] == "true")
            || (isList && query.ContainsKey("sort") && query.Keys.All(SaysNothingOfRows));
    }

    private static bool SaysNothingOfRows(string parameter) => parameter is "sort" or "limit" or "after" or "lang" or "asOf" or "explain" or "unit";
}
