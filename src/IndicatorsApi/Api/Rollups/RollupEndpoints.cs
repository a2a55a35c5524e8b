using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Maps the roll-up endpoint.</summary>
internal static class RollupEndpoints
{
    public static void MapRollups(this RouteGroupBuilder api) =>
        api.MapGroup("/rollups").WithTags("Roll-ups")
            .MapGet("/{region}/{period}", Get).WithName("getRollup").ValidatedBy<RollupQuery.Validator>().ProducesProblems(404);

    /// <summary>Get the roll-up of a region's children.</summary>
    /// <remarks>
    /// For each indicator, returns the sum or mean of the children, the coverage, the region's own observation, and the difference.
    /// During a running year the newest point that all children have reported counts (`through`). Children with newer observations are
    /// listed in `beyondCommonPoint`. With `at=latest` each child counts at its own newest point, and the result is not a total. A
    /// child without a value of its own is aggregated from its own children (`aggregatedFromChildren`), or, if it was formed by a
    /// merger, from its predecessors (`aggregatedFromPredecessors`). The roll-up includes the children that exist on the last day of
    /// the period. Targets are rolled up by their thresholds. An incomplete result is `partial` and never a total.
    /// </remarks>
    /// <param name="region" example="330503">The code of the region.</param>
    /// <param name="period" example="2024">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Ok<RegionRollupResponse>> Get(
        string region,
        string period,
        [AsParameters] RollupQuery query,
        IndicatorsContext db,
        RollupService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parsed = CodeResolver.Period(period);
        var parent = await db.GetRegionAsync(region, cancellationToken);
        var rollupRequest = new RollupRequest(
            parent, parsed, EnumCodes<AlignmentPoint>.Find(query.At) ?? AlignmentPoint.Common, CommaSeparatedValues.Split(query.Indicator),
            new(reading.AsOf, clock.Today(reading.AsOfInstant)));
        var rollup = await service.LoadAsync(rollupRequest, cancellationToken);
        return TypedResults.Ok(RegionRollupResponse.From(rollup, request.Language()));
    }
}
