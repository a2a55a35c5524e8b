using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Figures;

/// <summary>How the values of a region's parts combine to the region's value.</summary>
public enum Rollup
{
    /// <summary>They add up.</summary>
    [Name("相加", "sum")]
    Sum,

    /// <summary>Their unweighted mean is meaningful.</summary>
    [Name("平均", "mean")]
    Mean,

    /// <summary>They do not combine.</summary>
    [Name("不可汇总", "none")]
    None,
}
