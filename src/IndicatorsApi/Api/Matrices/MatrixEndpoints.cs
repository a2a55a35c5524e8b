using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Matrices;

/// <summary>Matrices over HTTP.</summary>
internal static class MatrixEndpoints
{
    /// <summary>How many cells an answer has at most.</summary>
    private const int MaxCells = 50_000;

    public static void MapMatrices(this RouteGroupBuilder api) =>
        api.MapGroup("/matrix").WithTags("Comparisons").MapGet("/{period}", Get).WithName("getMatrix").ValidatedBy<MatrixQuery.Validator>();

    /// <summary>Shows regions by indicators, side by side.</summary>
    /// <remarks>
    /// What a dashboard of ten towns and thirty targets needs, in one request. A cell with a target says what the target's own answer says; one without has only a value: what the
    /// region has come to in the period. Cells of which nothing is on record are absent.
    /// </remarks>
    /// <param name="period" example="2025">The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</param>
    private static async Task<Results<Ok<MatrixResponse>, TableResult>> Get(
        string period,
        [AsParameters] MatrixQuery query,
        IndicatorsContext db,
        MatrixService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var format = request.WantedFormat();

        // A cube has no shape: its cells are the same, however a table would be laid out.
        var (wanted, measures, form) = (CodeResolver.Period(period), query.Measures(), format is JsonStatFormat ? MatrixLayout.Long : query.Form());
        var named = CommaSeparatedValues.Split(query.Region);
        var places = db.Regions.Matching(query.Parent, query.Level);
        var regions = await (named.Count == 0 ? places.ExistingOn(wanted.End) : places.Where(region => named.Contains(region.Code))).OrderBy(region => region.Code).ToListAsync(cancellationToken);
        var matrix = await service.LoadAsync(regions, CommaSeparatedValues.Split(query.Indicator), wanted, measures.Contains(MatrixMeasure.Value), query.Assessment(reading, clock), cancellationToken);
        if (matrix.Cells.Count > MaxCells)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "indicator", Localizer.Format($"{matrix.Cells.Count} cells are more than the {MaxCells} that one answer holds. Ask for fewer regions or indicators at once.")));
        var answer = MatrixResponse.From(matrix, measures, form, request.Language());
        if (format is null)
            return TypedResults.Ok(answer);
        return new TableResult(format, form == MatrixLayout.Wide
            ? MatrixTable.Wide(answer).Of(MatrixTable.RowsOf(answer).ToAsyncEnumerable(), request.Language())
            : MatrixTable.Long(measures).Of(MatrixTable.CellsOf(answer).ToAsyncEnumerable(), request.Language()));
    }
}
