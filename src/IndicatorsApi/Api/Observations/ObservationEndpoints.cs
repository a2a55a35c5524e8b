using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
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
        Validate = (body, spot) => ObservationValidator.Check(body.ToEntry(spot), spot.Codelists),
        Withdraw = (standing, reason) => standing.Withdraw(reason),
        Scope = Scopes.Observations,
        Show = (observation, language) => ObservationResponse.From(observation, unit: null, language),
    };

    public static void MapObservations(this RouteGroupBuilder api) => Resource.Map<ObservationListQuery.Validator, ObservationItemQuery.Validator>(api, List, ListHistory, Put, Delete, Get);

    /// <summary>Lists observations.</summary>
    /// <remarks>What was published, with its unit, status, qualifier and source. Figures without a value come first when sorted by value.</remarks>
    private static async Task<Results<Ok<ListResponse<ObservationResponse>>, TableResult>> List(
        [AsParameters] ObservationListQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Underlying.Filter(db.At<Observation>(asOf), db.CodeLists!);
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
    private static async Task<Results<Ok<ObservationResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] ObservationItemQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var observation = await db.StandingAsync<Observation>(key, asOf, cancellationToken)
            ?? (query.Derive is null ? null : await derivation.MonthAsync(key.Region, key.Indicator, CodeResolver.Period(key.Period), asOf, cancellationToken))
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
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<ObservationRequest> body,
        IndicatorsContext db,
        RevisionStore keeper,
        PlausibilityService plausibility,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(key, body.Value, db, keeper, request, cancellationToken, async (written, language) =>
        {
            var warnings = await plausibility.EvaluateAsync([PlausibilityKey.Of(written)], asOf: null, CancellationToken.None);
            return ObservationResponse.From(written, unit: null, language, warnings[0]);
        });

    /// <summary>Withdraws a figure.</summary>
    /// <remarks>It leaves every answer; its history stays, and `asOf` still shows what was known before.</remarks>
    private static Task<NoContent> Delete(
        [AsParameters] ObservationKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RevisionStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.DeleteAsync(key, query, db, keeper, request, cancellationToken);

    /// <summary>Lists the revisions of a figure.</summary>
    /// <remarks>Newest first, withdrawals included: who recorded what, when and why, and which fields it changed.</remarks>
    private static Task<Ok<ListResponse<HistoryItemResponse<ObservationResponse>>>> ListHistory(
        [AsParameters] ObservationKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(key, query, db, request, cancellationToken);
}
