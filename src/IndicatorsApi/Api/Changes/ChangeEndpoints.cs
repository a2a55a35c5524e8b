using System.Globalization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RateLimiting;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;

namespace IndicatorsApi.Api.Changes;

/// <summary>Changes over HTTP.</summary>
internal static class ChangeEndpoints
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGroup("/changes").WithTags("Changes")
            .MapGet("", List).WithName("listChanges").WithMetadata(new LongPollingMetadata(), new DisableRequestTimeoutAttribute()).ValidatedBy<ChangesQuery.Validator>();

    /// <summary>Reads what changed, in the order in which it was committed.</summary>
    /// <remarks>
    /// Every revision of every observation and target, withdrawals included, each once. A reader that resumes from `next` misses
    /// nothing and sees nothing twice, also while others write. With `wait`, the answer waits for a change where there is none.
    /// </remarks>
    private static async Task<Ok<ChangesResponse>> List(
        [AsParameters] ChangesQuery query,
        IndicatorsContext db,
        ChangeService service,
        ChangeNotifier signal,
        LongPollLimiter waiting,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        // A program that ends sends its readers on; one that comes then waits a moment, so that it does not ask again without a pause.
        var ends = lifetime.ApplicationStopping;
        var patience = ends.IsCancellationRequested ? Min(query.Patience, PollInterval) : query.Patience;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ends.IsCancellationRequested ? CancellationToken.None : ends);

        var regions = CommaSeparatedValues.Split(query.Region) is { Count: > 0 } some ? await service.SubtreeAsync(some, cancellationToken) : null;
        var indicators = CommaSeparatedValues.Split(query.Indicator) is { Count: > 0 } named ? named.ToHashSet(StringComparer.Ordinal) : null;
        var after = query.After is null ? 0 : ChangeCursor.Read(query.After)!.Value;
        using var place = query.Patience > TimeSpan.Zero ? waiting.Begin(request.HttpContext) : null;
        var began = time.GetTimestamp();
        while (true)
        {
            var woken = signal.Next;
            var (found, last) = await ReadAsync(after);
            after = last;
            if (found.Count > 0 || time.GetElapsedTime(began) >= patience || leaving.IsCancellationRequested)
                return TypedResults.Ok(new ChangesResponse { Items = [.. found.Select(change => ChangeResponse.From(change, request.Language()))], Next = ChangeCursor.Write(after) });

            // Other processes write too, and wake nobody here.
            var left = patience - time.GetElapsedTime(began);
            await Task.WhenAny(woken, Task.Delay(Max(Min(left, PollInterval), TimeSpan.Zero), time, leaving.Token));
            cancellationToken.ThrowIfCancellationRequested();
        }

        async Task<(IReadOnlyList<RecordedChange> Found, long Last)> ReadAsync(long from)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            request.HttpContext.Response.Headers[ReadSnapshotFilter.Header] = snapshot.Version.ToString(CultureInfo.InvariantCulture);
            var found = new List<RecordedChange>();
            while (true)
            {
                var read = await service.ReadAsync(from, Math.Max(query.PageSize, ListQuery.DefaultPageSize), cancellationToken);
                foreach (var change in read)
                {
                    if (found.Count == query.PageSize)
                        return (found, from);
                    from = change.Sequence;
                    if (regions?.Contains(change.Revision.RegionCode) != false && indicators?.Contains(change.Revision.IndicatorCode) != false)
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
