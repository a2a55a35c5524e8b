using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The kind of measure, by the relation of its values to time.</summary>
public enum MeasureKind
{
    /// <summary>An amount over a period: output, investment, projects signed.</summary>
    [LocalizedName("流量", "flow")]
    Flow,

    /// <summary>An amount at a point in time: villages, facilities, debt.</summary>
    [LocalizedName("存量", "stock")]
    Stock,

    /// <summary>A ratio or an average: percentages, concentrations, income per village.</summary>
    [LocalizedName("比率", "ratio")]
    Ratio,

    /// <summary>A rank, from 1.</summary>
    [LocalizedName("位次", "rank")]
    Rank,
}
