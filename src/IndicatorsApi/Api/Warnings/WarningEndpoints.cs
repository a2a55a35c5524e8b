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

/// <summary>Warnings over HTTP.</summary>
internal static class WarningEndpoints
{
    /// <summary>How many figures are judged for one page: where the record is long and few are unusual, a page ends after so many.</summary>
    private const int MaxJudged = 20_000;

    public static void MapWarnings(this RouteGroupBuilder api) =>
        api.MapGroup("/warnings").WithTags("Warnings").MapGet("", List).WithName("listWarnings").SortedBy(ObservationEndpoints.Orders).ValidatedBy<WarningsQuery.Validator>();

    /// <summary>Lists the figures that should be looked at again.</summary>
    /// <remarks>
    /// What stands on record and looks wrong by itself or next to other figures, with all that it looks wrong for. It is judged when it
    /// is asked for, by the record as it stands, or stood at `asOf`: what is corrected is gone, and so is what a later figure bears out. A page looks through 20 000 figures at most: it may hold
    /// fewer than `limit`, or none, and there is more as long as there is a `next`.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<FlaggedObservationResponse>>, TableResult>> List(
        [AsParameters] WarningsQuery query, IndicatorsContext db, PlausibilityService service, ReadContext reading, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Judged(db.At<Observation>(asOf), db.CodeLists!);
        var unit = await db.UnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().AnswerAsync(query, ObservationEndpoints.Orders, WarningTable.Shape, request, JudgeAsync, cancellationToken, MaxJudged);

        async Task<IEnumerable<FlaggedObservationResponse?>> JudgeAsync(IReadOnlyList<Observation> found)
        {
            var warnings = await service.EvaluateAsync([.. found.Select(PlausibilityKey.Of)], asOf, cancellationToken);
            return found.Zip(warnings, (observation, own) => query.Asks(own) ? FlaggedObservationResponse.From(observation, own, unit, language) : null);
        }
    }
}
