using IndicatorsApi.Api.Observations;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Growth;

/// <summary>Maps the growth endpoints.</summary>
internal static class GrowthEndpoints
{
    public static void MapGrowth(this RouteGroupBuilder api)
    {
        var growth = api.MapGroup("/growth").WithTags("Growth");
        growth.MapGet("", List).WithName("listGrowth").SortedBy(ObservationEndpoints.Orders).ValidatedBy<GrowthQuery.Validator>();
        growth.MapGet(ObservationKey.Route, Get).WithName("getGrowthOf").ValidatedBy<GrowthItemQuery.Validator>().ProducesProblems(404);
    }

    /// <summary>List the growth of observations.</summary>
    /// <remarks>
    /// Compares each observation with the same period one year earlier or with the previous period. The previous value is observed, or
    /// implied by published growth or change. Measures are rounded to 4 decimals. A measure that cannot be computed is null, and a note
    /// gives the reason.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<GrowthResponse>>, TableResult>> List(
        [AsParameters] GrowthQuery query, IndicatorsContext db, GrowthService service, ReadContext reading, IClock clock,
        HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Filter(db.AsOf<Observation>(asOf), db.CodeLists!);
        var unit = await db.GetUnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits()
            .ToResultAsync(query, ObservationEndpoints.Orders, GrowthTable.Shape, request, MeasureAsync, cancellationToken);

        async Task<IEnumerable<GrowthResponse?>> MeasureAsync(IReadOnlyList<Observation> observations)
        {
            var growth = await service.MeasureAsync(observations, unit, asOf, cancellationToken, query.GetBase(), query.GetSinceYear());
            return observations.Zip(
                growth, (observation, grown) => GrowthResponse.From(observation, grown, unit, query.ExplainedFrom(reading), language));
        }
    }

    /// <summary>Get the growth of an observation.</summary>
    /// <remarks>
    /// With `explain=true` the response includes the calculation of each measure: formula, inputs with revisions and sources, and
    /// result.
    /// </remarks>
    private static async Task<Results<Ok<GrowthResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] GrowthItemQuery query,
        IndicatorsContext db,
        GrowthService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var observation = await db.GetRevisionAsync<Observation>(key, asOf, ProblemType.NoObservation, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == observation.IndicatorCode), cancellationToken);
        var growth = await service.MeasureAsync([observation], unit, asOf, cancellationToken, query.GetBase(), query.GetSinceYear());
        return GrowthTable.Shape.ToResult(
            request, GrowthResponse.From(observation, growth[0], unit, query.ExplainedFrom(reading), request.Language()));
    }
}
