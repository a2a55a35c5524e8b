using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Allocations;

/// <summary>The table of an allocation, with one row for each part.</summary>
internal static class AllocationTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<Row> Shape = new TableSchema<Row>("allocation", new("目标分解", "Allocation"))
        .Term<AllocationDimension>("by", row => row.By)
        .Text("region", row => row.Part.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Part.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Whole.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Whole.IndicatorLabel, ColumnRole.MetricLabel)
        .Period("period", row => row.Part.Period, ColumnRole.Time)
        .Text("unit", row => row.Whole.Unit)
        .Text("unitLabel", row => row.Whole.UnitLabel, ColumnRole.UnitLabel)
        .Measure("threshold", row => row.Part.Threshold)
        .Measure("sharePercent", row => row.Part.SharePercent)
        .Measure("value", row => row.Part.Value)
        .Term<ProgressStatus>(ColumnList.Of("targetStatus") with { Name = "status" }, row => row.Part.Status, ColumnRole.Status)
        .Term<ScheduleStatus>("schedule", row => row.Part.Schedule)
        .Measure("attainmentPercent", row => row.Part.AttainmentPercent)
        .Measure("pacePercent", row => row.Part.PacePercent)
        .Measure("leadPercentagePoints", row => row.Part.LeadPercentagePoints);

    /// <summary>Returns the rows of an allocation.</summary>
    public static IReadOnlyList<Row> RowsOf(AllocationResponse allocation) =>
        [.. allocation.Allocations.SelectMany(parts => parts.Items.Select(part => new Row(allocation, parts.By, part)))];

    /// <summary>A row: one part of an allocation.</summary>
    internal sealed record Row(AllocationResponse Whole, AllocationDimension By, AllocationPartResponse Part);
}
