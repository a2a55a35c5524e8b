using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The basis of the elapsed share of a period, which is the expected profile of a sum.</summary>
public enum ElapsedBasis
{
    /// <summary>Covered months in percent of all months. January to June of a year is 50 %.</summary>
    [LocalizedName("按月份", "by months")]
    Months,

    /// <summary>Covered days in percent of all days.</summary>
    [LocalizedName("按天数", "by days")]
    Days,

    /// <summary>Last year's cumulative share at the same month, for sums that accrue unevenly.</summary>
    [LocalizedName("按上年进度", "by last year's share")]
    LastYear,
}
