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

/// <summary>Requirements over HTTP.</summary>
internal static class RequirementEndpoints
{
    public static readonly SortOrders<ReportingRequirement> Orders = new(
        Keyset<ReportingRequirement>.Empty.By(r => r.Code),
        ("code", Keyset<ReportingRequirement>.Empty));

    private static readonly CodeListResource<ReportingRequirement, RequirementRequest, RequirementResponse> Resource = new()
    {
        Noun = "requirement",
        Form = CodePattern.Kebab,
        Unknown = ProblemType.UnknownRequirement,
        Orders = Orders,
        Validator = new RequirementRequest.Validator(),
        ToEntity = (body, code, version) => body.ToRequirement(code, version),
        ToResponse = RequirementResponse.Of,
        FindReferences = (_, _) => [],
    };

    public static void MapRequirements(this RouteGroupBuilder api) => Resource.Map<RequirementsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>Lists requirements.</summary>
    /// <remarks>Which figures are due from whom, how often, in which form, and by which day.</remarks>
    private static Task<Ok<ListResponse<RequirementResponse>>> List(
        [AsParameters] RequirementsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.ReportingRequirements.OneOf(r => r.RegionCode, CommaSeparatedValues.Split(query.Region));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(r => r.Code.Contains(q) || r.Name.Zh.ToLower().Contains(q) || r.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Shows one requirement.</summary>
    /// <remarks>Who reports which indicators, how often, in which form, and by which day after the period.</remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Ok<RequirementResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>Lists the revisions of a requirement.</summary>
    /// <remarks>Newest first, removals included: who wrote what, when, and which fields it changed.</remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<RequirementResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Keeps a requirement.</summary>
    /// <remarks>A new code answers 201, a change 200. `If-Match` with the ETag of what was read makes sure that nobody changed it since.</remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Results<Ok<RequirementResponse>, Created<RequirementResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<RequirementRequest> body,
        IndicatorsContext db,
        CodeListStore keeper,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, keeper, request, cancellationToken);

    /// <summary>Removes a requirement.</summary>
    /// <remarks>What is expected of its regions then follows from another one, or from their habit. Its history stays.</remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore keeper, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, keeper, request, cancellationToken);
}
