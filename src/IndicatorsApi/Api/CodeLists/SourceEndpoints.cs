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

/// <summary>Sources over HTTP.</summary>
internal static class SourceEndpoints
{
    public static readonly SortOrders<Source> Orders = new(
        Keyset<Source>.Empty.By(s => s.Code),
        ("code", Keyset<Source>.Empty));

    private static readonly CodeListResource<Source, SourceRequest, SourceResponse> Resource = new()
    {
        Noun = "source",
        Form = CodePattern.Kebab,
        Unknown = ProblemType.UnknownSource,
        Orders = Orders,
        Validator = new SourceRequest.Validator(),
        ToEntity = (body, code, version) => body.ToSource(code, version),
        ToResponse = SourceResponse.From,
        FindReferences = (db, code) =>
        [
            ("observations", db.Observations.Where(o => o.SourceCode == code)),
            ("targets", db.Targets.Where(t => t.SourceCode == code)),
        ],
    };

    public static void MapSources(this RouteGroupBuilder api) => Resource.Map<SourcesQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists sources.</summary>
    /// <remarks>The documents that figures and targets are taken from.</remarks>
    private static Task<Ok<ListResponse<SourceResponse>>> List(
        [AsParameters] SourcesQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Sources.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
        {
            rows = rows.Where(s =>
                s.Code.Contains(q) || s.Title.Zh.ToLower().Contains(q) || s.Title.En.ToLower().Contains(q) || (s.IndexNumber ?? "").Contains(q));
        }

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Shows one source.</summary>
    /// <remarks>The document: its titles, its issuer, its index number and its dates.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Ok<SourceResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of a source.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<SourceResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps a source.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Results<Ok<SourceResponse>, Created<SourceResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<SourceRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes a source that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);
}
