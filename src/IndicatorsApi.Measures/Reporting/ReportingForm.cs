using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>What a figure that is due speaks of.</summary>
public enum ReportingForm
{
    /// <summary>The month, quarter, half-year or year by itself.</summary>
    [Name("当期", "period")]
    Period,

    /// <summary>All months since January (累计).</summary>
    [Name("累计", "year to date")]
    YearToDate,
}
