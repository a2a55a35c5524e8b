using System.Globalization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;

namespace IndicatorsApi.Api.Changes;

/// <summary>The endpoint of the change feed.</summary>
internal static class ChangeEndpoints
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGroup("/changes").WithTags("Changes")
            .MapGet("", List).WithName("listChanges").WithMetadata(new LongPollingMetadata(), new DisableRequestTimeoutAttribute())
            .ValidatedBy<ChangesQuery.Validator>();

    /// <summary>List changes.</summary>
    /// <remarks>
    /// The feed contains every revision of every observation and target once, withdrawals included, in commit order. A client that
    /// resumes from `next` misses no change and reads none twice, also during concurrent writes. With `wait` the response waits for a
    /// change if there is none.
    /// </remarks>
    private static async Task<Ok<ChangesResponse>> List(
        [AsParameters] ChangesQuery query,
        IndicatorsContext db,
        ChangeService service,
        ChangeNotifier notifier,
        LongPollLimiter longPolls,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        // Shutdown ends all long polls. A request during shutdown waits one interval, so that its client does not poll in a tight loop.
        var stopping = lifetime.ApplicationStopping;
        var maxWait = stopping.IsCancellationRequested ? Min(query.MaxWait, PollInterval) : query.MaxWait;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, stopping.IsCancellationRequested ? CancellationToken.None : stopping);

        var regions = CommaSeparatedValues.Split(query.Region) is { Count: > 0 } roots
            ? await service.GetSubtreeAsync(roots, cancellationToken)
            : null;
        var indicators = CommaSeparatedValues.Split(query.Indicator) is { Count: > 0 } codes
            ? codes.ToHashSet(StringComparer.Ordinal)
            : null;
        var after = query.After is null ? 0 : ChangeCursor.Decode(query.After)!.Value;
        using var longPoll = query.MaxWait > TimeSpan.Zero ? longPolls.Acquire(request.HttpContext) : null;
        var started = time.GetTimestamp();
        while (true)
        {
            var notified = notifier.Next;
            var (found, last) = await ReadAsync(after);
            after = last;
            if (found.Count > 0 || time.GetElapsedTime(started) >= maxWait || ended.IsCancellationRequested)
            {
                return TypedResults.Ok(new ChangesResponse
                {
                    Items = [.. found.Select(change => ChangeResponse.From(change, request.Language()))],
                    Next = ChangeCursor.Encode(after),
                });
            }

            // Writes of other processes do not trigger the notifier, so this loop also polls.
            var remaining = maxWait - time.GetElapsedTime(started);
            await Task.WhenAny(notified, Task.Delay(Max(Min(remaining, PollInterval), TimeSpan.Zero), time, ended.Token));
            cancellationToken.ThrowIfCancellationRequested();
        }

        async Task<(IReadOnlyList<RecordedChange> Found, long Last)> ReadAsync(long from)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            request.HttpContext.Response.Headers[ReadSnapshotFilter.VersionHeader] =
                snapshot.Version.ToString(CultureInfo.InvariantCulture);
            var found = new List<RecordedChange>();
            while (true)
            {
                var read = await service.ReadAsync(from, Math.Max(query.PageSize, ListQuery.DefaultPageSize), cancellationToken);
                foreach (var change in read)
                {
                    if (found.Count == query.PageSize)
                        return (found, from);
                    from = change.Sequence;
                    if (regions?.Contains(change.Revision.RegionCode) != false
                        && indicators?.Contains(change.Revision.IndicatorCode) != false)
                        found.Add(change);
                }

                if (read.Count == 0)
                    return (found, from);
            }
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
