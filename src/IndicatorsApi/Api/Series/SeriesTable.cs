using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Series;

/// <summary>A series as a table: a row for each period that has a figure or a target.</summary>
internal static class SeriesTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<Row> Shape = new TableShape<Row>("series", new("时间序列", "Series"))
        .Text("region", "地区代码", row => row.Series.Region, ColumnRole.Geo)
        .Text("regionLabel", "地区", row => row.Series.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", "指标代码", row => row.Series.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", "指标", row => row.Series.IndicatorLabel, ColumnRole.MetricLabel)
        .Text("topic", "主题代码", row => row.Series.Topic)
        .Period("period", "时期", row => row.Period, ColumnRole.Time)
        .Date("start", "首日", row => row.Period.Start)
        .Date("end", "末日", row => row.Period.End)
        .Text("unit", "单位代码", row => row.Series.Unit)
        .Text("unitLabel", "单位", row => row.Series.UnitLabel, ColumnRole.UnitLabel)
        .Measure("value", "数值", ColumnUnit.OfRow, row => row.Point?.Value)
        .Term<Qualifier>("qualifier", "修饰", row => row.Point?.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", "数据状态", row => row.Point?.Status, ColumnRole.Status)
        .Flag("derived", "推算", row => row.Point?.Derived)
        .Measure("change", "增减量", ColumnUnit.OfRow, row => row.Point?.Change)
        .Measure("changePercentagePoints", "增减百分点", ColumnUnit.PercentagePoints, row => row.Point?.ChangePercentagePoints)
        .Measure("growthPercent", "增幅", ColumnUnit.Percent, row => row.Point?.GrowthPercent)
        .Measure("target", "目标值", ColumnUnit.OfRow, row => row.Target?.Threshold)
        .WithRule(row => row.Target?.Rule)
        .Term<Commitment>("targetCommitment", "约束程度", row => row.Target?.Commitment)
        .Term<ProgressStatus>("targetStatus", "目标状态", row => row.Target?.Status)
        .Count("revision", "修订号", row => row.Point?.Revision)
        .WithNotes(row => row.Point?.Notes ?? [])
        .Text("source", "来源", row => row.Point?.Source, ColumnRole.Source);

    /// <summary>The rows of a series, in the order of time.</summary>
    public static IReadOnlyList<Row> RowsOf(SeriesResponse series)
    {
        var points = series.Points.ToDictionary(point => point.Period);
        var targets = series.Targets.ToDictionary(target => target.Period);
        return [.. points.Keys.Union(targets.Keys).Order().Select(period => new Row(series, period, points.GetValueOrDefault(period), targets.GetValueOrDefault(period)))];
    }

    /// <summary>A period of a series.</summary>
    internal sealed record Row(SeriesResponse Series, Period Period, SeriesPointResponse? Point, SeriesTargetResponse? Target);
}
