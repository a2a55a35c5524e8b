using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The method of assessing the pace toward a target. <c>docs/measures.md</c> gives formulas and sources.</summary>
public enum ProgressMethod
{
    /// <summary>Linear progress: the elapsed share of the target for sums, a straight line from the baseline for levels.</summary>
    [LocalizedName("均匀进度", "linear")]
    Linear,

    /// <summary>The ratio of the actual to the required annual growth rate (Statistics Canada, Eurostat).</summary>
    [LocalizedName("复合增长", "compound")]
    Compound,

    /// <summary>The projected progress at the end of the period, as a share of the required progress (United Nations).</summary>
    [LocalizedName("趋势推算", "projection")]
    Projection,
}
