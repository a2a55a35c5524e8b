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

namespace IndicatorsApi.Api.Targets;

/// <summary>Targets over HTTP.</summary>
internal static class TargetEndpoints
{
    public static readonly SortOrders<Target> Orders = RevisionsQuery.OrdersOf<Target>(
        ("kind", Keyset<Target>.Empty.By(t => t.RuleKind)),
        ("recordedAt", Keyset<Target>.Empty.By(t => t.Added.Version)));

    private static readonly RevisionResource<Target, TargetRequest, TargetResponse> Resource = new()
    {
        Noun = "target",
        Missing = ProblemType.NoTarget,
        Orders = Orders,
        Validate = (body, spot) => TargetValidator.Check(body.ToEntry(spot), spot.Codelists),
        PathOf = (body, field) => body.PathOf(field),
        Withdraw = (standing, reason) => standing.Withdraw(reason),
        Scope = Scopes.Targets,
        Show = (target, language) => TargetResponse.From(target, unit: null, language),
    };

    public static void MapTargets(this RouteGroupBuilder api) => Resource.Map<TargetsQuery.Validator<TargetsQuery>, MeasuredItemQuery.MeasuredValidator<MeasuredItemQuery>>(api, List, ListHistory, Put, Delete, Get);

    /// <summary>Lists targets.</summary>
    /// <remarks>What was promised, by which rule and how firmly. How far each target is stands under progress.</remarks>
    private static async Task<Results<Ok<ListResponse<TargetResponse>>, TableResult>> List(
        [AsParameters] TargetsQuery query, IndicatorsContext db, ReadContext reading, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Filter(db.At<Target>(asOf), db.CodeLists!);
        var unit = await db.UnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().AnswerAsync(
            query,
            Orders,
            TargetTable.Shape,
            request,
            targets => Task.FromResult<IEnumerable<TargetResponse?>>(targets.Select(target => TargetResponse.From(target, unit, language))),
            cancellationToken);
    }

    /// <summary>Shows one target.</summary>
    /// <remarks>As it stands, or stood at `asOf`. Its ETag names its revision, for a later `If-Match`.</remarks>
    private static async Task<Results<Ok<TargetResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] MeasuredItemQuery query,
        IndicatorsContext db,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var target = await db.RevisionAsync<Target>(key, asOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        return TargetTable.Shape.Answer(request, TargetResponse.From(target, unit, request.Language()));
    }

    /// <summary>Records a target.</summary>
    /// <remarks>
    /// A new key answers 201, a change 200, and 200 without a new revision where nothing changed. Nothing is overwritten: the
    /// revision before stays in the history. `If-Match` with the ETag of what was read makes sure that nobody changed it since;
    /// `If-None-Match: *` that nobody recorded it before.
    /// </remarks>
    private static Task<Results<Ok<TargetResponse>, Created<TargetResponse>>> Put(
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<TargetRequest> body,
        IndicatorsContext db,
        RevisionStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(key, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Withdraws a target.</summary>
    /// <remarks>It leaves every answer; its history stays, and `asOf` still shows what was known before.</remarks>
    private static Task<NoContent> Delete(
        [AsParameters] ObservationKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RevisionStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.DeleteAsync(key, query, db, keeper, request, cancellationToken);

    /// <summary>Lists the revisions of a target.</summary>
    /// <remarks>Newest first, withdrawals included: who recorded what, when and why, and which fields it changed.</remarks>
    private static Task<Ok<ListResponse<HistoryItemResponse<TargetResponse>>>> ListHistory(
        [AsParameters] ObservationKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(key, query, db, request, cancellationToken);
}
