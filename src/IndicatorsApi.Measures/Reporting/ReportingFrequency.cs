using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>The frequency of due observations (SDMX <c>CL_FREQ</c>: M, Q, S, A).</summary>
public enum ReportingFrequency
{
    /// <summary>Every month.</summary>
    [LocalizedName("每月", "monthly")]
    Monthly,

    /// <summary>Every quarter.</summary>
    [LocalizedName("每季", "quarterly")]
    Quarterly,

    /// <summary>Every half-year.</summary>
    [LocalizedName("每半年", "half-yearly")]
    HalfYearly,

    /// <summary>Every year.</summary>
    [LocalizedName("每年", "yearly")]
    Yearly,
}
