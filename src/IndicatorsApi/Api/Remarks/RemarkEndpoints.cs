using IndicatorsApi.Access;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Remarks;

/// <summary>The endpoints of remarks on targets.</summary>
internal static class RemarkEndpoints
{
    private static readonly RemarkRequest.Validator Validator = new();

    public static void MapRemarks(this RouteGroupBuilder api)
    {
        var remarks = api.MapGroup($"/targets{ObservationKey.Route}/remarks").WithTags("Targets");
        remarks.MapGet("", List).WithName("listRemarks").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
        remarks.MapGet("/{on}", Get).WithName("getRemark").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
        remarks.MapGet("/{on}/history", ListHistory).WithName("listRemarkHistory").ValidatedBy<ItemQuery.Validator<ItemQuery>>()
            .ProducesProblems(404);
        remarks.MapPut("/{on}", Put).WithName("putRemark").RequireRegionWriter(Scopes.Remarks).ValidatedBy<ItemQuery.Validator<ItemQuery>>()
            .ProducesProblems(404, 412, 413, 415);
        remarks.MapDelete("/{on}", Delete).WithName("deleteRemark").RequireRegionWriter(Scopes.Remarks)
            .ValidatedBy<WithdrawalQuery.Validator>()
            .ProducesProblems(404, 412);
    }

    /// <summary>List the remarks on a target.</summary>
    /// <remarks>The newest day comes first. A remark has a cause, a measure, its due date and the person in charge.</remarks>
    private static async Task<Ok<ListResponse<RemarkResponse>>> List(
        [AsParameters] ObservationKey key, [AsParameters] AsOfQuery query, IndicatorsContext db, ReadContext readContext,
        HttpRequest request, CancellationToken cancellationToken)
    {
        var target = await db.GetRevisionAsync<Target>(key, readContext.AsOf, ProblemType.NoTarget, cancellationToken);
        var remarks = await db.RemarksAsOf(readContext.AsOf).Of(target.RegionCode, target.IndicatorCode, target.Period)
            .OrderByDescending(r => r.On).ToListAsync(cancellationToken);
        return TypedResults.Ok(await ToListAsync(remarks, db, request, cancellationToken));
    }

    /// <summary>Get a remark.</summary>
    /// <remarks>
    /// The `ETag` identifies the revision for a later `If-Match`. With `asOf` the response contains the revision of that time.
    /// </remarks>
    private static async Task<Ok<RemarkResponse>> Get(
        [AsParameters] RemarkKey key, [AsParameters] AsOfQuery query, IndicatorsContext db, ReadContext readContext, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (period, on) = (CodeResolver.Period(key.Period), DayOf(key));
        var remark = await db.RemarksAsOf(readContext.AsOf).Of(key.Region, key.Indicator, period)
            .SingleOrDefaultAsync(r => r.On == on, cancellationToken)
            ?? throw Missing(key);
        return TypedResults.Ok(RemarkResponse.From(remark, await db.LoadCodeListsAsync(cancellationToken), request.Language()));
    }

    /// <summary>List the revisions of a remark.</summary>
    /// <remarks>The newest revision comes first. Withdrawals are included.</remarks>
    private static async Task<Ok<ListResponse<RemarkResponse>>> ListHistory(
        [AsParameters] RemarkKey key, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (period, on) = (CodeResolver.Period(key.Period), DayOf(key));
        var revisions = await db.Remarks.Include(r => r.Added).Of(key.Region, key.Indicator, period).Where(r => r.On == on)
            .OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        return revisions.Count == 0 ? throw Missing(key) : TypedResults.Ok(await ToListAsync(revisions, db, request, cancellationToken));
    }

    /// <summary>Create or update a remark.</summary>
    /// <remarks>
    /// Returns 201 for a new day and 200 for an update. Unchanged content creates no revision. Earlier revisions stay in the history.
    /// Reporters of the region may write.
    /// </remarks>
    private static async Task<Results<Ok<RemarkResponse>, Created<RemarkResponse>>> Put(
        [AsParameters] RemarkKey key, [AsParameters] ItemQuery query, JsonBody<RemarkRequest> body, IndicatorsContext db, RemarkStore store,
        HttpRequest request, CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var target = await db.GetPublishedRevisionAsync<Target>(key.Target, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        await Validator.RequireValidAsync(body.Value, db);
        var content = body.Value;
        var remark = new Remark
        {
            RegionCode = target.RegionCode,
            IndicatorCode = target.IndicatorCode,
            Period = target.Period,
            On = DayOf(key),
            Cause = content.Cause?.Trim(),
            Measure = content.Measure?.Trim(),
            DueOn = content.DueOn is { } day ? DateFormat.Parse(day) : null,
            By = content.By?.Trim(),
            Reason = content.Reason?.Trim(),
        };
        var (result, current) = await store.WriteAsync(remark, writer.Name, request.GetPrecondition(), cancellationToken);
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, RemarkResponse.From(current!, codeLists, request.Language())),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(RemarkResponse.From(current!, codeLists, request.Language())),
            _ => throw ConditionalRequests.PreconditionFailed(),
        };
    }

    /// <summary>Withdraw a remark.</summary>
    /// <remarks>Later responses omit it. Its history stays.</remarks>
    private static async Task<NoContent> Delete(
        [AsParameters] RemarkKey key, [AsParameters] WithdrawalQuery query, IndicatorsContext db, RemarkStore store, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var target = await db.GetPublishedRevisionAsync<Target>(key.Target, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.FromClaims(request.HttpContext.User)!;
        var remark = new Remark
        {
            RegionCode = target.RegionCode,
            IndicatorCode = target.IndicatorCode,
            Period = target.Period,
            On = DayOf(key),
            Reason = query.Reason?.Trim(),
            Withdrawn = true,
        };
        return (await store.WriteAsync(remark, writer.Name, request.GetPrecondition(), cancellationToken)).Result switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.NotFound => throw Missing(key),
            _ => throw ConditionalRequests.PreconditionFailed(),
        };
    }

    private static IQueryable<Remark> Of(this IQueryable<Remark> remarks, string region, string indicator, Measures.Time.Period period) =>
        remarks.Where(r => r.RegionCode == region && r.IndicatorCode == indicator && r.Period == period);

    private static async Task<ListResponse<RemarkResponse>> ToListAsync(
        List<Remark> remarks, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        return new() { Items = remarks.ConvertAll(remark => RemarkResponse.From(remark, codeLists, request.Language())) };
    }

    private static LocalDate DayOf(RemarkKey key) => DateFormat.Parse(key.On)
        ?? throw new ProblemException(Problem.OfParameter(
            ProblemType.InvalidParameter, "on", Localizer.Format($"'{key.On}' is not {DateFormat.Form}.")));

    private static ProblemException Missing(RemarkKey key) =>
        new(Problem.OfParameter(
            ProblemType.NoRemark,
            "on",
            Localizer.Format($"There is no remark dated {key.On} on {key.Indicator} of {key.Region} in {key.Period}.")));
}
