using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The aggregation of an indicator over the parts of a period.</summary>
public enum TemporalAggregation
{
    /// <summary>The sum: output, investment, projects signed, income per village.</summary>
    [LocalizedName("累加", "sum")]
    Sum,

    /// <summary>The newest value: stocks and ranks.</summary>
    [LocalizedName("取最新值", "last")]
    Last,

    /// <summary>The mean: concentrations, shares of days, rates.</summary>
    [LocalizedName("平均", "mean")]
    Mean,
}
