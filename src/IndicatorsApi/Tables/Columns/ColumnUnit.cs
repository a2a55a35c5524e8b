using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Columns;

/// <summary>The unit of the numbers of a column.</summary>
/// <param name="Name">The name of the unit.</param>
public sealed record ColumnUnit(LocalizedText Name)
{
    /// <summary>The unit that the row itself names.</summary>
    public static readonly ColumnUnit OfRow = new(new LocalizedText("该行的单位", "the row's unit"));

    /// <summary>Percent.</summary>
    public static readonly ColumnUnit Percent = new(new LocalizedText("%", "%"));

    /// <summary>Percentage points.</summary>
    public static readonly ColumnUnit PercentagePoints = new(new LocalizedText("百分点", "percentage points"));

    /// <summary>Months.</summary>
    public static readonly ColumnUnit Months = new(new LocalizedText("个月", "months"));
}
