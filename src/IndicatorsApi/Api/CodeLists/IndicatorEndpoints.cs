using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Indicators over HTTP.</summary>
internal static class IndicatorEndpoints
{
    public static readonly SortOrders<Indicator> Orders = new(
        Keyset<Indicator>.Empty.By(i => i.Code),
        ("code", Keyset<Indicator>.Empty),
        ("topic", Keyset<Indicator>.Empty.By(i => i.Topic.Position)),
        ("name", Keyset<Indicator>.Empty.By(i => i.Name.En)));

    private static readonly CodeListResource<Indicator, IndicatorRequest, IndicatorResponse> Resource = new()
    {
        Noun = "indicator",
        Form = CodePattern.Kebab,
        Unknown = ProblemType.UnknownIndicator,
        Orders = Orders,
        Validator = new IndicatorRequest.Validator(),
        ToEntity = (body, code, version) => body.ToIndicator(code, version),
        ToResponse = IndicatorResponse.From,
        Include = indicators => indicators.Include(i => i.Topic).Include(i => i.Unit),
        FindBreakingChange = (db, current, wanted) => current.UnitCode == wanted.Unit ? null : ("cannot change its unit, or every figure would change",
        [
            ("observations", db.Observations.Where(o => o.IndicatorCode == current.Code)),
            ("targets", db.Targets.Where(t => t.IndicatorCode == current.Code || t.BaselineIndicatorCode == current.Code)),
        ]),
        FindReferences = (db, code) =>
        [
            ("observations", db.Observations.Where(o => o.IndicatorCode == code)),
            ("targets", db.Targets.Where(t => t.IndicatorCode == code || t.BaselineIndicatorCode == code)),
            ("requirements", db.ReportingRequirements.Where(r => ("," + r.Indicators + ",").Contains("," + code + ","))),
            ("parts", db.Indicators.Where(i => i.PartOfCode == code)),
        ],
    };

    public static void MapIndicators(this RouteGroupBuilder api) => Resource.Map<IndicatorsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists indicators.</summary>
    /// <remarks>What is measured, in which unit, and which direction of it is good.</remarks>
    private static Task<Ok<ListResponse<IndicatorResponse>>> List(
        [AsParameters] IndicatorsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Indicators.OneOf(i => i.TopicCode, CommaSeparatedValues.Split(query.Topic)).OneOf(i => i.Measure, CommaSeparatedValues.TermsOf<MeasureKind>(query.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(i => i.Code.Contains(q) || i.Name.Zh.ToLower().Contains(q) || i.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Shows one indicator.</summary>
    /// <remarks>Its names, its definition, its unit, and which direction is good.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Ok<IndicatorResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of an indicator.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<IndicatorResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps an indicator.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Results<Ok<IndicatorResponse>, Created<IndicatorResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<IndicatorRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes an indicator that nothing refers to.</summary>
    /// <remarks>What figures or other entries refer to stays, and the answer says what that is.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);
}
