using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The origin of the base value of growth.</summary>
public enum PreviousValueOrigin
{
    /// <summary>Observed.</summary>
    [LocalizedName("有记录", "observed")]
    Observed,

    /// <summary>Implied by published growth: p = y / (1 + g/100).</summary>
    [LocalizedName("由公布增幅推算", "implied by published growth")]
    ImpliedByPublishedGrowth,

    /// <summary>Implied by published change: p = y − c.</summary>
    [LocalizedName("由公布增减量推算", "implied by published change")]
    ImpliedByPublishedChange,

    /// <summary>The sum over the predecessors of a merged region.</summary>
    [LocalizedName("合并前各区划之和", "sum of predecessors")]
    SumOfPredecessors,
}
