namespace IndicatorsApi.Imports.WideTables;

/// <summary>What stands across the top of a wide table.</summary>
public enum WideLayout
{
    /// <summary>Regions: a row for each indicator.</summary>
    RegionsAsColumns,

    /// <summary>Periods: a row for each indicator, or each region.</summary>
    PeriodsAsColumns,

    /// <summary>Indicators: a row for each region, or each period.</summary>
    IndicatorsAsColumns,
}
