using IndicatorsApi.Data;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Indicators;

/// <summary>Indicators over HTTP.</summary>
internal static class IndicatorEndpoints
{
    public static readonly SortOrders<Indicator> Orders = new(
        Keyset<Indicator>.Empty.By(i => i.Code),
        ("code", Keyset<Indicator>.Empty),
        ("topic", Keyset<Indicator>.Empty.By(i => i.Topic.Position)),
        ("name", Keyset<Indicator>.Empty.By(i => i.Name.En)));

    public static void MapIndicators(this RouteGroupBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators");
        indicators.MapGet("", List).WithName("listIndicators").SortedBy(Orders).ValidatedBy<IndicatorsQuery.Validator>();
        indicators.MapGet("/{code}", Get).WithName("getIndicator").ValidatedBy<ItemQuery.Validator<ItemQuery>>().ProducesProblems(404);
    }

    /// <summary>Lists indicators.</summary>
    /// <remarks>What is measured, in which unit, and which direction of it is good.</remarks>
    private static async Task<Ok<ListResponse<IndicatorResponse>>> List(
        [AsParameters] IndicatorsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Indicators.Include(i => i.Topic).Include(i => i.Unit).AsQueryable();
        if (CommaList.Split(query.Topic) is { Count: > 0 } topics)
            rows = rows.Where(i => topics.Contains(i.TopicCode));
        if (CommaList.Split(query.Measure).Select(Terms<MeasureKind>.Find).ToList() is { Count: > 0 } measures)
            rows = rows.Where(i => measures.Contains(i.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(i => i.Code.Contains(q) || i.Name.Zh.ToLower().Contains(q) || i.Name.En.ToLower().Contains(q));

        var page = await rows.ToPageAsync(query, Orders, request, cancellationToken);
        var language = request.Language();
        return page.ToResponse(request, indicator => IndicatorResponse.From(indicator, language));
    }

    /// <summary>Shows one indicator.</summary>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static async Task<Ok<IndicatorResponse>> Get(
        string code, [AsParameters] ItemQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var indicator = await db.IndicatorAsync(code, cancellationToken);
        return TypedResults.Ok(IndicatorResponse.From(indicator, request.Language()));
    }
}
