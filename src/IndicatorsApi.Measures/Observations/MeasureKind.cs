using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>How an indicator's values relate to time.</summary>
public enum MeasureKind
{
    /// <summary>Summed over time: output, investment, projects signed.</summary>
    [LocalizedName("流量", "flow")]
    Flow,

    /// <summary>Counted at a moment: villages, facilities, debt.</summary>
    [LocalizedName("存量", "stock")]
    Stock,

    /// <summary>A quotient or an average: percentages, concentrations, income per village.</summary>
    [LocalizedName("比率", "ratio")]
    Ratio,

    /// <summary>A place in an order; 1 is the first.</summary>
    [LocalizedName("位次", "rank")]
    Rank,
}
