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

/// <summary>Maps the matrix endpoint.</summary>
internal static class MatrixEndpoints
{
    /// <summary>The maximum number of cells in a response.</summary>
    private const int MaxCells = 50_000;

    public static void MapMatrices(this RouteGroupBuilder api) =>
        api.MapGroup("/matrix").WithTags("Comparisons").MapGet("/{period}", Get).WithName("getMatrix").ValidatedBy<MatrixQuery.Validator>();

    /// <summary>Get a matrix of regions and indicators.</summary>
    /// <remarks>
    /// Returns the data of a dashboard in one request, such as ten towns and thirty targets. A cell with a target equals the target's
    /// own response. A cell without a target has only the value reported so far. Cells without data are omitted.
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
        var format = request.RequestedFormat();

        // JSON-stat has no layout, so its cells are always long.
        var (parsed, measures, layout) =
            (CodeResolver.Period(period), query.GetMeasures(), format is JsonStatFormat ? MatrixLayout.Long : query.GetLayout());
        var codes = CommaSeparatedValues.Split(query.Region);
        var matching = db.Regions.Matching(query.Parent, query.Level);
        var regions = await (codes.Count == 0 ? matching.ExistingOn(parsed.End) : matching.Where(region => codes.Contains(region.Code)))
            .OrderBy(region => region.Code).ToListAsync(cancellationToken);
        var matrix = await service.LoadAsync(
            regions, CommaSeparatedValues.Split(query.Indicator), parsed, measures.Contains(MatrixMeasure.Value),
            query.Assessment(reading, clock), cancellationToken);
        if (matrix.Cells.Count > MaxCells)
            throw new ProblemException(
                Problem.OfParameter(
                    ProblemType.InvalidParameter, "indicator",
                    Localizer.Format($"The matrix has {matrix.Cells.Count} cells; the maximum is {MaxCells}. Request fewer regions or indicators.")));
        var response = MatrixResponse.From(matrix, measures, layout, request.Language());
        if (format is null)
            return TypedResults.Ok(response);
        return new TableResult(format, layout == MatrixLayout.Wide
            ? MatrixTable.Wide(response).Of(MatrixTable.RowsOf(response).ToAsyncEnumerable(), request.Language())
            : MatrixTable.Long(measures).Of(MatrixTable.CellsOf(response).ToAsyncEnumerable(), request.Language()));
    }
}
