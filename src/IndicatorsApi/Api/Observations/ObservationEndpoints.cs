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
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>The endpoints of observations.</summary>
internal static class ObservationEndpoints
{
    public static readonly SortOrders<Observation> Orders = RevisionsQuery.OrdersOf<Observation>(
        ("value", Keyset<Observation>.Empty.By(o => o.Magnitude).By(o => o.Value ?? 0m)),
        ("recordedAt", Keyset<Observation>.Empty.By(o => o.Added.Version)));

    private static readonly RevisionResource<Observation, ObservationRequest, ObservationResponse> Resource = new()
    {
        Noun = "observation",
        MissingRevision = ProblemType.NoObservation,
        Orders = Orders,
        Validate = (body, context) => ObservationValidator.Validate(body.ToInput(context), context.CodeLists),
        Withdraw = (current, reason) => current.Withdraw(reason),
        Scope = Scopes.Observations,
        ToResponse = (observation, language) => ObservationResponse.From(observation, unit: null, language),
    };

    public static void MapObservations(this RouteGroupBuilder api) =>
        Resource.Map<ObservationListQuery.Validator, ObservationItemQuery.Validator>(api, List, ListHistory, Put, Delete, Get);

    /// <summary>List observations.</summary>
    /// <remarks>
    /// Each observation has a unit, status, qualifier and source. Sorted by value, observations without a value come first.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<ObservationResponse>>, TableResult>> List(
        [AsParameters] ObservationListQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        ReadContext readContext,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = readContext.AsOf;
        var rows = query.WithCumulativePeriods.Filter(db.AsOf<Observation>(asOf), db.CodeLists!);
        var unit = await db.GetUnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().ToResultAsync(query, Orders, ObservationTable.Shape, request, ToResponsesAsync, cancellationToken);

        async Task<IEnumerable<ObservationResponse?>> ToResponsesAsync(IReadOnlyList<Observation> found)
        {
            var observations = query.Derive is null ? found : await derivation.MonthsAsync(found, asOf, cancellationToken);
            return observations.Select(observation => observation is null ? null : ObservationResponse.From(observation, unit, language));
        }
    }

    /// <summary>Get an observation.</summary>
    /// <remarks>
    /// The `ETag` identifies the revision for a later `If-Match`. With `asOf` the response contains the revision of that time.
    /// </remarks>
    private static async Task<Results<Ok<ObservationResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] ObservationItemQuery query,
        IndicatorsContext db,
        DerivationService derivation,
        ReadContext readContext,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = readContext.AsOf;
        var observation = await db.FindRevisionAsync<Observation>(key, asOf, cancellationToken)
            ?? (query.Derive is null
                ? null
                : await derivation.MonthAsync(key.Region, key.Indicator, CodeResolver.Period(key.Period), asOf, cancellationToken))
            ?? throw await db.MissingRevisionAsync<Observation>(key, asOf, ProblemType.NoObservation, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == observation.IndicatorCode), cancellationToken);
        return ObservationTable.Shape.ToResult(request, ObservationResponse.From(observation, unit, request.Language()));
    }

    /// <summary>Create or update an observation.</summary>
    /// <remarks>
    /// Returns 201 for a new key and 200 for an update. An unchanged observation creates no revision. Earlier revisions stay in the
    /// history. Send the `ETag` of the last response in `If-Match` to update only that revision, or `If-None-Match: *` to create only. An
    /// implausible value is recorded too, and `warnings` contains the reasons.
    /// </remarks>
    private static Task<Results<Ok<ObservationResponse>, Created<ObservationResponse>>> Put(
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<ObservationRequest> body,
        IndicatorsContext db,
        RevisionStore store,
        PlausibilityService plausibility,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        return Resource.PutAsync(key, body.Value, db, store, request, cancellationToken, ToResponseWithWarningsAsync);

        async Task<ObservationResponse> ToResponseWithWarningsAsync(Observation written, Language language)
        {
            var warnings = await plausibility.EvaluateAsync([PlausibilityKey.Of(written)], asOf: null, CancellationToken.None);
            return ObservationResponse.From(written, unit: null, language, warnings[0]);
        }
    }

    /// <summary>Withdraw an observation.</summary>
    /// <remarks>Later responses omit it. Its history stays, and `asOf` still reads earlier versions.</remarks>
    private static Task<NoContent> Delete(
        [AsParameters] ObservationKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RevisionStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.DeleteAsync(key, query, db, store, request, cancellationToken);

    /// <summary>List the revisions of an observation.</summary>
    /// <remarks>
    /// The newest revision comes first. Withdrawals are included. Each revision has its author, time, reason and changed fields.
    /// </remarks>
    private static Task<Ok<ListResponse<HistoryItemResponse<ObservationResponse>>>> ListHistory(
        [AsParameters] ObservationKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(key, query, db, request, cancellationToken);
}
