using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>The course of a target as a table: a row for each month.</summary>
internal static class TrajectoryTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<Row> Shape = new TableSchema<Row>("course", new("进度走势", "Course"))
        .Text("region", row => row.Course.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Course.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Course.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Course.IndicatorLabel, ColumnRole.MetricLabel)
        .Words("topic", row => CodedCell.Shown(row.Course.Topic, row.Course.TopicLabel))
        .Period("period", row => row.Course.Period)
        .Period("month", row => row.Point.Month, ColumnRole.Time)
        .Date("end", row => row.Point.End)
        .Text("unit", row => row.Course.Unit)
        .Text("unitLabel", row => row.Course.UnitLabel, ColumnRole.UnitLabel)
        .Measure("threshold", row => row.Course.Threshold)
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

    /// <summary>The rows of a course, in the order of time.</summary>
    public static IReadOnlyList<Row> RowsOf(TrajectoryResponse course) => [.. course.Points.Select(point => new Row(course, point))];

    /// <summary>A month of a course.</summary>
    internal sealed record Row(TrajectoryResponse Course, TrajectoryPointResponse Point);
}
