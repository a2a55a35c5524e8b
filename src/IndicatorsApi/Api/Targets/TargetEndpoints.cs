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

/// <summary>The endpoints of targets.</summary>
internal static class TargetEndpoints
{
    public static readonly SortOrders<Target> Orders = RevisionsQuery.OrdersOf<Target>(
        ("kind", Keyset<Target>.Empty.By(t => t.RuleKind)),
        ("recordedAt", Keyset<Target>.Empty.By(t => t.Added.Version)));

    private static readonly RevisionResource<Target, TargetRequest, TargetResponse> Resource = new()
    {
        Noun = "target",
        MissingRevision = ProblemType.NoTarget,
        Orders = Orders,
        Validate = (body, context) => TargetValidator.Validate(body.ToInput(context), context.CodeLists),
        PathOf = (body, field) => body.PathOf(field),
        Withdraw = (current, reason) => current.Withdraw(reason),
        Scope = Scopes.Targets,
        ToResponse = (target, language) => TargetResponse.From(target, unit: null, language),
    };

    public static void MapTargets(this RouteGroupBuilder api) =>
        Resource.Map<TargetsQuery.Validator<TargetsQuery>, MeasuredItemQuery.MeasuredValidator<MeasuredItemQuery>>(
            api, List, ListHistory, Put, Delete, Get);

    /// <summary>List targets.</summary>
    /// <remarks>A target has a rule and a commitment. `/progress` measures the targets.</remarks>
    private static async Task<Results<Ok<ListResponse<TargetResponse>>, TableResult>> List(
        [AsParameters] TargetsQuery query, IndicatorsContext db, ReadContext readContext, IClock clock, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = readContext.AsOf;
        var rows = query.Filter(db.AsOf<Target>(asOf), db.CodeLists!);
        var unit = await db.GetUnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().ToResultAsync(
            query,
            Orders,
            TargetTable.Shape,
            request,
            targets => Task.FromResult<IEnumerable<TargetResponse?>>(targets.Select(target => TargetResponse.From(target, unit, language))),
            cancellationToken);
    }

    /// <summary>Get a target.</summary>
    /// <remarks>
    /// The `ETag` identifies the revision for a later `If-Match`. With `asOf` the response contains the revision of that time.
    /// </remarks>
    private static async Task<Results<Ok<TargetResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] MeasuredItemQuery query,
        IndicatorsContext db,
        ReadContext readContext,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = readContext.AsOf;
        var target = await db.GetRevisionAsync<Target>(key, asOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        return TargetTable.Shape.ToResult(request, TargetResponse.From(target, unit, request.Language()));
    }

    /// <summary>Create or update a target.</summary>
    /// <remarks>
    /// Returns 201 for a new key and 200 for an update. An unchanged target creates no revision. Earlier revisions stay in the history.
    /// Send the `ETag` of the last response in `If-Match` to update only that revision, or `If-None-Match: *` to create only.
    /// </remarks>
    private static Task<Results<Ok<TargetResponse>, Created<TargetResponse>>> Put(
        [AsParameters] ObservationKey key,
        [AsParameters] ItemQuery query,
        JsonBody<TargetRequest> body,
        IndicatorsContext db,
        RevisionStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(key, body.Value, db, store, request, cancellationToken);

    /// <summary>Withdraw a target.</summary>
    /// <remarks>Later responses omit it. Its history stays, and `asOf` still reads earlier versions.</remarks>
    private static Task<NoContent> Delete(
        [AsParameters] ObservationKey key,
        [AsParameters] WithdrawalQuery query,
        IndicatorsContext db,
        RevisionStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.DeleteAsync(key, query, db, store, request, cancellationToken);

    /// <summary>List the revisions of a target.</summary>
    /// <remarks>
    /// The newest revision comes first. Withdrawals are included. Each revision has its author, time, reason and changed fields.
    /// </remarks>
    private static Task<Ok<ListResponse<HistoryItemResponse<TargetResponse>>>> ListHistory(
        [AsParameters] ObservationKey key, [AsParameters] HistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(key, query, db, request, cancellationToken);
}
