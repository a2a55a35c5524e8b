using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The columns that tables of figures, targets and everything computed from them have in common.</summary>
internal static class RevisionColumns
{
    /// <summary>Adds what a row is about.</summary>
    public static TableSchema<T> WithKey<T>(this TableSchema<T> shape)
        where T : RevisionResponse => shape
            .Text("region", row => row.Region, ColumnRole.Geo)
            .Text("regionLabel", row => row.RegionLabel, ColumnRole.GeoLabel)
            .Text("indicator", row => row.Indicator, ColumnRole.Metric)
            .Text("indicatorLabel", row => row.IndicatorLabel, ColumnRole.MetricLabel)
            .Words("topic", row => CodedCell.Shown(row.Topic, row.TopicLabel))
            .Period("period", row => row.Period, ColumnRole.Time)
            .Text("unit", row => row.Unit)
            .Text("unitLabel", row => row.UnitLabel, ColumnRole.UnitLabel);

    /// <summary>Adds where a row comes from.</summary>
    public static TableSchema<T> WithSource<T>(this TableSchema<T> shape)
        where T : RevisionResponse => shape
            .Text("source", row => row.Source, ColumnRole.Source)
            .Text("locator", row => row.Locator)
            .Text("note", row => row.Note);
}
