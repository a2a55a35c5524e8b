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

/// <summary>The endpoints of sources.</summary>
internal static class SourceEndpoints
{
    public static readonly SortOrders<Source> Orders = new(
        Keyset<Source>.Empty.By(s => s.Code),
        ("code", Keyset<Source>.Empty));

    private static readonly CodeListResource<Source, SourceRequest, SourceResponse> Resource = new()
    {
        Noun = "source",
        Pattern = CodePattern.Kebab,
        UnknownCode = ProblemType.UnknownSource,
        Orders = Orders,
        Validator = new SourceRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToSource(code, revision),
        ToResponse = SourceResponse.From,
        FindReferences = (db, code) =>
        [
            ("observations", db.Observations.Where(o => o.SourceCode == code)),
            ("targets", db.Targets.Where(t => t.SourceCode == code)),
        ],
    };

    public static void MapSources(this RouteGroupBuilder api) =>
        Resource.Map<SourcesQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List sources.</summary>
    /// <remarks>Sources are the documents that observations and targets are taken from.</remarks>
    private static Task<Ok<ListResponse<SourceResponse>>> List(
        [AsParameters] SourcesQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Sources.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
        {
            rows = rows.Where(s =>
                s.Code.Contains(q) || s.Title.Zh.ToLower().Contains(q) || s.Title.En.ToLower().Contains(q)
                || (s.IndexNumber ?? "").Contains(q));
        }

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get a source.</summary>
    /// <remarks>The response contains the titles, issuer, index number and dates of the document.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Ok<SourceResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of a source.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<SourceResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update a source.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// </remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<Results<Ok<SourceResponse>, Created<SourceResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<SourceRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete a source.</summary>
    /// <remarks>An item that is referenced cannot be deleted. The response is then 409 and lists the references.</remarks>
    /// <param name="code" example="linghu-work-report-2025">The code of the source.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);
}
