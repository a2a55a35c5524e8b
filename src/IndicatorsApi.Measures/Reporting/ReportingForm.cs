using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>What a figure that is due speaks of.</summary>
public enum ReportingForm
{
    /// <summary>The month, quarter, half-year or year by itself.</summary>
    [LocalizedName("当期", "period")]
    Period,

    /// <summary>All months since January (累计).</summary>
    [LocalizedName("累计", "year to date")]
    YearToDate,
}
