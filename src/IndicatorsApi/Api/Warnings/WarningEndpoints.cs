using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Api.Warnings;

/// <summary>Warnings over HTTP.</summary>
internal static class WarningEndpoints
{
    /// <summary>How many figures are judged for one page: where the record is long and few are unusual, a page ends after so many.</summary>
    private const int MostJudged = 20_000;

    public static void MapWarnings(this RouteGroupBuilder api) =>
        api.MapGroup("/warnings").WithTags("Warnings").MapGet("", List).WithName("listWarnings").SortedBy(ObservationEndpoints.Orders).ValidatedBy<WarningsQuery.Validator>();

    /// <summary>Lists the figures that should be looked at again.</summary>
    /// <remarks>
    /// What stands on record and looks wrong by itself or next to other figures, with all that it looks wrong for. It is judged when it
    /// is asked for, by the record as it stands, or stood at `asOf`: what is corrected is gone, and so is what a later figure bears out. A page looks through 20 000 figures at most: it may hold
    /// fewer than `limit`, or none, and there is more as long as there is a `next`.
    /// </remarks>
    private static async Task<Results<Ok<ListResponse<WarnedFigureResponse>>, TableAnswer>> List(
        [AsParameters] WarningsQuery query, IndicatorsContext db, PlausibilityService service, Reading reading, HttpRequest request, CancellationToken cancellationToken)
    {
        var asOf = reading.AsOf;
        var rows = query.Judged(db.At<Observation>(asOf), db.Vocabulary!);
        var unit = await db.UnitAsync(query.Unit, rows.Select(o => o.Indicator), cancellationToken);
        var language = request.Language();
        return await rows.WithCommits().AnswerAsync(query, ObservationEndpoints.Orders, WarningTable.Shape, request, JudgeAsync, cancellationToken, MostJudged);

        async Task<IEnumerable<WarnedFigureResponse?>> JudgeAsync(IReadOnlyList<Observation> found)
        {
            var warnings = await service.JudgeAsync([.. found.Select(FigureKey.Of)], asOf, cancellationToken);
            return found.Zip(warnings, (observation, own) => query.Asks(own) ? WarnedFigureResponse.From(observation, own, unit, language) : null);
        }
    }
}
