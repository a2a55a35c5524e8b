using System.Runtime.CompilerServices;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Progress;

/// <summary>Filters and sorts targets by progress, and loads only the targets of the page.</summary>
public sealed class ProgressListQuery(IndicatorsContext db, ProgressService progress, ProgressCache cache, ReadContext reading)
{
    /// <summary>Returns the targets that match a query.</summary>
    /// <param name="rows">The candidates.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<IReadOnlyList<TargetSummary>> FindAsync(
        IQueryable<Target> rows, ProgressQuery query, AssessmentOptions assessment, CancellationToken cancellationToken) =>
        [.. (await SummariesAsync(rows, assessment, cancellationToken)).Where(query.GetFilter(assessment.Today))];

    /// <summary>Returns the summaries of targets.</summary>
    /// <param name="rows">The targets.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<IReadOnlyList<TargetSummary>> SummariesAsync(
        IQueryable<Target> rows, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var ids = await rows.Select(target => target.Id).ToListAsync(cancellationToken);
        return assessment.IsDefault
            ? await cache.GetAsync(db, progress, ids, reading.Version, assessment, cancellationToken)
            : await MeasureAsync(ids, assessment, cancellationToken);
    }

    /// <summary>Returns a page of targets in a sort order.</summary>
    /// <param name="found">The targets.</param>
    /// <param name="order">The sort order.</param>
    /// <param name="query">The validated query.</param>
    /// <param name="request">The request. The cursor is bound to its other parameters.</param>
    public static Page<TargetSummary> PageOf(
        IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request)
    {
        var read = order.First(After(found, order, query, request), query.PageSize() + 1);
        var more = read.Count > query.PageSize();
        IReadOnlyList<TargetSummary> items = more ? [.. read.SkipLast(1)] : read;
        return new(items, more ? Cursor.Write(request, order.PositionOf(items[^1])) : null);
    }

    /// <summary>Returns all targets in a sort order, from the position of the cursor.</summary>
    /// <inheritdoc cref="PageOf" />
    public static IEnumerable<TargetSummary> AllOf(
        IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request) =>
        After(found, order, query, request).Order(order);

    private static IEnumerable<TargetSummary> After(
        IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request)
    {
        if (query.Cursor is null)
            return found;
        var position = Cursor.Read(request, query.Cursor);
        return ProgressOrder.Accepts(position) ? order.After(found, position) : throw Cursor.Refuse(query.Cursor);
    }

    /// <summary>Loads the targets in the same order, in chunks.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Target>> LoadAsync(
        IEnumerable<TargetSummary> summaries, AssessmentOptions assessment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in summaries.Select(summary => summary.Id).Chunk(ListQuery.MaxPageSize))
        {
            var targets = await db.AsOf<Target>(assessment.AsOf).WithCommits().Where(target => chunk.Contains(target.Id))
                .ToDictionaryAsync(target => target.Id, cancellationToken);
            yield return [.. chunk.Select(id => targets[id])];
        }
    }

    /// <summary>Measures targets without the cache, in chunks.</summary>
    /// <param name="ids">The identifiers of the target revisions.</param>
    /// <param name="assessment">The assessment options.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<IReadOnlyList<TargetSummary>> MeasureAsync(
        List<long> ids, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var summaries = new List<TargetSummary>(ids.Count);
        foreach (var chunk in ids.Chunk(ListQuery.MaxPageSize))
            summaries.AddRange(await ProgressCache.MeasureAsync(db, progress, chunk, assessment, cancellationToken));
        return summaries;
    }
}
