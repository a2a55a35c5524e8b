using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>How often figures are due (SDMX <c>CL_FREQ</c>: M, Q, S, A).</summary>
public enum ReportingFrequency
{
    /// <summary>Every month.</summary>
    [Name("每月", "monthly")]
    Monthly,

    /// <summary>Every quarter.</summary>
    [Name("每季", "quarterly")]
    Quarterly,

    /// <summary>Every half-year.</summary>
    [Name("每半年", "half-yearly")]
    HalfYearly,

    /// <summary>Every year.</summary>
    [Name("每年", "yearly")]
    Yearly,
}
