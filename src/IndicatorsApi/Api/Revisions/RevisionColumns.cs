using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The columns that tables of figures, targets and everything computed from them have in common.</summary>
internal static class RevisionColumns
{
    /// <summary>Adds what a row is about.</summary>
    public static TableShape<T> WithKey<T>(this TableShape<T> shape)
        where T : RevisionResponse => shape
            .Text("region", "地区代码", row => row.Region, ColumnRole.Geo)
            .Text("regionLabel", "地区", row => row.RegionLabel, ColumnRole.GeoLabel)
            .Text("indicator", "指标代码", row => row.Indicator, ColumnRole.Metric)
            .Text("indicatorLabel", "指标", row => row.IndicatorLabel, ColumnRole.MetricLabel)
            .Text("topic", "主题代码", row => row.Topic)
            .Period("period", "时期", row => row.Period, ColumnRole.Time)
            .Text("unit", "单位代码", row => row.Unit)
            .Text("unitLabel", "单位", row => row.UnitLabel, ColumnRole.UnitLabel);

    /// <summary>Adds where a row comes from.</summary>
    public static TableShape<T> WithSource<T>(this TableShape<T> shape)
        where T : RevisionResponse => shape
            .Text("source", "来源", row => row.Source, ColumnRole.Source)
            .Text("locator", "出处", row => row.Locator)
            .Text("note", "备注", row => row.Note);
}
