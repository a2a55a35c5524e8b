using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Scorecards over HTTP.</summary>
internal static class ScorecardEndpoints
{
    public static void MapScorecards(this RouteGroupBuilder api) =>
        api.MapGroup("/scorecards").WithTags("Scorecards")
            .MapGet("/{region}/{period}", Get).WithName("getScorecard").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);

    /// <summary>Shows how a region stands in a period, at a glance.</summary>
    /// <remarks>
    /// Targets by status and by topic, the headline figures with their growth, and the targets furthest ahead and behind by
    /// attainment. A period without targets has a total of 0 and empty lists.
    /// </remarks>
    /// <param name="region" example="330503105">The code of the region.</param>
    /// <param name="period" example="2025">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Ok<ScorecardResponse>> Get(
        string region,
        string period,
        [AsParameters] AsOfQuery query,
        IndicatorsContext db,
        ScorecardService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var wanted = Lookups.Period(period);
        var known = await db.RegionAsync(region, cancellationToken);
        var card = await service.MakeAsync(known.Code, wanted, new(asOf, clock.Today(reading.Moment)), cancellationToken);
        return TypedResults.Ok(ScorecardResponse.From(known, wanted, card, request.Language()));
    }
}
