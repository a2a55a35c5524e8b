namespace IndicatorsApi.Imports.WideTables;

/// <summary>The dimension of the columns of a wide table.</summary>
public enum WideLayout
{
    /// <summary>Regions as columns: a row for each indicator.</summary>
    RegionsAsColumns,

    /// <summary>Periods as columns: a row for each indicator or region.</summary>
    PeriodsAsColumns,

    /// <summary>Indicators as columns: a row for each region or period.</summary>
    IndicatorsAsColumns,
}
