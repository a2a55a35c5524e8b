using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Sources;

/// <summary>Sources over HTTP.</summary>
internal static class SourceEndpoints
{
    public static readonly SortOrders<Source> Orders = new(
        Keyset<Source>.Empty.By(s => s.Code),
        ("code", Keyset<Source>.Empty));

    public static void MapSources(this RouteGroupBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("", List).WithName("listSources").SortedBy(Orders).ValidatedBy<SourcesQuery.Validator>();
        sources.MapGet("/{code}", Get).WithName("getSource").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists sources.</summary>
    /// <remarks>The documents that figures and targets are taken from.</remarks>
    private static async Task<Ok<ListResponse<SourceResponse>>> List(
        [AsParameters] SourcesQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Sources.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
        {
            rows = rows.Where(s =>
                s.Code.Contains(q) || s.Title.Zh.ToLower().Contains(q) || s.Title.En.ToLower().Contains(q) || (s.IndexNumber ?? "").Contains(q));
        }

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, source => SourceResponse.From(source, language));
    }

    /// <summary>Shows one source.</summary>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static async Task<Ok<SourceResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var source = await db.Sources.SingleOrDefaultAsync(s => s.Code == code, cancellationToken)
            ?? throw Lookups.Unknown(ProblemType.UnknownSource, "source", code, "/api/v1/sources");
        return TypedResults.Ok(SourceResponse.From(source, request.Language()));
    }
}
