using IndicatorsApi.Access;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>Observations over HTTP.</summary>
internal static class ObservationEndpoints
{
    public static readonly SortOrders<Observation> Orders = RevisionsQuery.OrdersOf<Observation>(
        ("value", Keyset<Observation>.Empty.By(o => o.Value == null ? 0 : 1).By(o => o.Value ?? 0m)),
        ("recordedAt", Keyset<Observation>.Empty.By(o => o.RecordedAt)));

    public static void MapObservations(this RouteGroupBuilder api)
    {
        var observations = api.MapGroup("/observations").WithTags("Observations");
        observations.MapGet("", List).WithName("listObservations").SortedBy(Orders).ValidatedBy<ObservationListQuery.Validator>();
        observations.MapGet($"{RevisionKey.Route}/history", ListHistory).WithName("listObservationHistory")
            .SortedBy(HistoryQuery.OrdersOf<Observation>()).ValidatedBy<HistoryQuery.Validator<Observation>>().ProducesProblems(404);
        observations.MapPut(RevisionKey.Route, Put).WithName("putObservation").RequireWriter()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404, 412, 413, 415);
        observations.MapDelete(RevisionKey.Route, Delete).WithName("deleteObservation").RequireWriter()
            .ValidatedBy<WithdrawalQuery.Validator>().ProducesProblems(404, 412);
        observations.MapGet(RevisionKey.Route, Get).WithName("getObservation").ValidatedBy<ObservationItemQuery.Validator>().ProducesProblems(404);
    }

    /// <summary>Lists observations.</summary>
    /// <remarks>What was published, with its unit, status, qualifier and source. Figures without a value come first when sorted by value.</remarks>
    private static async Task<Results<Ok<ListResponse<ObservationResponse>>, TableAnswer>> List(
        [AsParameters] ObservationListQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var rows = query.Underlying.Filter(db.Observations.At(asOf));
        var unit = await db.UnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithLabels().AnswerAsync(query, Orders, ObservationTable.Shape, request, ShowAsync, cancellationToken);

        async Task<IEnumerable<ObservationResponse?>> ShowAsync(IReadOnlyList<Observation> found)
        {
            var shown = query.Derive is null ? found : await derivation.MonthsAsync(found, asOf, cancellationToken);
            return shown.Select(observation => observation is null ? null : ObservationResponse.From(observation, unit, language));
        }
    }

    /// <summary>Shows one observation.</summary>
    /// <remarks>As it stands, or stood at `asOf`. Its ETag names its revision, for a later `If-Match`.</remarks>
    private static async Task<Results<Ok<ObservationResponse>, TableAnswer>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] ObservationItemQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var rows = db.Observations.At(asOf);
        var observation = await rows.FindAsync(key, cancellationToken)
            ?? (query.Derive is null ? null : await derivation.MonthAsync(key.Region, key.Indicator, Lookups.Period(key.Period), asOf, cancellationToken))
            ?? throw await db.NothingAtAsync(rows, key, ProblemType.NoObservation, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == observation.IndicatorCode), cancellationToken);
        return ObservationTable.Shape.Answer(request, ObservationResponse.From(observation, unit, request.Language()));
    }

    /// <summary>Records a figure.</summary>
    /// <remarks>
    /// A new key answers 201, a change 200, and 200 without a new revision where nothing changed. Nothing is overwritten: the
    /// revision before stays in the history. `If-Match` with the ETag of what was read makes sure that nobody changed it since;
    /// `If-None-Match: *` that nobody recorded it before.
    /// </remarks>
    private static async Task<Results<Ok<ObservationResponse>, Created<ObservationResponse>>> Put(
        [AsParameters] RevisionKey key,
        [AsParameters] ItemQuery query,
        JsonBody<ObservationRequest> body,
        IndicatorsContext db,
        RecordKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var period = Lookups.Period(key.Period);
        var codelists = await db.LoadCodelistsAsync(cancellationToken);
        var (region, indicator) = (codelists.RequireRegion(key.Region), codelists.RequireIndicator(key.Indicator));
        var writer = await request.RequireWriterInAsync(db, region.Code, cancellationToken);
        var entry = body.Value.ToEntry(region, indicator, period, new(1, keeper.Now, writer.Name));
        var language = request.Language();
        return await keeper.PutAsync(
            request,
            ObservationRules.Check(entry, codelists),
            column => column,
            observation => ObservationResponse.From(observation, unit: null, language),
            cancellationToken);
    }

    /// <summary>Withdraws a figure.</summary>
    /// <remarks>It leaves every answer; its history stays, and `asOf` still shows what was known before.</remarks>
    private static async Task<NoContent> Delete(
        [AsParameters] RevisionKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RecordKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var current = await db.RevisionAsync(db.Observations.At(asOf: null), key, ProblemType.NoObservation, cancellationToken);
        var writer = await request.RequireWriterInAsync(db, current.RegionCode, cancellationToken);
        return await keeper.WithdrawAsync(
            request,
            current,
            standing => standing.Withdraw(new(standing.Number, keeper.Now, writer.Name), query.Reason),
            ProblemType.NoObservation,
            cancellationToken);
    }

    /// <summary>Lists the revisions of a figure.</summary>
    /// <remarks>Newest first, withdrawals included: who recorded what, when and why, and which fields it changed.</remarks>
    private static async Task<Ok<ListResponse<HistoryItemResponse<ObservationResponse>>>> ListHistory(
        [AsParameters] RevisionKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var language = request.Language();
        return await History.ListAsync(
            db, db.Observations, key, query, ProblemType.NoObservation, request, observation => ObservationResponse.From(observation, unit: null, language), cancellationToken);
    }
}
