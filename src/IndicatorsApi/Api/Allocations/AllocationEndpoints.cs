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

/// <summary>Maps the allocation endpoints.</summary>
internal static class AllocationEndpoints
{
    public static void MapAllocations(this RouteGroupBuilder api)
    {
        var allocations = api.MapGroup($"/targets{ObservationKey.Route}/allocation").WithTags("Targets");
        allocations.MapGet("", Get).WithName("getAllocation").ValidatedBy<AssessedItemQuery.AssessedValidator<AssessedItemQuery>>()
            .ProducesProblems(404);
        allocations.MapPut("", Put).WithName("putAllocation").RequireRegionWriter(Scopes.Targets)
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>()
            .ProducesProblems(404, 413, 415);
    }

    /// <summary>Get a target's allocation.</summary>
    /// <remarks>
    /// Returns the targets of the child regions and the targets for shorter periods within the target's own (a monthly plan). Each part
    /// has its progress. The response also has the allocated sum and the unallocated remainder. Parts of a ratio, a mean or a stock are
    /// not additive and have no sum.
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
        var target = await db.GetRevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var response = AllocationResponse.From(await service.LoadAsync(target, unit, assessment, cancellationToken), request.Language());
        return AllocationTable.Shape.ToResult(request, response, AllocationTable.RowsOf(response));
    }

    /// <summary>Set a target's allocation.</summary>
    /// <remarks>
    /// Creates or updates the named parts, each as a target of its own, in one dataset version. If one part is invalid, nothing is
    /// written, and the response lists every error. Parts that are not named remain unchanged. Use `DELETE` on the target of a part to
    /// remove it. The client needs write permission for the region of the target. The response is the new allocation.
    /// </remarks>
    private static async Task<Ok<AllocationResponse>> Put(
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<AllocationRequest> body,
        IndicatorsContext db,
        RevisionStore store,
        AllocationService service,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var whole = await db.GetPublishedRevisionAsync<Target>(key, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        var (parts, errors) = new AllocationValidator(whole, codeLists, store.Now).Check(body.Value);
        if (errors.Count > 0)
            throw new ProblemException(RequestBodyProblem.Of(errors));
        async Task<AllocationResponse> LoadAsync() =>
            AllocationResponse.From(
                await service.LoadAsync(whole, unit: null, new(AsOf: null, ChinaCalendar.DayOf(store.Now)), CancellationToken.None),
                request.Language());
        return TypedResults.Ok(await store.PutAllAsync(parts, codeLists, writer.Name, LoadAsync, cancellationToken));
    }
}
