namespace IndicatorsApi.Tables.Writing;

/// <summary>The role of a column in statistical formats (SDMX, JSON-stat).</summary>
public enum ColumnRole
{
    /// <summary>An attribute of the row.</summary>
    Attribute,

    /// <summary>The region code: a dimension.</summary>
    Geo,

    /// <summary>The name of the region.</summary>
    GeoLabel,

    /// <summary>The indicator code: a dimension.</summary>
    Metric,

    /// <summary>The name of the indicator.</summary>
    MetricLabel,

    /// <summary>The period: a dimension.</summary>
    Time,

    /// <summary>The name of the unit of the measures.</summary>
    UnitLabel,

    /// <summary>A measured number.</summary>
    Measure,

    /// <summary>The observation status or the qualifier of the row.</summary>
    Status,

    /// <summary>The source document of the row.</summary>
    Source,
}
