using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Growth;

/// <summary>Where the value of one year earlier comes from.</summary>
public enum PreviousValueOrigin
{
    /// <summary>It is on record.</summary>
    [LocalizedName("有记录", "observed")]
    Observed,

    /// <summary>It follows from the published growth: p = y / (1 + g/100).</summary>
    [LocalizedName("由公布增幅推算", "implied by published growth")]
    ImpliedByPublishedGrowth,

    /// <summary>It follows from the published change: p = y − c.</summary>
    [LocalizedName("由公布增减量推算", "implied by published change")]
    ImpliedByPublishedChange,

    /// <summary>It is what the regions come to that the region was formed from.</summary>
    [LocalizedName("合并前各区划之和", "sum of predecessors")]
    SumOfPredecessors,
}
