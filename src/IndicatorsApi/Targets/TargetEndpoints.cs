using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Revisions;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Targets;

/// <summary>Targets over HTTP.</summary>
internal static class TargetEndpoints
{
    public static readonly SortOrders<Target> Orders = RevisionsQuery.OrdersOf<Target>(
        ("kind", Keyset<Target>.Empty.By(t => t.RuleKind)),
        ("recordedAt", Keyset<Target>.Empty.By(t => t.RecordedAt)));

    public static void MapTargets(this RouteGroupBuilder api)
    {
        var targets = api.MapGroup("/targets").WithTags("Targets");
        targets.MapGet("", List).WithName("listTargets").SortedBy(Orders).ValidatedBy<TargetsQuery.Validator<TargetsQuery>>();
        targets.MapGet(RevisionKey.Route, Get).WithName("getTarget").ValidatedBy<AsOfQuery.AsOfValidator<MeasuredItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists targets.</summary>
    /// <remarks>What was promised, by which rule and how firmly. How far each target is stands under progress.</remarks>
    private static async Task<Ok<ListResponse<TargetResponse>>> List(
        [AsParameters] TargetsQuery query, IndicatorsContext db, IClock clock, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var rows = query.Filter(db.Targets.At(asOf));
        var unit = await db.UnitAsync(query.Unit, rows.Select(t => t.Indicator), cancellationToken);
        var page = await rows.WithLabels().ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, target => TargetResponse.From(target, unit, language));
    }

    /// <summary>Shows one target.</summary>
    private static async Task<Ok<TargetResponse>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] MeasuredItemQuery query,
        IndicatorsContext db,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = query.Moment(clock);
        var target = await db.RevisionAsync(db.Targets.At(asOf), key, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        return TypedResults.Ok(TargetResponse.From(target, unit, request.Language()));
    }
}
