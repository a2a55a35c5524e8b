using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The endpoints of indicators.</summary>
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
        Pattern = CodePattern.Kebab,
        UnknownCode = ProblemType.UnknownIndicator,
        Orders = Orders,
        Validator = new IndicatorRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToIndicator(code, revision),
        ToResponse = IndicatorResponse.From,
        Include = indicators => indicators.Include(i => i.Topic).Include(i => i.Unit),
        FindBreakingChange = (db, current, update) => current.UnitCode == update.Unit ? null : ("cannot change its unit",
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

    public static void MapIndicators(this RouteGroupBuilder api) =>
        Resource.Map<IndicatorsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List indicators.</summary>
    /// <remarks>An indicator defines what is measured, in which unit, and which direction is good.</remarks>
    private static Task<Ok<ListResponse<IndicatorResponse>>> List(
        [AsParameters] IndicatorsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.Indicators.WhereIn(i => i.TopicCode, CommaSeparatedValues.Split(query.Topic))
            .WhereIn(i => i.Measure, CommaSeparatedValues.EnumValuesOf<MeasureKind>(query.Measure));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(i => i.Code.Contains(q) || i.Name.Zh.ToLower().Contains(q) || i.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get an indicator.</summary>
    /// <remarks>The response contains its names, definition, unit and polarity.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Ok<IndicatorResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of an indicator.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<IndicatorResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update an indicator.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// </remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<Results<Ok<IndicatorResponse>, Created<IndicatorResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<IndicatorRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete an indicator.</summary>
    /// <remarks>An item that is referenced cannot be deleted. The response is then 409 and lists the references.</remarks>
    /// <param name="code" example="industrial-output">The code of the indicator.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);
}
