using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http;
using IndicatorsApi.Http.ContentNegotiation;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Http.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The course of targets over HTTP.</summary>
internal static class TrajectoryEndpoints
{
    public static void MapTrajectories(this RouteGroupBuilder api) =>
        api.MapGroup("/progress").WithTags("Progress")
            .MapGet($"{ObservationKey.Route}/trajectory", Get).WithName("getCourse").ValidatedBy<TrajectoryQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows how a target has come along, month by month.</summary>
    /// <remarks>
    /// For each month of its period what it had come to by then, what should have been reached, how fast it went and where it would have ended, beside what the same months
    /// of the year before came to; and when it turned. Each month is judged on its last day. With `vintage=contemporary` by what the record said when the month was first reported, which tells what could have
    /// been seen at the time; else by what it says now.
    /// </remarks>
    private static async Task<Results<Ok<TrajectoryResponse>, TableResult>> Get(
        [AsParameters] ObservationKey key,
        [AsParameters] TrajectoryQuery query,
        IndicatorsContext db,
        TrajectoryService service,
        ReadContext reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var target = await db.RevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var course = await service.FollowAsync(target, unit, assessment, query.KnownWhen(), cancellationToken);
        var answer = TrajectoryResponse.From(course, query.KnownWhen(), query.ExplainedFrom(reading), request.Language());
        return TrajectoryTable.Shape.Answer(request, answer, TrajectoryTable.RowsOf(answer));
    }
}
