using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Maps the comparison endpoints.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisons(this RouteGroupBuilder api) =>
        api.MapGroup("/comparisons").WithTags("Comparisons")
            .MapGet("/{indicator}/{period}", Get).WithName("getComparison").ValidatedBy<ComparisonQuery.Validator>().ProducesProblems(404);

    /// <summary>Compare regions by an indicator.</summary>
    /// <remarks>
    /// Compares values, growth, or the attainment, pace or lead of targets. Each number equals the one in the region's own response.
    /// Equal numbers share a rank (standard competition ranking: 1, 2, 2, 4). Regions without a number come last and have no rank; a
    /// note gives the reason. During a running year regions may have reported different points, and a note says so. Use
    /// `through=common` to compare all regions at the newest point that all have reported. The comparison includes the regions that
    /// exist on the last day of the period.
    /// </remarks>
    /// <param name="indicator" example="industrial-output">The code of the indicator.</param>
    /// <param name="period" example="2024">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Results<Ok<ComparisonResponse>, TableResult>> Get(
        string indicator,
        string period,
        [AsParameters] ComparisonQuery query,
        IndicatorsContext db,
        ComparisonService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parsed = CodeResolver.Period(period);
        var known = await db.GetIndicatorAsync(indicator, cancellationToken);
        var (parent, regions) = await SelectRegionsAsync(query, parsed, db, cancellationToken);
        var comparisonRequest = new ComparisonRequest(
            known,
            parsed,
            parent,
            await regions.OrderBy(region => region.Code).ToListAsync(cancellationToken),
            EnumCodes<ComparisonMeasure>.Find(query.By) ?? ComparisonMeasure.Value,
            EnumCodes<AlignmentPoint>.Find(query.Through) ?? AlignmentPoint.Latest,
            AssessmentQueries.On(query.On, reading, clock),
            await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == known.Code), cancellationToken));
        var whole = ComparisonResponse.From(
            await service.CompareAsync(comparisonRequest, cancellationToken), query.Explain == "true" ? reading.Version : null,
            request.Language());
        var page = whole.Items.ToPage(query.Limit, query.Cursor, item => item.Region, request);
        var response = whole with { Items = page.Items, Next = page.Next };
        return ComparisonTable.Shape.ToResult(request, response, ComparisonTable.RowsOf(response));
    }

    /// <summary>Returns the parent region and the compared regions that exist on the last day of the period.</summary>
    private static async Task<(Region? Parent, IQueryable<Region> Regions)> SelectRegionsAsync(
        ComparisonQuery query, Period period, IndicatorsContext db, CancellationToken cancellationToken)
    {
        var regions = db.Regions.Matching(parent: null, query.Level).ExistingOn(period.End);
        if (query.Parent is not { Length: > 0 } code)
            return (null, regions);
        var named = await db.GetRegionAsync(code, cancellationToken);
        if (EnumCodes<ComparisonScope>.Find(query.Include) != ComparisonScope.Peers)
            return (named, regions.Where(region => region.ParentCode == named.Code));
        var peers = regions.Where(region => region.ParentCode == named.ParentCode && region.Level == named.Level);
        return (named.ParentCode is { } above ? await db.GetRegionAsync(above, cancellationToken) : null, peers);
    }
}
