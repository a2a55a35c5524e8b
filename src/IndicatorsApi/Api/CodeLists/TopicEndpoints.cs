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

/// <summary>Topics over HTTP.</summary>
internal static class TopicEndpoints
{
    public static readonly SortOrders<Topic> Orders = new(
        Keyset<Topic>.Empty.By(t => t.Position).By(t => t.Code),
        ("position", Keyset<Topic>.Empty),
        ("code", Keyset<Topic>.Empty.By(t => t.Code)));

    private static readonly CodeListResource<Topic, TopicRequest, TopicResponse> Resource = new()
    {
        Noun = "topic",
        Form = CodePattern.Kebab,
        Unknown = ProblemType.UnknownTopic,
        Orders = Orders,
        Validator = new TopicRequest.Validator(),
        ToEntity = (body, code, version) => body.ToTopic(code, version),
        ToResponse = TopicResponse.From,
        FindReferences = (db, code) =>
        [
            ("indicators", db.Indicators.Where(i => i.TopicCode == code)),
        ],
    };

    public static void MapTopics(this RouteGroupBuilder api) => Resource.Map<TopicsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists topics.</summary>
    /// <remarks>In the order in which a report goes through them.</remarks>
    private static Task<Ok<ListResponse<TopicResponse>>> List(
        [AsParameters] TopicsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Topics.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(t => t.Code.Contains(q) || t.Name.Zh.ToLower().Contains(q) || t.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Shows one topic.</summary>
    /// <remarks>Its names and its place in lists.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Ok<TopicResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of a topic.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<TopicResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps a topic.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<Results<Ok<TopicResponse>, Created<TopicResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<TopicRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes a topic that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);
}
