using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How the pace toward a target is judged; <c>docs/measures.md</c> gives formulas and sources.</summary>
public enum ProgressMethod
{
    /// <summary>Against an even course: a share of the target for flows, a straight line from the baseline for levels.</summary>
    [LocalizedName("均匀进度", "linear")]
    Linear,

    /// <summary>The annual growth rate so far against the one that reaches the target (Statistics Canada, Eurostat).</summary>
    [LocalizedName("复合增长", "compound")]
    Compound,

    /// <summary>Where the trend leads to at the due date, as a share of the whole way (United Nations).</summary>
    [LocalizedName("趋势推算", "projection")]
    Projection,
}
