using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The table of a trajectory, with one row for each month.</summary>
internal static class TrajectoryTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<Row> Shape = new TableSchema<Row>("trajectory", new("进度轨迹", "Trajectory"))
        .Text("region", row => row.Trajectory.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Trajectory.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Trajectory.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Trajectory.IndicatorLabel, ColumnRole.MetricLabel)
        .Words("topic", row => CodedCell.Shown(row.Trajectory.Topic, row.Trajectory.TopicLabel))
        .Period("period", row => row.Trajectory.Period)
        .Period("month", row => row.Point.Month, ColumnRole.Time)
        .Date("end", row => row.Point.End)
        .Text("unit", row => row.Trajectory.Unit)
        .Text("unitLabel", row => row.Trajectory.UnitLabel, ColumnRole.UnitLabel)
        .Measure("threshold", row => row.Trajectory.Threshold)
        .Flag("reported", row => row.Point.Reported)
        .Measure("value", row => row.Point.Value)
        .Term<Qualifier>("qualifier", row => row.Point.Qualifier, ColumnRole.Status)
        .Measure("yearBefore", row => row.Point.YearBefore)
        .Term<ProgressStatus>(ColumnList.Of("targetStatus") with { Name = "status" }, row => row.Point.Status, ColumnRole.Status)
        .Term<ScheduleStatus>("schedule", row => row.Point.Schedule)
        .Measure("attainmentPercent", row => row.Point.AttainmentPercent)
        .Measure("elapsedPercent", row => row.Point.ElapsedPercent)
        .Measure("expectedByNow", row => row.Point.ExpectedByNow)
        .Measure("pacePercent", row => row.Point.PacePercent)
        .Measure("leadPercentagePoints", row => row.Point.LeadPercentagePoints)
        .Measure("projected", row => row.Point.Projected)
        .Number("vintageVersion", row => row.Point.VintageVersion)
        .Instant("vintageAt", row => row.Point.VintageAt)
        .WithNotes(row => row.Point.Notes);

    /// <summary>Returns the rows of a trajectory, in chronological order.</summary>
    public static IReadOnlyList<Row> RowsOf(TrajectoryResponse trajectory) =>
        [.. trajectory.Points.Select(point => new Row(trajectory, point))];

    /// <summary>A row: one month of a trajectory.</summary>
    internal sealed record Row(TrajectoryResponse Trajectory, TrajectoryPointResponse Point);
}
