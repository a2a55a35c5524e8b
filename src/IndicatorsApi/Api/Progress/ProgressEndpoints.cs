using IndicatorsApi.Api.Targets;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Progress over HTTP.</summary>
internal static class ProgressEndpoints
{
    /// <summary>The orders of targets, and those by how they stand.</summary>
    public static readonly SortOrders<Target> Orders = TargetEndpoints.Orders.And(ProgressOrder.Names);

    public static void MapProgress(this RouteGroupBuilder api)
    {
        var progress = api.MapGroup("/progress").WithTags("Progress");
        progress.MapGet("", List).WithName("listProgress").SortedBy(Orders).ValidatedBy<ProgressQuery.Validator>();
        progress.MapGet(ObservationKey.Route, Get).WithName("getProgressOf").ValidatedBy<AssessedItemQuery.AssessedValidator<ProgressItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists how targets stand.</summary>
    /// <remarks>
    /// Each target against how far its period has come; before any figure of it is in, against its baseline, so that the
    /// starting distance can be read. What has not been reported yet is never counted as being behind. Measures are rounded to
    /// 4 decimals; one that cannot be computed is null, and a note says why.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<ProgressResponse>>, TableResult>> List(
        [AsParameters] ProgressQuery query,
        IndicatorsContext db,
        ProgressService service,
        ProgressListQuery list,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var rows = query.Filter(db.At<Target>(assessment.AsOf), db.CodeLists!);
        var unit = await db.UnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var language = request.Language();
        var order = ProgressOrder.Find(query.Sort);
        if (!query.AsksHowTheyStand && (order is null || query.Sort is null))
            return await rows.WithCommits().AnswerAsync(query, Orders, ProgressTable.Shape, request, MeasureAsync, cancellationToken);

        var found = await list.FindAsync(rows, query, assessment, cancellationToken);
        if (order is null)
        {
            var ids = found.Select(target => target.Id).ToList();
            return await db.At<Target>(assessment.AsOf).WithCommits().Where(target => ids.Contains(target.Id)).AnswerAsync(query, Orders, ProgressTable.Shape, request, MeasureAsync, cancellationToken);
        }

        var format = request.WantedFormat();
        if (format is not null && query.Limit is null)
            return new TableResult(format, ProgressTable.Shape.Of(ShowAsync(ProgressListQuery.AllOf(found, order, query, request)), language));
        var page = ProgressListQuery.PageOf(found, order, query, request);
        if (format is null)
            return new Page<ProgressResponse>(await ShowAsync(page.Items).ToListAsync(cancellationToken), page.Next).ToResponse(request, item => item);
        page.LinkNext(request);
        return new TableResult(format, ProgressTable.Shape.Of(ShowAsync(page.Items), language));

        async Task<IEnumerable<ProgressResponse?>> MeasureAsync(IReadOnlyList<Target> targets)
        {
            var measured = await service.MeasureAsync(targets, unit, assessment, cancellationToken);
            return measured.Select(progress => ProgressResponse.From(progress, query.ExplainedFrom(reading), language));
        }

        async IAsyncEnumerable<ProgressResponse> ShowAsync(IEnumerable<TargetSummary> targets)
        {
            await foreach (var some in list.LoadAsync(targets, assessment, cancellationToken))
            {
                foreach (var item in (await MeasureAsync(some)).OfType<ProgressResponse>())
                    yield return item;
            }
        }
    }

    /// <summary>Shows how one target stands.</summary>
    /// <remarks>With `explain=true`, also how each measure was computed: formula, inputs with their revisions and sources, result.</remarks>
    private static async Task<Results<Ok<ProgressResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] ProgressItemQuery query,
        IndicatorsContext db,
        ProgressService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var target = await db.RevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var progress = await service.MeasureAsync([target], unit, assessment, cancellationToken);
        return ProgressTable.Shape.Answer(request, ProgressResponse.From(progress[0], query.ExplainedFrom(reading), request.Language()));
    }
}
