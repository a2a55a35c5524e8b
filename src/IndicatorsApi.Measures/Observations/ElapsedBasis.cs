using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>How the share of a period that has elapsed is counted: how fast a flow is expected to come in.</summary>
public enum ElapsedBasis
{
    /// <summary>Months covered over months of the period: a June year-to-date covers 50 %.</summary>
    [LocalizedName("按月份", "by months")]
    Months,

    /// <summary>Days covered over days of the period.</summary>
    [LocalizedName("按天数", "by days")]
    Days,

    /// <summary>The share that last year had come to at the same month, for what comes in unevenly.</summary>
    [LocalizedName("按上年进度", "by last year's course")]
    LastYear,
}
