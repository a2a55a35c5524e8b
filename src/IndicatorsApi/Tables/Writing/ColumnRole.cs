namespace IndicatorsApi.Tables.Writing;

/// <summary>What a column is for, as statistical formats (SDMX, JSON-stat) ask for it.</summary>
public enum ColumnRole
{
    /// <summary>Something said about the row.</summary>
    Attribute,

    /// <summary>The code of the place: a dimension.</summary>
    Geo,

    /// <summary>The name of the place.</summary>
    GeoLabel,

    /// <summary>The code of what is measured: a dimension.</summary>
    Metric,

    /// <summary>The name of what is measured.</summary>
    MetricLabel,

    /// <summary>The period: a dimension.</summary>
    Time,

    /// <summary>The name of the unit that measures are in.</summary>
    UnitLabel,

    /// <summary>A number that was measured.</summary>
    Measure,

    /// <summary>How settled or how exact the row's figures are.</summary>
    Status,

    /// <summary>The document that the row comes from.</summary>
    Source,
}
