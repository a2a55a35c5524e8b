using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Vocabulary;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>Comparisons over HTTP.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisons(this RouteGroupBuilder api) =>
        api.MapGroup("/comparisons").WithTags("Comparisons")
            .MapGet("/{indicator}/{period}", Get).WithName("getComparison").ValidatedBy<ComparisonQuery.Validator>().ProducesProblems(404);

    /// <summary>Compares regions by one indicator, the best first.</summary>
    /// <remarks>
    /// By what they have come to, by growth, or by how their targets stand: attainment, pace or lead. Each number is the one that the
    /// region's own answer has. Regions with the same number share a place (standard competition ranking: 1, 2, 2, 4); those without one
    /// come last, with the reason, and have no place. Where regions stand at different points of a running year, a note says so;
    /// `through=common` compares all at the newest point that all of them have.
    /// </remarks>
    /// <param name="indicator" example="industrial-output">The code of the indicator.</param>
    /// <param name="period" example="2024">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Ok<ComparisonResponse>> Get(
        string indicator,
        string period,
        [AsParameters] ComparisonQuery query,
        IndicatorsContext db,
        ComparisonService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var wanted = Lookups.Period(period);
        var known = await db.IndicatorAsync(indicator, cancellationToken);
        var parent = query.Parent is { Length: > 0 } code ? await db.RegionAsync(code, cancellationToken) : null;
        var question = new ComparisonQuestion(
            known,
            wanted,
            parent,
            await db.Regions.Matching(parent is null ? null : [parent.Code], query.Level).OrderBy(r => r.Code).ToListAsync(cancellationToken),
            Terms<ComparedBy>.Find(query.By) ?? ComparedBy.Value,
            Terms<RollupPoint>.Find(query.Through) ?? RollupPoint.Latest,
            AssessmentQueries.On(query.On, reading, clock));
        return TypedResults.Ok(ComparisonResponse.From(await service.CompareAsync(question, cancellationToken), request.Language()));
    }
}
