using IndicatorsApi.Access;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Record.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Units over HTTP.</summary>
internal static class UnitEndpoints
{
    public static readonly SortOrders<Unit> Orders = new(
        Keyset<Unit>.Empty.By(u => u.Code),
        ("code", Keyset<Unit>.Empty),
        ("measure", Keyset<Unit>.Empty.By(u => u.Measure).By(u => u.Multiplier)));

    public static void MapUnits(this RouteGroupBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Units");
        units.MapGet("", List).WithName("listUnits").SortedBy(Orders).ValidatedBy<UnitsQuery.Validator>();
        units.MapPut("/{code}", Put).WithName("putUnit").RequireAdmin()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(409, 412, 413, 415);
        units.MapDelete("/{code}", Delete).WithName("deleteUnit").RequireAdmin().ProducesProblems(404, 409, 412);
        units.MapGet("/{code}", Get).WithName("getUnit").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists units of measure.</summary>
    /// <remarks>Figures are kept in their indicator's unit; `unit=` on other lists answers in any unit of the same measure.</remarks>
    private static async Task<Ok<ListResponse<UnitResponse>>> List(
        [AsParameters] UnitsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Units.AsQueryable();
        if (CommaList.Split(query.Measure) is { Count: > 0 } measures)
            rows = rows.Where(u => measures.Contains(u.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(u => u.Code.ToLower().Contains(q) || u.Name.Zh.ToLower().Contains(q) || u.Name.En.ToLower().Contains(q));

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, unit => UnitResponse.From(unit, language));
    }

    /// <summary>Shows one unit.</summary>
    /// <remarks>What it measures, in which power of ten, and its names.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static async Task<Ok<UnitResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == code, cancellationToken)
            ?? throw Lookups.Unknown(ProblemType.UnknownUnit, "unit", code, "/api/v1/units");
        return TypedResults.Ok(UnitResponse.From(unit, request.Language()));
    }

    /// <summary>Keeps a unit.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static async Task<Results<Ok<UnitResponse>, Created<UnitResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<UnitRequest> body,
        IndicatorsContext db,
        ReferenceKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        ReferenceWriting.RequireForm(code, CodeForm.Capitals);
        return await keeper
            .PutAsync<Unit>(code, current => CheckAsync(db, code, current, body.Value), version => body.Value.ToUnit(code, version), request.Condition(), cancellationToken)
            .AnswerAsync(request, async () => UnitResponse.From(await db.Units.SingleAsync(x => x.Code == code, CancellationToken.None), request.Language()));
    }

    /// <summary>Removes a unit that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, ReferenceKeeper keeper, HttpRequest request, CancellationToken cancellationToken) =>
        keeper.DeleteAsync<Unit>(
            code,
            () => ReferenceWriting.RequireUnusedAsync(
                $"The unit {code}",
                "cannot be removed",
                ("indicators", db.Indicators.Where(i => i.UnitCode == code))),
            request.Condition(),
            cancellationToken).AnswerAsync(() => Lookups.Unknown(ProblemType.UnknownUnit, "unit", code, "/api/v1/units"));

    private static async Task CheckAsync(IndicatorsContext db, string code, Unit? current, UnitRequest wanted)
    {
        await new UnitRequest.Validator(db, code).RequireValidAsync(wanted, CancellationToken.None);
        if (current is not null && (current.Measure != wanted.Measure || current.Multiplier != wanted.Multiplier))
        {
            await ReferenceWriting.RequireUnusedAsync(
                $"The unit {code}", "cannot change what it measures, or every figure in it would change", ("indicators", db.Indicators.Where(i => i.UnitCode == code)));
        }
    }
}
