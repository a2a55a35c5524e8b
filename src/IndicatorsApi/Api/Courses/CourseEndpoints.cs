using IndicatorsApi.Api.Progress;
using IndicatorsApi.Http;
using IndicatorsApi.Http.Answers;
using IndicatorsApi.Http.Paths;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Http.Tables;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace IndicatorsApi.Api.Courses;

/// <summary>The course of targets over HTTP.</summary>
internal static class CourseEndpoints
{
    public static void MapCourses(this RouteGroupBuilder api) =>
        api.MapGroup("/progress").WithTags("Progress")
            .MapGet($"{RevisionKey.Route}/course", Get).WithName("getCourse").ValidatedBy<CourseQuery.Validator>().ProducesProblems(404);

    /// <summary>Shows how a target has come along, month by month.</summary>
    /// <remarks>
    /// For each month of its period what it had come to by then, what should have been reached, how fast it went and where it would have ended, beside what the same months
    /// of the year before came to; and when it turned. Each month is judged on its last day. With `known=then` by what the record said when the month was first reported, which tells what could have
    /// been seen at the time; else by what it says now.
    /// </remarks>
    private static async Task<Results<Ok<CourseResponse>, TableAnswer>> Get(
        [AsParameters] RevisionKey key,
        [AsParameters] CourseQuery query,
        IndicatorsContext db,
        CourseService service,
        Reading reading,
        IClock clock,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var assessment = query.Assessment(reading, clock);
        var target = await db.RevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.UnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var course = await service.FollowAsync(target, unit, assessment, query.KnownWhen(), cancellationToken);
        var answer = CourseResponse.From(course, query.KnownWhen(), query.ExplainedFrom(reading), request.Language());
        return CourseTable.Shape.Answer(request, answer, CourseTable.RowsOf(answer));
    }
}
