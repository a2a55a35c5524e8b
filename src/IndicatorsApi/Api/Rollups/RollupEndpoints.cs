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

/// <summary>Roll-ups over HTTP.</summary>
internal static class RollupEndpoints
{
    public static void MapRollups(this RouteGroupBuilder api) =>
        api.MapGroup("/rollups").WithTags("Roll-ups")
            .MapGet("/{region}/{period}", Get).WithName("getRollup").ValidatedBy<RollupQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows what the children of a region add up to.</summary>
    /// <remarks>
    /// Per indicator: the children's sum or mean as declared, who reported and who is missing, the region's own figure, and the
    /// difference. Of a running year the newest point counts that all children have (`through`), and who has come further is named
    /// (`ahead`); `at=latest` takes each at its own newest, which is no total. A child without a figure of its own is represented by those
    /// below it. Children are those that exist on the last day of the period; one that was formed by a merger and has no figure of before is stood for
    /// by those it was formed from (`merged`). The same for targets: do the towns' targets add up to the district's? What not all have reported is `partial`, and never
    /// a total.
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
        var wanted = CodeResolver.Period(period);
        var parent = await db.RegionAsync(region, cancellationToken);
        var question = new RollupRequest(parent, wanted, EnumCodes<AlignmentPoint>.Find(query.At) ?? AlignmentPoint.Common, CommaSeparatedValues.Split(query.Indicator), new(reading.AsOf, clock.Today(reading.Moment)));
        var rollup = await service.LoadAsync(question, cancellationToken);
        return TypedResults.Ok(RegionRollupResponse.From(rollup, request.Language()));
    }
}
