using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The aggregation of an indicator across the children of a region.</summary>
public enum SpatialAggregation
{
    /// <summary>The sum.</summary>
    [LocalizedName("相加", "sum")]
    Sum,

    /// <summary>The unweighted mean.</summary>
    [LocalizedName("平均", "mean")]
    Mean,

    /// <summary>No aggregation.</summary>
    [LocalizedName("不可汇总", "none")]
    None,
}
