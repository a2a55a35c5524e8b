using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Administration;
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
        ("value", Keyset<Observation>.Empty.By(o => o.Magnitude).By(o => o.Value ?? 0m)),
        ("recordedAt", Keyset<Observation>.Empty.By(o => o.Added.Version)));

    private static readonly RevisionResource<Observation, ObservationRequest, ObservationResponse> Resource = new()
    {
        Noun = "observation",
        Missing = ProblemType.NoObservation,
        Orders = Orders,
        Judge = (body, spot) => ObservationRules.Check(body.ToEntry(spot), spot.Codelists),
        Withdraw = (standing, reason) => standing.Withdraw(reason),
        Scope = Scopes.Observations,
        Show = (observation, language) => ObservationResponse.From(observation, unit: null, language),
    };

    public static void MapObservations(this RouteGroupBuilder api) => Resource.Map<ObservationListQuery.Validator, ObservationItemQuery.Validator>(api, List, ListHistory, Put, Delete, Get);

    /// <summary>Lists observations.</summary>
    /// <remarks>What was published, with its unit, status, qualifier and source. Figures without a value come first when sorted by value.</remarks>
    private static async Task<Results<Ok<ListResponse<ObservationResponse>>, TableAnswer>> List(
        [AsParameters] ObservationListQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Underlying.Filter(db.At<Observation>(asOf), db.Vocabulary!);
        var unit = await db.UnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().AnswerAsync(query, Orders, ObservationTable.Shape, request, ShowAsync, cancellationToken);

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
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var observation = await db.StandingAsync<Observation>(key, asOf, cancellationToken)
            ?? (query.Derive is null ? null : await derivation.MonthAsync(key.Region, key.Indicator, Lookups.Period(key.Period), asOf, cancellationToken))
            ?? throw await db.NothingAtAsync<Observation>(key, asOf, ProblemType.NoObservation, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == observation.IndicatorCode), cancellationToken);
        return ObservationTable.Shape.Answer(request, ObservationResponse.From(observation, unit, request.Language()));
    }

    /// <summary>Records a figure.</summary>
    /// <remarks>
    /// A new key answers 201, a change 200, and 200 without a new revision where nothing changed. Nothing is overwritten: the
    /// revision before stays in the history. `If-Match` with the ETag of what was read makes sure that nobody changed it since;
    /// `If-None-Match: *` that nobody recorded it before. A figure that looks wrong next to others is recorded too; `warnings` says why.
    /// </remarks>
    private static Task<Results<Ok<ObservationResponse>, Created<ObservationResponse>>> Put(
        [AsParameters] RevisionKey key,
        [AsParameters] ItemQuery query,
        JsonBody<ObservationRequest> body,
        IndicatorsContext db,
        RecordKeeper keeper,
        PlausibilityService plausibility,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(key, body.Value, db, keeper, request, cancellationToken, async (written, language) =>
        {
            var warnings = await plausibility.JudgeAsync([FigureKey.Of(written)], asOf: null, CancellationToken.None);
            return ObservationResponse.From(written, unit: null, language, warnings[0]);
        });

    /// <summary>Withdraws a figure.</summary>
    /// <remarks>It leaves every answer; its history stays, and `asOf` still shows what was known before.</remarks>
    private static Task<NoContent> Delete(
        [AsParameters] RevisionKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RecordKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.DeleteAsync(key, query, db, keeper, request, cancellationToken);

    /// <summary>Lists the revisions of a figure.</summary>
    /// <remarks>Newest first, withdrawals included: who recorded what, when and why, and which fields it changed.</remarks>
    private static Task<Ok<ListResponse<HistoryItemResponse<ObservationResponse>>>> ListHistory(
        [AsParameters] RevisionKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(key, query, db, request, cancellationToken);
}
