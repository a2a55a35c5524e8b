using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Roll-ups over HTTP.</summary>
internal static class RollupEndpoints
{
    public static void MapRollups(this RouteGroupBuilder api) =>
        api.MapGroup("/rollups").WithTags("Roll-ups")
            .MapGet("/{region}/{period}", Get).WithName("getRollup").ValidatedBy<RollupQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows what the children of a region add up to.</summary>
    /// <remarks>
    /// Per indicator: the children's sum or mean as declared, who reported and who is missing, the region's own figure, and the
    /// difference where all have reported. The same for targets that name one number: do the towns' targets add up to the
    /// district's? What not all have reported is `partial`, and never a total.
    /// </remarks>
    /// <param name="region" example="330503">The code of the region.</param>
    /// <param name="period" example="2024">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Ok<RegionRollupResponse>> Get(
        string region,
        string period,
        [AsParameters] RollupQuery query,
        IndicatorsContext db,
        RollupService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var wanted = Lookups.Period(period);
        var parent = await db.RegionAsync(region, cancellationToken);
        var rollup = await service.LoadAsync(parent, wanted, CommaList.Split(query.Indicator), asOf, cancellationToken);
        return TypedResults.Ok(RegionRollupResponse.From(rollup, request.Language()));
    }
}
