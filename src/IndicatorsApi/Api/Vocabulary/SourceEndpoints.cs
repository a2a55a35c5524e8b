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
        sources.MapPut("/{code}", Put).WithName("putSource").RequireAdmin()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(412, 413, 415);
        sources.MapDelete("/{code}", Delete).WithName("deleteSource").RequireAdmin().ProducesProblems(404, 409, 412);
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
    /// <remarks>The document: its titles, its issuer, its index number and its dates.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static async Task<Ok<SourceResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var source = await db.Sources.SingleOrDefaultAsync(s => s.Code == code, cancellationToken)
            ?? throw Lookups.Unknown(ProblemType.UnknownSource, "source", code, "/api/v1/sources");
        return TypedResults.Ok(SourceResponse.From(source, request.Language()));
    }

    /// <summary>Keeps a source.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static async Task<Results<Ok<SourceResponse>, Created<SourceResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<SourceRequest> body,
        IndicatorsContext db,
        ReferenceKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        ReferenceWriting.RequireForm(code, CodeForm.Kebab);
        return await keeper
            .PutAsync<Source>(code, _ => new SourceRequest.Validator().RequireValidAsync(body.Value, CancellationToken.None), version => body.Value.ToSource(code, version), request.Condition(), cancellationToken)
            .AnswerAsync(request, async () => SourceResponse.From(await db.Sources.SingleAsync(x => x.Code == code, CancellationToken.None), request.Language()));
    }

    /// <summary>Removes a source that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, ReferenceKeeper keeper, HttpRequest request, CancellationToken cancellationToken) =>
        keeper.DeleteAsync<Source>(
            code,
            () => ReferenceWriting.RequireUnusedAsync(
                $"The source {code}",
                "cannot be removed",
                ("observations", db.Observations.Where(o => o.SourceCode == code)),
                ("targets", db.Targets.Where(t => t.SourceCode == code))),
            request.Condition(),
            cancellationToken).AnswerAsync(() => Lookups.Unknown(ProblemType.UnknownSource, "source", code, "/api/v1/sources"));
}
