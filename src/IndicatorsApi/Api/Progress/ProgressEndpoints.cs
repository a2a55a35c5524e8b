using IndicatorsApi.Api.Targets;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Progress over HTTP.</summary>
internal static class ProgressEndpoints
{
    public static void MapProgress(this RouteGroupBuilder api)
    {
        var progress = api.MapGroup("/progress").WithTags("Progress");
        progress.MapGet("", List).WithName("listProgress").SortedBy(TargetEndpoints.Orders).ValidatedBy<ProgressQuery.Validator>();
        progress.MapGet(RevisionKey.Route, Get).WithName("getProgressOf").ValidatedBy<ProgressItemQuery.Validator>().ProducesProblems(404);
    }

    /// <summary>Lists how targets stand.</summary>
    /// <remarks>
    /// Each target against how far its period has come; before any figure of it is in, against its baseline, so that the
    /// starting distance can be read. What has not been reported yet is never counted as being behind. Measures are rounded to
    /// 4 decimals; one that cannot be computed is null, and a note says why.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<ProgressResponse>>, TableAnswer>> List(
        [AsParameters] ProgressQuery query,
        IndicatorsContext db,
        ProgressService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var rows = query.Filter(db.At<Target>(assessment.AsOf));
        var unit = await db.UnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().AnswerAsync(query, TargetEndpoints.Orders, ProgressTable.Shape, request, MeasureAsync, cancellationToken);

        async Task<IEnumerable<ProgressResponse?>> MeasureAsync(IReadOnlyList<Target> targets)
        {
            var measured = await service.MeasureAsync(targets, unit, assessment, cancellationToken);
            return measured.Select(progress => query.Asks(progress.Result) ? ProgressResponse.From(progress, query.ExplainedFrom(reading), language) : null);
        }
    }

    /// <summary>Shows how one target stands.</summary>
    /// <remarks>With `explain=true`, also how each measure was computed: formula, inputs with their revisions and sources, result.</remarks>
    private static async Task<Results<Ok<ProgressResponse>, TableAnswer>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] ProgressItemQuery query,
        IndicatorsContext db,
        ProgressService service,
        Reading reading,
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
