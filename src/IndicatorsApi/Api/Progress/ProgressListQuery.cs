using System.Runtime.CompilerServices;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Progress;

/// <summary>Finds and orders targets by how they stand, without measuring more of them than are shown.</summary>
public sealed class ProgressListQuery(IndicatorsContext db, ProgressService progress, ProgressCache known, ReadContext reading)
{
    /// <summary>The targets that stand as a query asks for.</summary>
    /// <param name="rows">All that may match.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<TargetSummary>> FindAsync(IQueryable<Target> rows, ProgressQuery query, AssessmentOptions assessment, CancellationToken cancellationToken) =>
        [.. (await SummariesAsync(rows, assessment, cancellationToken)).Where(query.Asks(assessment.Today))];

    /// <summary>How targets stand, in short.</summary>
    /// <param name="rows">The targets.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<TargetSummary>> SummariesAsync(IQueryable<Target> rows, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var ids = await rows.Select(target => target.Id).ToListAsync(cancellationToken);
        return assessment.GoesWithoutSaying
            ? await known.OfAsync(db, progress, ids, reading.Version, assessment, cancellationToken)
            : await MeasureAsync(ids, assessment, cancellationToken);
    }

    /// <summary>A page of targets in an order.</summary>
    /// <param name="found">The targets.</param>
    /// <param name="order">The order.</param>
    /// <param name="query">The query, validated.</param>
    /// <param name="request">The request, whose other parameters the cursor is bound to.</param>
    public static Page<TargetSummary> PageOf(IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request)
    {
        var read = order.First(After(found, order, query, request), query.PageSize() + 1);
        var more = read.Count > query.PageSize();
        IReadOnlyList<TargetSummary> items = more ? [.. read.SkipLast(1)] : read;
        return new(items, more ? Cursor.Write(request, order.PositionOf(items[^1])) : null);
    }

    /// <summary>All targets in an order, from where a query begins.</summary>
    /// <inheritdoc cref="PageOf" />
    public static IEnumerable<TargetSummary> AllOf(IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request) =>
        After(found, order, query, request).Order(order);

    private static IEnumerable<TargetSummary> After(IReadOnlyList<TargetSummary> found, ProgressOrder order, ProgressQuery query, HttpRequest request)
    {
        if (query.Cursor is null)
            return found;
        var position = Cursor.Read(request, query.Cursor);
        return ProgressOrder.Accepts(position) ? order.After(found, position) : throw Cursor.Refuse(query.Cursor);
    }

    /// <summary>The targets themselves, in the same order, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Target>> LoadAsync(IEnumerable<TargetSummary> summaries, AssessmentOptions assessment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in summaries.Select(summary => summary.Id).Chunk(ListQuery.MaxPageSize))
        {
            var targets = await db.At<Target>(assessment.AsOf).WithCommits().Where(target => chunk.Contains(target.Id)).ToDictionaryAsync(target => target.Id, cancellationToken);
            yield return [.. chunk.Select(id => targets[id])];
        }
    }

    /// <summary>Measures targets anew, some at a time.</summary>
    /// <param name="ids">The revisions of the targets.</param>
    /// <param name="assessment">How it is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<TargetSummary>> MeasureAsync(List<long> ids, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var summaries = new List<TargetSummary>(ids.Count);
        foreach (var chunk in ids.Chunk(ListQuery.MaxPageSize))
            summaries.AddRange(await ProgressCache.MeasureAsync(db, progress, chunk, assessment, cancellationToken));
        return summaries;
    }
}
