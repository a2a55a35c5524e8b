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

/// <summary>Remarks on targets over HTTP.</summary>
internal static class RemarkEndpoints
{
    private static readonly RemarkRequest.Validator Rules = new();

    public static void MapRemarks(this RouteGroupBuilder api)
    {
        var remarks = api.MapGroup($"/targets{ObservationKey.Route}/remarks").WithTags("Targets");
        remarks.MapGet("", List).WithName("listRemarks").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
        remarks.MapGet("/{on}", Get).WithName("getRemark").ValidatedBy<AsOfQuery.AsOfValidator<AsOfQuery>>().ProducesProblems(404);
        remarks.MapGet("/{on}/history", ListHistory).WithName("listRemarkHistory").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
        remarks.MapPut("/{on}", Put).WithName("putRemark").RequireRegionWriter(Scopes.Remarks).ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404, 412, 413, 415);
        remarks.MapDelete("/{on}", Delete).WithName("deleteRemark").RequireRegionWriter(Scopes.Remarks).ValidatedBy<WithdrawalQuery.Validator>().ProducesProblems(404, 412);
    }

    /// <summary>Lists what was said of a target.</summary>
    /// <remarks>The newest day first: why it stands as it does, what is done about it, by when and by whom.</remarks>
    private static async Task<Ok<ListResponse<RemarkResponse>>> List(
        [AsParameters] ObservationKey key, [AsParameters] AsOfQuery query, IndicatorsContext db, ReadContext reading, HttpRequest request, CancellationToken cancellationToken)
    {
        var target = await db.RevisionAsync<Target>(key, reading.AsOf, ProblemType.NoTarget, cancellationToken);
        var remarks = await db.RemarksAt(reading.AsOf).Of(target.RegionCode, target.IndicatorCode, target.Period).OrderByDescending(r => r.On).ToListAsync(cancellationToken);
        return TypedResults.Ok(await ToListAsync(remarks, db, request, cancellationToken));
    }

    /// <summary>Shows what was said of a target on a day.</summary>
    /// <remarks>As it stands, or stood at `asOf`. Its ETag names its revision, for a later `If-Match`.</remarks>
    private static async Task<Ok<RemarkResponse>> Get(
        [AsParameters] RemarkKey key, [AsParameters] AsOfQuery query, IndicatorsContext db, ReadContext reading, HttpRequest request, CancellationToken cancellationToken)
    {
        var (period, on) = (CodeResolver.Period(key.Period), DayOf(key));
        var remark = await db.RemarksAt(reading.AsOf).Of(key.Region, key.Indicator, period).SingleOrDefaultAsync(r => r.On == on, cancellationToken) ?? throw Missing(key);
        return TypedResults.Ok(RemarkResponse.From(remark, await db.LoadCodeListsAsync(cancellationToken), request.Language()));
    }

    /// <summary>Lists the revisions of a remark.</summary>
    /// <remarks>Newest first, withdrawals included.</remarks>
    private static async Task<Ok<ListResponse<RemarkResponse>>> ListHistory(
        [AsParameters] RemarkKey key, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var (period, on) = (CodeResolver.Period(key.Period), DayOf(key));
        var revisions = await db.Remarks.Include(r => r.Added).Of(key.Region, key.Indicator, period).Where(r => r.On == on).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        return revisions.Count == 0 ? throw Missing(key) : TypedResults.Ok(await ToListAsync(revisions, db, request, cancellationToken));
    }

    /// <summary>Records what is said of a target on a day.</summary>
    /// <remarks>A new day answers 201, a change 200, and 200 without a new revision where nothing changed. Nothing is overwritten. Whoever reports for the region may write.</remarks>
    private static async Task<Results<Ok<RemarkResponse>, Created<RemarkResponse>>> Put(
        [AsParameters] RemarkKey key, [AsParameters] ItemQuery query, JsonBody<RemarkRequest> body, IndicatorsContext db, RemarkStore keeper, HttpRequest request, CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var target = await db.StandingForWriteAsync<Target>(key.Target, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.From(request.HttpContext.User)!;
        await Rules.RequireValidAsync(body.Value, db);
        var said = body.Value;
        var remark = new Remark
        {
            RegionCode = target.RegionCode,
            IndicatorCode = target.IndicatorCode,
            Period = target.Period,
            On = DayOf(key),
            Cause = said.Cause?.Trim(),
            Measure = said.Measure?.Trim(),
            DueOn = said.DueOn is { } day ? DateFormat.Parse(day) : null,
            By = said.By?.Trim(),
            Reason = said.Reason?.Trim(),
        };
        var (result, current) = await keeper.WriteAsync(remark, writer.Name, request.Condition(), cancellationToken);
        return result switch
        {
            WriteResult.Created => TypedResults.Created(request.Path, RemarkResponse.From(current!, codeLists, request.Language())),
            WriteResult.Revised or WriteResult.Unchanged => TypedResults.Ok(RemarkResponse.From(current!, codeLists, request.Language())),
            _ => throw ConditionalRequests.Failed(),
        };
    }

    /// <summary>Withdraws what was said of a target on a day.</summary>
    /// <remarks>It leaves every answer; its history stays.</remarks>
    private static async Task<NoContent> Delete(
        [AsParameters] RemarkKey key, [AsParameters] WithdrawalQuery query, IndicatorsContext db, RemarkStore keeper, HttpRequest request, CancellationToken cancellationToken)
    {
        var target = await db.StandingForWriteAsync<Target>(key.Target, ProblemType.NoTarget, cancellationToken);
        var writer = Writer.From(request.HttpContext.User)!;
        var remark = new Remark { RegionCode = target.RegionCode, IndicatorCode = target.IndicatorCode, Period = target.Period, On = DayOf(key), Reason = query.Reason?.Trim(), Withdrawn = true };
        return (await keeper.WriteAsync(remark, writer.Name, request.Condition(), cancellationToken)).Result switch
        {
            WriteResult.Withdrawn => TypedResults.NoContent(),
            WriteResult.Missing => throw Missing(key),
            _ => throw ConditionalRequests.Failed(),
        };
    }

    private static IQueryable<Remark> Of(this IQueryable<Remark> remarks, string region, string indicator, Measures.Time.Period period) =>
        remarks.Where(r => r.RegionCode == region && r.IndicatorCode == indicator && r.Period == period);

    private static async Task<ListResponse<RemarkResponse>> ToListAsync(List<Remark> remarks, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        return new() { Items = remarks.ConvertAll(remark => RemarkResponse.From(remark, codeLists, request.Language())) };
    }

    private static LocalDate DayOf(RemarkKey key) => DateFormat.Parse(key.On)
        ?? throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "on", Localizer.Format($"'{key.On}' is not {DateFormat.Form}.")));

    private static ProblemException Missing(RemarkKey key) =>
        new(Problem.OfParameter(ProblemType.NoRemark, "on", Localizer.Format($"Nothing was said on {key.On} of {key.Indicator} of {key.Region} in {key.Period}.")));
}
