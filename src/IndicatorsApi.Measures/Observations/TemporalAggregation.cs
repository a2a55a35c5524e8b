using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>How the figures of the parts of a period make the figure of the period.</summary>
public enum TemporalAggregation
{
    /// <summary>They add up: output, investment, projects signed, income per village.</summary>
    [LocalizedName("累加", "sum")]
    Sum,

    /// <summary>The newest stands for the whole: what is counted at a moment, and places in an order.</summary>
    [LocalizedName("取最新值", "last")]
    Last,

    /// <summary>Their mean: concentrations, shares of days, rates.</summary>
    [LocalizedName("平均", "mean")]
    Mean,
}
