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

/// <summary>Maps the trajectory endpoint.</summary>
internal static class TrajectoryEndpoints
{
    public static void MapTrajectories(this RouteGroupBuilder api) =>
        api.MapGroup("/progress").WithTags("Progress")
            .MapGet($"{ObservationKey.Route}/trajectory", Get).WithName("getTrajectory").ValidatedBy<TrajectoryQuery.Validator>()
            .ProducesProblems(404);

    /// <summary>Get the trajectory of a target.</summary>
    /// <remarks>
    /// Returns the progress at the end of each month of the period: value, expected value, pace and projection, beside the value of the
    /// same months one year earlier. `statusChanges` lists the changes of the schedule status. By default each month is assessed by the
    /// newest revisions. With `vintage=contemporary` it is assessed by the data that was available when the month was first reported.
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
        var target = await db.GetRevisionAsync<Target>(key, assessment.AsOf, ProblemType.NoTarget, cancellationToken);
        var unit = await db.GetUnitAsync(query.Unit, db.Indicators.Where(i => i.Code == target.IndicatorCode), cancellationToken);
        var vintage = query.GetVintage();
        var trajectory = await service.LoadAsync(target, unit, assessment, vintage, cancellationToken);
        var response = TrajectoryResponse.From(trajectory, vintage, query.ExplainedFrom(reading), request.Language());
        return TrajectoryTable.Shape.ToResult(request, response, TrajectoryTable.RowsOf(response));
    }
}
