using IndicatorsApi.Access;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Indicators over HTTP.</summary>
internal static class IndicatorEndpoints
{
    public static readonly SortOrders<Indicator> Orders = new(
        Keyset<Indicator>.Empty.By(i => i.Code),
        ("code", Keyset<Indicator>.Empty),
        ("topic", Keyset<Indicator>.Empty.By(i => i.Topic.Position)),
        ("name", Keyset<Indicator>.Empty.By(i => i.Name.En)));

    public static void MapIndicators(this RouteGroupBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators");
        indicators.MapGet("", List).WithName("listIndicators").SortedBy(Orders).ValidatedBy<IndicatorsQuery.Validator>();
        indicators.MapPut("/{code}", Put).WithName("putIndicator").RequireAdmin()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(409, 412, 413, 415);
        indicators.MapDelete("/{code}", Delete).WithName("deleteIndicator").RequireAdmin().ProducesProblems(404, 409, 412);
        indicators.MapGet("/{code}", Get).WithName("getIndicator").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists indicators.</summary>
    /// <remarks>What is measured, in which unit, and which direction of it is good.</remarks>
    private static async Task<Ok<ListResponse<IndicatorResponse>>> List(
        [AsParameters] IndicatorsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Indicators.Include(i => i.Topic).Include(i => i.Unit).AsQueryable();
        if (CommaList.Split(query.Topic) is { Count: > 0 } topics)
            rows = rows.Where(i => topics.Contains(i.TopicCode));
        if (CommaList.Split(query.Measure).Select(Terms<MeasureKind>.Find).ToList() is { Count: > 0 } measures)
            rows = rows.Where(i => measures.Contains(i.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(i => i.Code.Contains(q) || i.Name.Zh.ToLower().Contains(q) || i.Name.En.ToLower().Contains(q));

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, indicator => IndicatorResponse.From(indicator, language));
    }

    /// <summary>Shows one indicator.</summary>
    /// <remarks>Its names, its definition, its unit, and which direction is good.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static async Task<Ok<IndicatorResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var indicator = await db.IndicatorAsync(code, cancellationToken);
        return TypedResults.Ok(IndicatorResponse.From(indicator, request.Language()));
    }

    /// <summary>Keeps an indicator.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static async Task<Results<Ok<IndicatorResponse>, Created<IndicatorResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<IndicatorRequest> body,
        IndicatorsContext db,
        ReferenceKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        ReferenceWriting.RequireForm(code, CodeForm.Kebab);
        return await keeper
            .PutAsync<Indicator>(code, current => CheckAsync(db, code, current, body.Value), version => body.Value.ToIndicator(code, version), request.Condition(), cancellationToken)
            .AnswerAsync(request, async () => IndicatorResponse.From(await db.Indicators.Include(i => i.Topic).Include(i => i.Unit).SingleAsync(x => x.Code == code, CancellationToken.None), request.Language()));
    }

    /// <summary>Removes an indicator that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, ReferenceKeeper keeper, HttpRequest request, CancellationToken cancellationToken) =>
        keeper.DeleteAsync<Indicator>(
            code,
            () => ReferenceWriting.RequireUnusedAsync(
                $"The indicator {code}",
                "cannot be removed",
                ("observations", db.Observations.Where(o => o.IndicatorCode == code)),
                ("targets", db.Targets.Where(t => t.IndicatorCode == code || t.BaselineIndicatorCode == code)),
                ("parts", db.Indicators.Where(i => i.PartOfCode == code))),
            request.Condition(),
            cancellationToken).AnswerAsync(() => Lookups.Unknown(ProblemType.UnknownIndicator, "indicator", code, "/api/v1/indicators"));

    private static async Task CheckAsync(IndicatorsContext db, string code, Indicator? current, IndicatorRequest wanted)
    {
        await new IndicatorRequest.Validator(db, code).RequireValidAsync(wanted, CancellationToken.None);
        if (current is not null && current.UnitCode != wanted.Unit)
        {
            await ReferenceWriting.RequireUnusedAsync(
                $"The indicator {code}",
                "cannot change its unit, or every figure would change",
                ("observations", db.Observations.Where(o => o.IndicatorCode == code)),
                ("targets", db.Targets.Where(t => t.IndicatorCode == code || t.BaselineIndicatorCode == code)));
        }
    }
}
