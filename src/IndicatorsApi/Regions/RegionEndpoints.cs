using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Regions;

/// <summary>Regions over HTTP.</summary>
internal static class RegionEndpoints
{
    public static readonly SortOrders<Region> Orders = new(
        Keyset<Region>.Empty.By(r => r.Code),
        ("code", Keyset<Region>.Empty),
        ("name", Keyset<Region>.Empty.By(r => r.Name.En)));

    public static void MapRegions(this RouteGroupBuilder api)
    {
        var regions = api.MapGroup("/regions").WithTags("Regions");
        regions.MapGet("", List).WithName("listRegions").SortedBy(Orders).ValidatedBy<RegionsQuery.Validator>();
        regions.MapGet("/{code}", Get).WithName("getRegion").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists regions.</summary>
    /// <remarks>From the province down to the towns, by code.</remarks>
    private static async Task<Ok<ListResponse<RegionResponse>>> List(
        [AsParameters] RegionsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Regions.AsQueryable();
        if (CommaList.Split(query.Level).Select(Terms<RegionLevel>.Find).ToList() is { Count: > 0 } levels)
            rows = rows.Where(r => levels.Contains(r.Level));
        if (CommaList.Split(query.Parent) is { Count: > 0 } parents)
            rows = rows.Where(r => parents.Contains(r.ParentCode));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(r => r.Code.Contains(q) || r.Name.Zh.Contains(q) || r.Name.En.ToLower().Contains(q));

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, region => RegionResponse.From(region, language));
    }

    /// <summary>Shows one region.</summary>
    /// <param name="code" example="330503105">The statistical division code.</param>
    private static async Task<Ok<RegionResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var region = await db.RegionAsync(code, cancellationToken);
        return TypedResults.Ok(RegionResponse.From(region, request.Language()));
    }
}
