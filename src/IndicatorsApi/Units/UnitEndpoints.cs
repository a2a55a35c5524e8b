using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Units;

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
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static async Task<Ok<UnitResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == code, cancellationToken)
            ?? throw Lookups.Unknown(ProblemType.UnknownUnit, "unit", code, "/api/v1/units");
        return TypedResults.Ok(UnitResponse.From(unit, request.Language()));
    }
}
