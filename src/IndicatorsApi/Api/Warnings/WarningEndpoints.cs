using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.Warnings;

/// <summary>The endpoint of plausibility warnings.</summary>
internal static class WarningEndpoints
{
    /// <summary>The maximum number of observations that one page evaluates. The page ends there, even when it is not full.</summary>
    private const int MaxEvaluated = 20_000;

    public static void MapWarnings(this RouteGroupBuilder api) =>
        api.MapGroup("/warnings").WithTags("Warnings").MapGet("", List).WithName("listWarnings").SortedBy(ObservationEndpoints.Orders)
            .ValidatedBy<WarningsQuery.Validator>();

    /// <summary>List observations with warnings.</summary>
    /// <remarks>
    /// An observation is implausible by itself or in comparison with other observations. The warnings are computed at the time of the
    /// request, for the newest version or for `asOf`. A correction removes a warning, and so does a later observation that confirms the
    /// value. One page evaluates at most 20 000 observations, so it can contain fewer items than `limit`, or none. The list goes on while
    /// there is a `next`.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<FlaggedObservationResponse>>, TableResult>> List(
        [AsParameters] WarningsQuery query, IndicatorsContext db, PlausibilityService service, ReadContext readContext, HttpRequest request,
        CancellationToken cancellationToken)
    {
        var asOf = readContext.AsOf;
        var rows = query.FilterCandidates(db.AsOf<Observation>(asOf), db.CodeLists!);
        var unit = await db.GetUnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits()
            .ToResultAsync(query, ObservationEndpoints.Orders, WarningTable.Shape, request, FlagAsync, cancellationToken, MaxEvaluated);

        async Task<IEnumerable<FlaggedObservationResponse?>> FlagAsync(IReadOnlyList<Observation> found)
        {
            var warnings = await service.EvaluateAsync([.. found.Select(PlausibilityKey.Of)], asOf, cancellationToken);
            return found.Zip(warnings, (observation, own) =>
                query.Matches(own) ? FlaggedObservationResponse.From(observation, own, unit, language) : null);
        }
    }
}
