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

/// <summary>Maps the progress endpoints.</summary>
internal static class ProgressEndpoints
{
    /// <summary>The sort orders: those of targets, and by measures of progress.</summary>
    public static readonly SortOrders<Target> Orders = TargetEndpoints.Orders.And(ProgressOrder.Names);

    public static void MapProgress(this RouteGroupBuilder api)
    {
        var progress = api.MapGroup("/progress").WithTags("Progress");
        progress.MapGet("", List).WithName("listProgress").SortedBy(Orders).ValidatedBy<ProgressQuery.Validator>();
        progress.MapGet(ObservationKey.Route, Get).WithName("getProgress")
            .ValidatedBy<AssessedItemQuery.AssessedValidator<ProgressItemQuery>>().ProducesProblems(404);
    }

    /// <summary>List the progress of targets.</summary>
    /// <remarks>
    /// Measures each target against the elapsed share of its period. While the period has no observation, the measures describe the
    /// starting position relative to the baseline. A missing report never counts as behind schedule. Measures are rounded to 4
    /// decimals. A measure that cannot be computed is null, and a note gives the reason.
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
        var rows = query.Filter(db.AsOf<Target>(assessment.AsOf), db.CodeLists!);
        var unit = await db.GetUnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var language = request.Language();
        var order = ProgressOrder.Find(query.Sort);
        if (!query.FiltersByProgress && (order is null || query.Sort is null))
            return await rows.WithCommits().ToResultAsync(query, Orders, ProgressTable.Shape, request, MeasureAsync, cancellationToken);

        var found = await list.FindAsync(rows, query, assessment, cancellationToken);
        if (order is null)
        {
            var ids = found.Select(target => target.Id).ToList();
            return await db.AsOf<Target>(assessment.AsOf).WithCommits().Where(target => ids.Contains(target.Id))
                .ToResultAsync(query, Orders, ProgressTable.Shape, request, MeasureAsync, cancellationToken);
        }

        var format = request.RequestedFormat();
        if (format is not null && query.Limit is null)
            return new TableResult(
                format, ProgressTable.Shape.Of(ToResponsesAsync(ProgressListQuery.AllOf(found, order, query, request)), language));
        var page = ProgressListQuery.PageOf(found, order, query, request);
        if (format is null)
            return new Page<ProgressResponse>(await ToResponsesAsync(page.Items).ToListAsync(cancellationToken), page.Next)
                .ToResponse(request, item => item);
        page.LinkNext(request);
        return new TableResult(format, ProgressTable.Shape.Of(ToResponsesAsync(page.Items), language));

        async Task<IEnumerable<ProgressResponse?>> MeasureAsync(IReadOnlyList<Target> targets)
        {
            var measured = await service.MeasureAsync(targets, unit, assessment, cancellationToken);
            return measured.Select(progress => ProgressResponse.From(progress, query.ExplainedFrom(reading), language));
        }

        async IAsyncEnumerable<ProgressResponse> ToResponsesAsync(IEnumerable<TargetSummary> targets)
        {
            await foreach (var chunk in list.LoadAsync(targets, assessment, cancellationToken))
            {
                foreach (var item in (await MeasureAsync(chunk)).OfType<ProgressResponse>())
                    yield return item;
            }
        }
    }

    /// <summary>Get the progress of a target.</summary>
    /// <remarks>
    /// With `explain=true` the response includes the calculation of each measure: formula, inputs with revisions and sources, and
    /// result.
    /// </remarks>
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
        var target = await db.GetRevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var progress = await service.MeasureAsync([target], unit, assessment, cancellationToken);
        return ProgressTable.Shape.ToResult(request, ProgressResponse.From(progress[0], query.ExplainedFrom(reading), request.Language()));
    }
}
