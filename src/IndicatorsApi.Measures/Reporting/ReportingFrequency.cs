namespace IndicatorsApi.Measures.Reporting;

/// <summary>How often figures are due (SDMX <c>CL_FREQ</c>: M, Q, S, A).</summary>
public enum ReportingFrequency
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every half-year.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,
}
