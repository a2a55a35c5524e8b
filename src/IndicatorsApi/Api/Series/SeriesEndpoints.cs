using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Series;

/// <summary>Maps the series endpoint.</summary>
internal static class SeriesEndpoints
{
    public static void MapSeries(this RouteGroupBuilder api) =>
        api.MapGroup("/series").WithTags("Series")
            .MapGet("/{region}/{indicator}", Get).WithName("getSeries").ValidatedBy<SeriesQuery.Validator>().ProducesProblems(404);

    /// <summary>Get a series.</summary>
    /// <remarks>
    /// Returns the data of a chart in one request: the values in chronological order, their growth over one year earlier, and the
    /// targets as reference lines. A series without observations has empty `points`; `recorded` lists the available frequencies.
    /// </remarks>
    /// <param name="region" example="330503105">The code of the region.</param>
    /// <param name="indicator" example="industrial-output">The code of the indicator.</param>
    private static async Task<Results<Ok<SeriesResponse>, TableResult>> Get(
        string region,
        string indicator,
        [AsParameters] SeriesQuery query,
        IndicatorsContext db,
        SeriesService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var regionItem = await db.GetRegionAsync(region, cancellationToken);
        var indicatorItem = await db.GetIndicatorAsync(indicator, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == indicatorItem.Code), cancellationToken);
        var range = query.GetRange();
        var series = await service.LoadAsync(
            regionItem.Code, indicatorItem, range, unit, new(asOf, clock.Today(reading.AsOfInstant)), cancellationToken);
        var response = SeriesResponse.From(regionItem, indicatorItem, unit, range.Frequency, series, request.Language());
        return SeriesTable.Shape.ToResult(request, response, SeriesTable.RowsOf(response));
    }
}
