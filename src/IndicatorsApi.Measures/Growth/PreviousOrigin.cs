using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Growth;

/// <summary>Where the value of one year earlier comes from.</summary>
public enum PreviousOrigin
{
    /// <summary>It is on record.</summary>
    [Name("有记录", "observed")]
    Observed,

    /// <summary>It follows from the published growth: p = y / (1 + g/100).</summary>
    [Name("由公布增幅推算", "implied by published growth")]
    ImpliedByPublishedGrowth,

    /// <summary>It follows from the published change: p = y − c.</summary>
    [Name("由公布增减量推算", "implied by published change")]
    ImpliedByPublishedChange,

    /// <summary>It is what the regions come to that the region was formed from.</summary>
    [Name("合并前各区划之和", "sum of predecessors")]
    SumOfPredecessors,
}
