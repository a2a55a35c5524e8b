using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The columns that tables of observations, targets and computed measures share.</summary>
internal static class RevisionColumns
{
    /// <summary>Adds the key of a row: region, indicator, topic, period and unit.</summary>
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

    /// <summary>Adds the source, the locator and the note of a row.</summary>
    public static TableSchema<T> WithSource<T>(this TableSchema<T> shape)
        where T : RevisionResponse => shape
            .Text("source", row => row.Source, ColumnRole.Source)
            .Text("locator", row => row.Locator)
            .Text("note", row => row.Note);
}
