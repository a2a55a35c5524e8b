using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Splits;

/// <summary>The parts of targets over HTTP.</summary>
internal static class SplitEndpoints
{
    public static void MapSplits(this RouteGroupBuilder api) =>
        api.MapGroup("/targets").WithTags("Targets")
            .MapGet($"{RevisionKey.Route}/split", Get).WithName("getSplit").ValidatedBy<AssessedItemQuery.AssessedValidator<AssessedItemQuery>>().ProducesProblems(404);

    /// <summary>Shows how a target is given out.</summary>
    /// <remarks>
    /// To the direct parts of its region, and to the periods within its own (a monthly plan): each part's target with how it stands, what all come to against the whole, and what is not
    /// given out yet. Parts of a share, a mean or a state do not add up, and have no sum.
    /// </remarks>
    private static async Task<Results<Ok<SplitResponse>, TableAnswer>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] AssessedItemQuery query,
        IndicatorsContext db,
        SplitService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var target = await db.RevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var answer = SplitResponse.From(await service.LoadAsync(target, unit, assessment, cancellationToken), request.Language());
        return SplitTable.Shape.Answer(request, answer, SplitTable.RowsOf(answer));
    }
}
