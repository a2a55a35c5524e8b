using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>The form of a due observation.</summary>
public enum ReportingForm
{
    /// <summary>The single month, quarter, half-year or year (当期).</summary>
    [LocalizedName("当期", "period")]
    Period,

    /// <summary>The year to date, from January (累计).</summary>
    [LocalizedName("累计", "year to date")]
    YearToDate,
}
