using IndicatorsApi.Access;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Allocations;

/// <summary>The parts of targets over HTTP.</summary>
internal static class AllocationEndpoints
{
    public static void MapAllocations(this RouteGroupBuilder api)
    {
        var splits = api.MapGroup($"/targets{ObservationKey.Route}/allocation").WithTags("Targets");
        splits.MapGet("", Get).WithName("getSplit").ValidatedBy<AssessedItemQuery.AssessedValidator<AssessedItemQuery>>().ProducesProblems(404);
        splits.MapPut("", Put).WithName("putSplit").RequireRegionWriter(Scopes.Targets).ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404, 413, 415);
    }

    /// <summary>Shows how a target is given out.</summary>
    /// <remarks>
    /// To the direct parts of its region, and to the periods within its own (a monthly plan): each part's target with how it stands, what all come to against the whole, and what is not
    /// given out yet. Parts of a share, a mean or a state do not add up, and have no sum.
    /// </remarks>
    private static async Task<Results<Ok<AllocationResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] AssessedItemQuery query,
        IndicatorsContext db,
        AllocationService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var target = await db.RevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var answer = AllocationResponse.From(await service.LoadAsync(target, unit, assessment, cancellationToken), request.Language());
        return AllocationTable.Shape.Answer(request, answer, AllocationTable.RowsOf(answer));
    }

    /// <summary>Gives a target out.</summary>
    /// <remarks>
    /// Records the parts that are named, each as a target of its own, all in one version of the record or none: where one of them is wrong, nothing is written, and everything wrong is
    /// named. Parts that are on record and not named stay; one is taken back by `DELETE` of its target. Whoever writes has to be allowed to in the region of the whole. The answer is the split
    /// as it then stands.
    /// </remarks>
    private static async Task<Ok<AllocationResponse>> Put(
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<AllocationRequest> body,
        IndicatorsContext db,
        RevisionStore keeper,
        AllocationService service,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var whole = await db.StandingForWriteAsync<Target>(key, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.From(request.HttpContext.User)!;
        var (parts, errors) = new SplitValidator(whole, codeLists, keeper.Now).Check(body.Value);
        if (errors.Count > 0)
            throw new ProblemException(RequestBodyProblem.Of(errors));
        async Task<AllocationResponse> LookAsync() =>
            AllocationResponse.From(await service.LoadAsync(whole, unit: null, new(AsOf: null, ChinaCalendar.DayOf(keeper.Now)), CancellationToken.None), request.Language());
        return TypedResults.Ok(await keeper.PutAllAsync(parts, writer.Name, LookAsync, cancellationToken));
    }
}
