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

/// <summary>Topics over HTTP.</summary>
internal static class TopicEndpoints
{
    public static readonly SortOrders<Topic> Orders = new(
        Keyset<Topic>.Empty.By(t => t.Position).By(t => t.Code),
        ("position", Keyset<Topic>.Empty),
        ("code", Keyset<Topic>.Empty.By(t => t.Code)));

    public static void MapTopics(this RouteGroupBuilder api)
    {
        var topics = api.MapGroup("/topics").WithTags("Topics");
        topics.MapGet("", List).WithName("listTopics").SortedBy(Orders).ValidatedBy<TopicsQuery.Validator>();
        topics.MapPut("/{code}", Put).WithName("putTopic").RequireAdmin()
            .ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(412, 413, 415);
        topics.MapDelete("/{code}", Delete).WithName("deleteTopic").RequireAdmin().ProducesProblems(404, 409, 412);
        topics.MapGet("/{code}", Get).WithName("getTopic").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists topics.</summary>
    /// <remarks>In the order in which a report goes through them.</remarks>
    private static async Task<Ok<ListResponse<TopicResponse>>> List(
        [AsParameters] TopicsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Topics.AsQueryable();
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(t => t.Code.Contains(q) || t.Name.Zh.ToLower().Contains(q) || t.Name.En.ToLower().Contains(q));

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, topic => TopicResponse.From(topic, language));
    }

    /// <summary>Shows one topic.</summary>
    /// <remarks>Its names and its place in lists.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static async Task<Ok<TopicResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.SingleOrDefaultAsync(t => t.Code == code, cancellationToken)
            ?? throw Lookups.Unknown(ProblemType.UnknownTopic, "topic", code, "/api/v1/topics");
        return TypedResults.Ok(TopicResponse.From(topic, request.Language()));
    }

    /// <summary>Keeps a topic.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static async Task<Results<Ok<TopicResponse>, Created<TopicResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<TopicRequest> body,
        IndicatorsContext db,
        ReferenceKeeper keeper,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        ReferenceWriting.RequireForm(code, CodeForm.Kebab);
        return await keeper
            .PutAsync<Topic>(code, _ => new TopicRequest.Validator().RequireValidAsync(body.Value, CancellationToken.None), version => body.Value.ToTopic(code, version), request.Condition(), cancellationToken)
            .AnswerAsync(request, async () => TopicResponse.From(await db.Topics.SingleAsync(x => x.Code == code, CancellationToken.None), request.Language()));
    }

    /// <summary>Removes a topic that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="environment">The code of the topic.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, ReferenceKeeper keeper, HttpRequest request, CancellationToken cancellationToken) =>
        keeper.DeleteAsync<Topic>(
            code,
            () => ReferenceWriting.RequireUnusedAsync(
                $"The topic {code}",
                "cannot be removed",
                ("indicators", db.Indicators.Where(i => i.TopicCode == code))),
            request.Condition(),
            cancellationToken).AnswerAsync(() => Lookups.Unknown(ProblemType.UnknownTopic, "topic", code, "/api/v1/topics"));
}
