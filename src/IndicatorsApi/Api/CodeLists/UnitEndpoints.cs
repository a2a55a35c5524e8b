using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The endpoints of units.</summary>
internal static class UnitEndpoints
{
    public static readonly SortOrders<Unit> Orders = new(
        Keyset<Unit>.Empty.By(u => u.Code),
        ("code", Keyset<Unit>.Empty),
        ("measure", Keyset<Unit>.Empty.By(u => u.Measure).By(u => u.Multiplier)));

    private static readonly CodeListResource<Unit, UnitRequest, UnitResponse> Resource = new()
    {
        Noun = "unit",
        Pattern = CodePattern.Capitals,
        UnknownCode = ProblemType.UnknownUnit,
        Orders = Orders,
        Validator = new UnitRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToUnit(code, revision),
        ToResponse = UnitResponse.From,
        FindBreakingChange = (db, current, update) => current.Measure == update.Measure && current.Multiplier == update.Multiplier ? null
            : ("cannot change its measure or multiplier", [("indicators", db.Indicators.Where(i => i.UnitCode == current.Code))]),
        FindReferences = (db, code) =>
        [
            ("indicators", db.Indicators.Where(i => i.UnitCode == code)),
        ],
    };

    public static void MapUnits(this RouteGroupBuilder api) => Resource.Map<UnitsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List units of measure.</summary>
    /// <remarks>
    /// Observations are stored in the unit of their indicator. Other lists convert them with `unit=` to any unit of the same measure.
    /// </remarks>
    private static Task<Ok<ListResponse<UnitResponse>>> List(
        [AsParameters] UnitsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Units.WhereIn(u => u.Measure, CommaSeparatedValues.Split(query.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(u => u.Code.ToLower().Contains(q) || u.Name.Zh.ToLower().Contains(q) || u.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get a unit.</summary>
    /// <remarks>The response contains its measure, its power of ten and its names.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Ok<UnitResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of a unit.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<UnitResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update a unit.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// </remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<Results<Ok<UnitResponse>, Created<UnitResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<UnitRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete a unit.</summary>
    /// <remarks>An item that is referenced cannot be deleted. The response is then 409 and lists the references.</remarks>
    /// <param name="code" example="CNY-1E8">The code of the unit.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);
}
