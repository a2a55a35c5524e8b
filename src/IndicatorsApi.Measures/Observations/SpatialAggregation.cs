using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Observations;

/// <summary>How the values of a region's parts combine to the region's value.</summary>
public enum SpatialAggregation
{
    /// <summary>They add up.</summary>
    [LocalizedName("相加", "sum")]
    Sum,

    /// <summary>Their unweighted mean is meaningful.</summary>
    [LocalizedName("平均", "mean")]
    Mean,

    /// <summary>They do not combine.</summary>
    [LocalizedName("不可汇总", "none")]
    None,
}
