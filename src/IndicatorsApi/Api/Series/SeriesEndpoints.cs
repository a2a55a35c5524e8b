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

/// <summary>Series over HTTP.</summary>
internal static class SeriesEndpoints
{
    public static void MapSeries(this RouteGroupBuilder api) =>
        api.MapGroup("/series").WithTags("Series")
            .MapGet("/{region}/{indicator}", Get).WithName("getSeries").ValidatedBy<SeriesQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows one indicator's values over time.</summary>
    /// <remarks>
    /// What a chart needs in one request: the values in order of time, their growth over one year earlier, and the targets as
    /// reference lines. A series without figures has empty points, and `recorded` says of which form there are some.
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
        var place = await db.RegionAsync(region, cancellationToken);
        var subject = await db.IndicatorAsync(indicator, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == subject.Code), cancellationToken);
        var stretch = query.Stretch();
        var series = await service.LoadAsync(place.Code, subject, stretch, unit, new(asOf, clock.Today(reading.Moment)), cancellationToken);
        var answer = SeriesResponse.From(place, subject, unit, stretch.Frequency, series, request.Language());
        return SeriesTable.Shape.Answer(request, answer, SeriesTable.RowsOf(answer));
    }
}
