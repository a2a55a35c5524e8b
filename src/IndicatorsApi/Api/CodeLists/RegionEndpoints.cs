using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The endpoints of regions.</summary>
internal static class RegionEndpoints
{
    public static readonly SortOrders<Region> Orders = new(
        Keyset<Region>.Empty.By(r => r.Code),
        ("code", Keyset<Region>.Empty),
        ("name", Keyset<Region>.Empty.By(r => r.Name.En)));

    private static readonly CodeListResource<Region, RegionRequest, RegionResponse> Resource = new()
    {
        Noun = "region",
        Pattern = CodePattern.Division,
        UnknownCode = ProblemType.UnknownRegion,
        Orders = Orders,
        Validator = new RegionRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToRegion(code, revision),
        ToResponse = RegionResponse.From,
        EnrichAsync = WithPredecessorsAsync,
        FindReferences = (db, code) =>
        [
            ("predecessor regions", db.Regions.PredecessorsOf(code)),
            ("child regions", db.Regions.Where(r => r.ParentCode == code)),
            ("observations", db.Observations.Where(o => o.RegionCode == code)),
            ("targets", db.Targets.Where(t => t.RegionCode == code)),
            ("requirements", db.ReportingRequirements.Where(r => r.RegionCode == code)),
            ("keys", db.ApiKeys.Where(k => k.RegionCode == code)),
        ],
    };

    public static void MapRegions(this RouteGroupBuilder api) =>
        Resource.Map<RegionsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List regions.</summary>
    /// <remarks>
    /// Sorted by code by default, so that a region precedes its parts. Regions that have ended are included. `on=2024-12-31` lists the
    /// regions that existed on that day.
    /// </remarks>
    private static Task<Ok<ListResponse<RegionResponse>>> List(
        [AsParameters] RegionsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Regions.Matching(query.Parent, query.Level);
        if (query.On is { } on && DateFormat.Parse(on) is { } day)
            rows = rows.ExistingOn(day);
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(r => r.Code.Contains(q) || r.Name.Zh.Contains(q) || r.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get a region.</summary>
    /// <remarks>The response contains its names, level and parent, its first and last day, its predecessors and its successors.</remarks>
    /// <param name="code" example="330503105">The statistical division code.</param>
    private static Task<Ok<RegionResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of a region.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<RegionResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update a region.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// For a merger, give the regions that end a `validTo` and the same successor. Give a new successor the next day as its `validFrom`. A
    /// successor without `validFrom` has always existed and absorbs the others. For a split, give the region that ends several successors.
    /// </remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<Results<Ok<RegionResponse>, Created<RegionResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<RegionRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete a region.</summary>
    /// <remarks>An item that is referenced cannot be deleted. The response is then 409 and lists the references.</remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);

    private static async Task<IReadOnlyList<RegionResponse>> WithPredecessorsAsync(
        IndicatorsContext db, IReadOnlyList<RegionResponse> regions, CancellationToken cancellationToken)
    {
        var before = await db.Regions.Where(r => r.Successors != null).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var predecessors = before.SelectMany(r => r.SuccessorCodes.Select(code => (code, r.Code)))
            .ToLookup(pair => pair.code, pair => pair.Code, StringComparer.Ordinal);
        return [.. regions.Select(region => region with { Predecessors = [.. predecessors[region.Code]] })];
    }
}
