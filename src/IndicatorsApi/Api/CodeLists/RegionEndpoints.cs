using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Regions over HTTP.</summary>
internal static class RegionEndpoints
{
    public static readonly SortOrders<Region> Orders = new(
        Keyset<Region>.Empty.By(r => r.Code),
        ("code", Keyset<Region>.Empty),
        ("name", Keyset<Region>.Empty.By(r => r.Name.En)));

    private static readonly CodeListResource<Region, RegionRequest, RegionResponse> Resource = new()
    {
        Noun = "region",
        Form = CodePattern.Division,
        Unknown = ProblemType.UnknownRegion,
        Orders = Orders,
        Validator = new RegionRequest.Validator(),
        ToEntity = (body, code, version) => body.ToRegion(code, version),
        ToResponse = RegionResponse.From,
        EnrichAsync = WithPredecessorsAsync,
        FindReferences = (db, code) =>
        [
            ("regions whose place it took", db.Regions.Before(code)),
            ("regions below it", db.Regions.Where(r => r.ParentCode == code)),
            ("observations", db.Observations.Where(o => o.RegionCode == code)),
            ("targets", db.Targets.Where(t => t.RegionCode == code)),
            ("requirements", db.ReportingRequirements.Where(r => r.RegionCode == code)),
            ("keys", db.ApiKeys.Where(k => k.RegionCode == code)),
        ],
    };

    public static void MapRegions(this RouteGroupBuilder api) => Resource.Map<RegionsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists regions.</summary>
    /// <remarks>From the province down to the towns, by code. Regions that have ended stay on record; `on=2024-12-31` lists those that existed that day.</remarks>
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

    /// <summary>Shows one region.</summary>
    /// <remarks>Its names, its level and the region that it is a part of; when it exists, and which regions took its place or left theirs to it.</remarks>
    /// <param name="code" example="330503105">The statistical division code.</param>
    private static Task<Ok<RegionResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of a region.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<RegionResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps a region.</summary>
    /// <remarks>
    /// A new code answers 201, a change 200. Of a merger the regions that end get a `validTo` and one and the same successor, which gets a
    /// `validFrom`, the day after; without one it has always existed, and took them in. Of a split the region that ends gets several. `If-Match` with the ETag of what was read makes sure that
    /// nobody changed it since.
    /// </remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<Results<Ok<RegionResponse>, Created<RegionResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<RegionRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes a region that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);

    private static async Task<IReadOnlyList<RegionResponse>> WithPredecessorsAsync(IndicatorsContext db, IReadOnlyList<RegionResponse> regions, CancellationToken cancellationToken)
    {
        var before = await db.Regions.Where(r => r.Successors != null).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var predecessors = before.SelectMany(r => r.SuccessorCodes.Select(code => (code, r.Code))).ToLookup(pair => pair.code, pair => pair.Code, StringComparer.Ordinal);
        return [.. regions.Select(region => region with { Predecessors = [.. predecessors[region.Code]] })];
    }
}
