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
        regions.MapPut("/{code}", Put).WithName("putRegion").RequireAdmin()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(412, 413, 415);
        regions.MapDelete("/{code}", Delete).WithName("deleteRegion").RequireAdmin().ProducesProblems(404, 409, 412);
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
    /// <remarks>Its names, its level and the region that it is a part of.</remarks>
    /// <param name="code" example="330503105">The statistical division code.</param>
    private static async Task<Ok<RegionResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var region = await db.RegionAsync(code, cancellationToken);
        return TypedResults.Ok(RegionResponse.From(region, request.Language()));
    }

    /// <summary>Keeps a region.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static async Task<Results<Ok<RegionResponse>, Created<RegionResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<RegionRequest> body,
        IndicatorsContext db,
        ReferenceKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        ReferenceWriting.RequireForm(code, CodeForm.Division);
        return await keeper
            .PutAsync<Region>(code, _ => new RegionRequest.Validator(db, code).RequireValidAsync(body.Value, CancellationToken.None), version => body.Value.ToRegion(code, version), request.Condition(), cancellationToken)
            .AnswerAsync(request, async () => RegionResponse.From(await db.Regions.SingleAsync(x => x.Code == code, CancellationToken.None), request.Language()));
    }

    /// <summary>Removes a region that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="330503105">The code of the region.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, ReferenceKeeper keeper, HttpRequest request, CancellationToken cancellationToken) =>
        keeper.DeleteAsync<Region>(
            code,
            () => ReferenceWriting.RequireUnusedAsync(
                $"The region {code}",
                "cannot be removed",
                ("regions below it", db.Regions.Where(r => r.ParentCode == code)),
                ("observations", db.Observations.Where(o => o.RegionCode == code)),
                ("targets", db.Targets.Where(t => t.RegionCode == code)),
                ("keys", db.ApiKeys.Where(k => k.RegionCode == code))),
            request.Condition(),
            cancellationToken).AnswerAsync(() => Lookups.Unknown(ProblemType.UnknownRegion, "region", code, "/api/v1/regions"));
}
