using System.Threading.RateLimiting;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.ResponseCaching;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Limits how many uncached responses are computed concurrently.</summary>
/// <remarks>
/// One processor stays free for cached responses. Expensive requests (file exports, lists with <c>explain=true</c>, full-list sorts) have
/// a separate limit. Requests beyond the queue limit receive 429. See ADR 0034.
/// </remarks>
internal sealed class ResponseConcurrencyLimiter : IDisposable
{
    /// <summary>The factor for PostgreSQL, where a request waits for the database server about half of the time.</summary>
    /// <remarks>
    /// With twice the factor a light client waits twice as long, and all clients gain less than a tenth (fairness benchmark).
    /// </remarks>
    private const int DatabaseServerFactor = 2;

    private const int MaxQueued = 2_000;
    private const int MaxExpensivePerClient = 2;
    private const int MaxExpensiveQueuedPerClient = 50;
    private const int MaxExpensiveQueued = 500;
    private const int RetryAfterSeconds = 1;

    private readonly ClientIdentityCache _clients;
    private readonly FairConcurrencyLimiter _limiter;
    private readonly PartitionedRateLimiter<ClientPartition> _expensiveLimiter;

    public ResponseConcurrencyLimiter(
        IOptions<RateLimitingOptions> options, IConfiguration configuration, ClientIdentityCache clients, TimeProvider time)
    {
        _clients = clients;
        var allButOne = AtLeastOne(Environment.ProcessorCount - 1);
        var perProcessor = DatabaseLocation.UsesServer(configuration) ? DatabaseServerFactor : 1;
        _limiter = new(AtLeastOne(options.Value.MaxConcurrentRequests ?? (perProcessor * allButOne)), MaxQueued, time);
        _expensiveLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<ClientPartition, ClientPartition>(client => RateLimitPartition.GetConcurrencyLimiter(
                client, _ => new() { PermitLimit = MaxExpensivePerClient, QueueLimit = MaxExpensiveQueuedPerClient })),
            new FairConcurrencyLimiter(AtLeastOne(options.Value.MaxConcurrentExpensiveRequests ?? allButOne), MaxExpensiveQueued, time));
    }

    /// <summary>Waits for a permit and computes the response, or returns 429 if the queue is full.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next) => IsComputed(http) ? ComputeAsync(http, next) : next(http);

    /// <summary>Waits for a permit of a client.</summary>
    /// <returns>The lease; it is not acquired if the queue is full.</returns>
    public ValueTask<RateLimitLease> AcquireAsync(ClientPartition client, bool isExpensive, CancellationToken cancellationToken) =>
        (isExpensive ? _expensiveLimiter : _limiter).AcquireAsync(client, 1, cancellationToken);

    /// <summary>Returns the number of queued requests of a client, without expensive ones.</summary>
    public long QueuedCountOf(ClientPartition client) => _limiter.GetStatistics(client).CurrentQueuedCount;

    /// <inheritdoc />
    public void Dispose()
    {
        _expensiveLimiter.Dispose();
        _limiter.Dispose();
    }

    private static int AtLeastOne(int permits) => Math.Max(1, permits);

    private async Task ComputeAsync(HttpContext http, RequestDelegate next)
    {
        var (client, isExpensive) = (_clients.GetPartition(http), IsExpensive(http));
        using var lease = http.Features.Get<CoalescedResponse.Participant>() is { } participant
            ? await AcquireAsync(client, isExpensive, participant, http.RequestAborted)
            : await AcquireAsync(client, isExpensive, http.RequestAborted);
        if (lease is null)
            return;
        if (lease.IsAcquired)
        {
            http.Features.Set(lease);
            await next(http);
            return;
        }

        var detail =
            Localizer.Format($"Too many requests are waiting. Retry after {RetryAfterSeconds} s, and send file exports one at a time.");
        await RateLimitingSetup.TooManyRequests(http.Response, detail, RetryAfterSeconds).ExecuteAsync(http);
    }

    /// <summary>Waits for a permit to compute a response that other requests wait for too.</summary>
    /// <returns>The lease, or <c>null</c> if another request has computed the response.</returns>
    private async Task<RateLimitLease?> AcquireAsync(
        ClientPartition client, bool isExpensive, CoalescedResponse.Participant participant, CancellationToken cancellationToken)
    {
        var lease = await participant.AcquireAsync(cancellation => AcquireAsync(client, isExpensive, cancellation), cancellationToken);
        if (lease is null || (lease.IsAcquired ? participant.TryLead() : !participant.HasLeader))
            return lease;
        lease.Dispose();
        await participant.WaitAsync(cancellationToken);
        return null;
    }

    private static bool IsComputed(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Request.IsApi()
        && http.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<LongPollingMetadata>() is null;

    private static bool IsExpensive(HttpContext http)
    {
        var (query, metadata) = (http.Request.Query, http.GetEndpoint()!.Metadata);
        var isList = metadata.GetMetadata<SortMetadata>() is not null;
        return (metadata.GetMetadata<FormatsMetadata>() is not null && http.Request.PrefersFile())
            || (isList && query["explain"] == "true")
            || (isList && query.ContainsKey("sort") && query.Keys.All(DoesNotFilter));
    }

    private static bool DoesNotFilter(string parameter) =>
        parameter is "sort" or "limit" or "after" or "lang" or "asOf" or "explain" or "unit";
}
