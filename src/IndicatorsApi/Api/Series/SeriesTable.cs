using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Series;

/// <summary>The table of a series, with one row for each period that has an observation or a target.</summary>
internal static class SeriesTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<Row> Shape = new TableSchema<Row>("series", new("时间序列", "Series"))
        .Text("region", row => row.Series.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Series.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Series.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Series.IndicatorLabel, ColumnRole.MetricLabel)
        .Words("topic", row => CodedCell.Shown(row.Series.Topic, row.Series.TopicLabel))
        .Period("period", row => row.Period, ColumnRole.Time)
        .Date("start", row => row.Period.Start)
        .Date("end", row => row.Period.End)
        .Text("unit", row => row.Series.Unit)
        .Text("unitLabel", row => row.Series.UnitLabel, ColumnRole.UnitLabel)
        .Measure("value", row => row.Point?.Value)
        .Term<Qualifier>("qualifier", row => row.Point?.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", row => row.Point?.Status, ColumnRole.Status)
        .Flag("derived", row => row.Point?.Derived)
        .Measure("change", row => row.Point?.Change)
        .Measure("changePercentagePoints", row => row.Point?.ChangePercentagePoints)
        .Measure("growthPercent", row => row.Point?.GrowthPercent)
        .Measure("target", row => row.Target?.Threshold)
        .WithRule(row => row.Target?.Rule)
        .Term<Commitment>("targetCommitment", row => row.Target?.Commitment)
        .Term<ProgressStatus>("targetStatus", row => row.Target?.Status)
        .Count("revision", row => row.Point?.Revision)
        .WithNotes(row => row.Point?.Notes ?? [])
        .Text("source", row => row.Point?.Source, ColumnRole.Source);

    /// <summary>Returns the rows of a series, in chronological order.</summary>
    public static IReadOnlyList<Row> RowsOf(SeriesResponse series)
    {
        var points = series.Points.ToDictionary(point => point.Period);
        var targets = series.Targets.ToDictionary(target => target.Period);
        return [.. points.Keys.Union(targets.Keys).Order()
            .Select(period => new Row(series, period, points.GetValueOrDefault(period), targets.GetValueOrDefault(period)))];
    }

    /// <summary>A row: one period of a series.</summary>
    internal sealed record Row(SeriesResponse Series, Period Period, SeriesPointResponse? Point, SeriesTargetResponse? Target);
}
