using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Revisions;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Observations;

/// <summary>Observations over HTTP.</summary>
internal static class ObservationEndpoints
{
    public static readonly SortOrders<Observation> Orders = RevisionsQuery.OrdersOf<Observation>(
        ("value", Keyset<Observation>.Empty.By(o => o.Value == null ? 0 : 1).By(o => o.Value ?? 0m)),
        ("recordedAt", Keyset<Observation>.Empty.By(o => o.RecordedAt)));

    public static void MapObservations(this RouteGroupBuilder api)
    {
        var observations = api.MapGroup("/observations").WithTags("Observations");
        observations.MapGet("", List).WithName("listObservations").SortedBy(Orders).ValidatedBy<ObservationsQuery.Validator>();
        observations.MapGet(RevisionKey.Route, Get).WithName("getObservation").ValidatedBy<AsOfQuery.AsOfValidator<MeasuredItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists observations.</summary>
    /// <remarks>What was published, with its unit, status, qualifier and source. Figures without a value come first when sorted by value.</remarks>
    private static async Task<Ok<ListResponse<ObservationResponse>>> List(
        [AsParameters] ObservationsQuery query, IndicatorsContext db, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var rows = query.Filter(db.Observations.At(asOf));
        var unit = await db.UnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var page = await rows.WithLabels().ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, observation => ObservationResponse.From(observation, unit, language));
    }

    /// <summary>Shows one observation.</summary>
    private static async Task<Ok<ObservationResponse>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] MeasuredItemQuery query,
        IndicatorsContext db,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var observation = await db.RevisionAsync(db.Observations.At(asOf), key, ProblemType.NoObservation, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == observation.IndicatorCode), cancellationToken);
        return TypedResults.Ok(ObservationResponse.From(observation, unit, request.Language()));
    }
}
