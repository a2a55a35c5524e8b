namespace IndicatorsApi.Api.Submissions;

/// <summary>The origin of the observations that are expected of a region.</summary>
public enum ExpectationSource
{
    /// <summary>Reporting requirements declare them.</summary>
    Declared,

    /// <summary>No requirement covers the region. They follow from its earlier reports in the same form, and from its targets.</summary>
    ReportingPattern,
}
