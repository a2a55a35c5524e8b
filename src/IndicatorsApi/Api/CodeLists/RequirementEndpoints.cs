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

/// <summary>The endpoints of reporting requirements.</summary>
internal static class RequirementEndpoints
{
    public static readonly SortOrders<ReportingRequirement> Orders = new(
        Keyset<ReportingRequirement>.Empty.By(r => r.Code),
        ("code", Keyset<ReportingRequirement>.Empty));

    private static readonly CodeListResource<ReportingRequirement, RequirementRequest, RequirementResponse> Resource = new()
    {
        Noun = "requirement",
        Pattern = CodePattern.Kebab,
        UnknownCode = ProblemType.UnknownRequirement,
        Orders = Orders,
        Validator = new RequirementRequest.Validator(),
        ToEntity = (body, code, revision) => body.ToRequirement(code, revision),
        ToResponse = RequirementResponse.Of,
        FindReferences = (_, _) => [],
    };

    public static void MapRequirements(this RouteGroupBuilder api) =>
        Resource.Map<RequirementsQuery.Validator>(api, List, ListHistory, Get, Put, Delete);

    /// <summary>List reporting requirements.</summary>
    /// <remarks>A requirement states which regions report which indicators, how often, in which form and by which day.</remarks>
    private static Task<Ok<ListResponse<RequirementResponse>>> List(
        [AsParameters] RequirementsQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var rows = db.ReportingRequirements.WhereIn(r => r.RegionCode, CommaSeparatedValues.Split(query.Region));
        if (query.Q?.ToLowerInvariant() is { } q)
            rows = rows.Where(r => r.Code.Contains(q) || r.Name.Zh.ToLower().Contains(q) || r.Name.En.ToLower().Contains(q));

        return Resource.ListAsync(rows, query, db, request, cancellationToken);
    }

    /// <summary>Get a reporting requirement.</summary>
    /// <remarks>
    /// The response states which regions report which indicators, how often, in which form and by which day after the period.
    /// </remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Ok<RequirementResponse>> Get(
        string code, [AsParameters] AsOfQuery query, IndicatorsContext db, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.GetAsync(code, db, request, cancellationToken);

    /// <summary>List the revisions of a reporting requirement.</summary>
    /// <remarks>
    /// The newest revision comes first. Deletions are included. Each revision has its author, its time and the changed fields.
    /// </remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Ok<ListResponse<HistoryItemResponse<RequirementResponse>>>> ListHistory(
        string code, [AsParameters] CodeListHistoryQuery query, IndicatorsContext db, HttpRequest request,
        CancellationToken cancellationToken) =>
        Resource.HistoryAsync(code, query, db, request, cancellationToken);

    /// <summary>Create or update a reporting requirement.</summary>
    /// <remarks>
    /// Returns 201 for a new code and 200 for an update. Send the `ETag` of the last response in `If-Match` to update only that revision.
    /// </remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<Results<Ok<RequirementResponse>, Created<RequirementResponse>>> Put(
        string code,
        [AsParameters] ItemQuery query,
        JsonBody<RequirementRequest> body,
        IndicatorsContext db,
        CodeListStore store,
        HttpRequest request,
        CancellationToken cancellationToken) => Resource.PutAsync(code, body.Value, db, store, request, cancellationToken);

    /// <summary>Delete a reporting requirement.</summary>
    /// <remarks>
    /// Expectations of its regions then follow from other requirements, or from their earlier reports. The history stays.
    /// </remarks>
    /// <param name="code" example="monthly-economy">The code of the requirement.</param>
    private static Task<NoContent> Delete(
        string code, IndicatorsContext db, CodeListStore store, HttpRequest request, CancellationToken cancellationToken) =>
        Resource.DeleteAsync(code, db, store, request, cancellationToken);
}
