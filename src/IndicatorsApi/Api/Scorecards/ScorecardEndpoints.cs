using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Maps the scorecard endpoints.</summary>
internal static class ScorecardEndpoints
{
    public static void MapScorecards(this RouteGroupBuilder api)
    {
        var scorecards = api.MapGroup("/scorecards").WithTags("Scorecards");
        scorecards.MapGet("", List).WithName("listScorecards").SortedBy(RegionEndpoints.Orders).ValidatedBy<ScorecardsQuery.Validator>();
        scorecards.MapGet("/counts", Count).WithName("getScorecardCounts").ValidatedBy<ScorecardCountsQuery.Validator>();
        scorecards.MapGet("/{region}/{period}", Get).WithName("getScorecard").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>()
            .ProducesProblems(404);
    }

    /// <summary>List the scorecards of regions.</summary>
    /// <remarks>
    /// Returns one scorecard for each region, such as the towns of a district with `parent=330503`. Each equals the region's own
    /// response.
    /// </remarks>
    private static async Task<Ok<ListResponse<ScorecardResponse>>> List(
        [AsParameters] ScorecardsQuery query,
        IndicatorsContext db,
        ScorecardService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (period, language) = (CodeResolver.Period(query.Period!), request.Language());
        var page = await db.Regions.Matching(query.Parent, query.Level).ExistingOn(period.End)
            .ToPageAsync(query, RegionEndpoints.Orders, request, cancellationToken);
        var cards = await service.LoadAsync(
            [.. page.Items.Select(region => region.Code)], period, new(reading.AsOf, clock.Today(reading.AsOfInstant)), cancellationToken);
        return page.ToResponse(request, region => ScorecardResponse.From(region, period, cards[region.Code], db.CodeLists!, language));
    }

    /// <summary>Get status counts by region and by indicator.</summary>
    /// <remarks>
    /// Returns the counts for hundreds of regions without their targets, such as the towns of a district with `parent=330503`.
    /// </remarks>
    private static async Task<Ok<ScorecardCountsResponse>> Count(
        [AsParameters] ScorecardCountsQuery query,
        IndicatorsContext db,
        ProgressListQuery list,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (period, assessment) =
            (CodeResolver.Period(query.Period!), new AssessmentOptions(reading.AsOf, clock.Today(reading.AsOfInstant)));
        var regions = db.Regions.Matching(query.Parent, query.Level).ExistingOn(period.End);
        var targets = await list.SummariesAsync(
            db.AsOf<Target>(assessment.AsOf)
                .Where(target => target.Period == period && regions.Any(region => region.Code == target.RegionCode)), assessment,
                cancellationToken);
        return TypedResults.Ok(ScorecardCountsResponse.From(
            period, await regions.OrderBy(region => region.Code).ToListAsync(cancellationToken), targets, db.CodeLists!, assessment.Today,
            request.Language()));
    }

    /// <summary>Get the scorecard of a region.</summary>
    /// <remarks>
    /// Returns counts by status, schedule status, topic and commitment, the headline observations with their growth, the targets
    /// furthest ahead and behind, and the last remarks. For a period without targets the total is 0 and the lists are empty.
    /// </remarks>
    /// <param name="region" example="330503105">The code of the region.</param>
    /// <param name="period" example="2025">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Ok<ScorecardResponse>> Get(
        string region,
        string period,
        [AsParameters] AsOfQuery query,
        IndicatorsContext db,
        ScorecardService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parsed = CodeResolver.Period(period);
        var regionItem = await db.GetRegionAsync(region, cancellationToken);
        var cards = await service.LoadAsync(
            [regionItem.Code], parsed, new(reading.AsOf, clock.Today(reading.AsOfInstant)), cancellationToken);
        return TypedResults.Ok(ScorecardResponse.From(regionItem, parsed, cards[regionItem.Code], db.CodeLists!, request.Language()));
    }
}
