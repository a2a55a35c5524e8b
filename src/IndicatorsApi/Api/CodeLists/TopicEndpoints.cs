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

/// <summary>The endpoints of topics.</summary>
internal static class TopicEndpoints
{
    public static readonly SortOrders<Topic> Orders = new(
        Keyset<Topic>.Empty.By(t => t.Position).By(t => t.Code),
        ("position", Keyset<Topic>.Empty),
        ("code", Keyset<Topic>.Empty.By(t => t.Code)));

    private static readonly CodeListResource<Topic, TopicRequest, TopicResponse> Resource = new()
    {
        Noun = "topic",
        Pattern = CodePattern.Kebab,
        UnknownCode = ProblemType.UnknownTopic,
        Orders = Orders,
        Validator = new TopicRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToTopic(code, revision),
        ToResponse = TopicResponse.From,
        FindReferences = (db, code) =>
        [
            ("indicators", db.Indicators.Where(i => i.TopicCode == code)),
        ],
    };

    public static void MapTopics(this RouteGroupBuilder api) =>
        Resource.Map<TopicsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List topics.</summary>
    /// <remarks>Sorted by position by default, the order of topics in a report.</remarks>
    private static Task<Ok<ListResponse<TopicResponse>>> List(
        [AsParameters] TopicsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Topics.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(t => t.Code.Contains(q) || t.Name.Zh.ToLower().Contains(q) || t.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get a topic.</summary>
    /// <remarks>The response contains its names and its position in lists.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Ok<TopicResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of a topic.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<TopicResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update a topic.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// </remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Results<Ok<TopicResponse>, Created<TopicResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<TopicRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete a topic.</summary>
    /// <remarks>An item that is referenced cannot be deleted. The response is then 409 and lists the references.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);
}
