using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Units over HTTP.</summary>
internal static class UnitEndpoints
{
    public static readonly SortOrders<Unit> Orders = new(
        Keyset<Unit>.Empty.By(u => u.Code),
        ("code", Keyset<Unit>.Empty),
        ("measure", Keyset<Unit>.Empty.By(u => u.Measure).By(u => u.Multiplier)));

    private static readonly CodeListResource<Unit, UnitRequest, UnitResponse> Resource = new()
    {
        Noun = "unit",
        Form = CodePattern.Capitals,
        Unknown = ProblemType.UnknownUnit,
        Orders = Orders,
        Validator = new UnitRequest.Validator(),
        ToEntity = (body, code, version) => body.ToUnit(code, version),
        ToResponse = UnitResponse.From,
        FindBreakingChange = (db, current, wanted) => current.Measure == wanted.Measure && current.Multiplier == wanted.Multiplier ? null
            : ("cannot change what it measures, or every figure in it would change", [("indicators", db.Indicators.Where(i => i.UnitCode == current.Code))]),
        FindReferences = (db, code) =>
        [
            ("indicators", db.Indicators.Where(i => i.UnitCode == code)),
        ],
    };

    public static void MapUnits(this RouteGroupBuilder api) => Resource.Map<UnitsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists units of measure.</summary>
    /// <remarks>Figures are kept in their indicator's unit; `unit=` on other lists answers in any unit of the same measure.</remarks>
    private static Task<Ok<ListResponse<UnitResponse>>> List(
        [AsParameters] UnitsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Units.OneOf(u => u.Measure, CommaSeparatedValues.Split(query.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(u => u.Code.ToLower().Contains(q) || u.Name.Zh.ToLower().Contains(q) || u.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Shows one unit.</summary>
    /// <remarks>What it measures, in which power of ten, and its names.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Ok<UnitResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of a unit.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<UnitResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps a unit.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Results<Ok<UnitResponse>, Created<UnitResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<UnitRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes a unit that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);
}
