namespace IndicatorsApi.Measures;

/// <summary>
/// Why a measure is absent, or what to know before reading it. The codes are stable; the words for them stand in
/// <see cref="NoteTexts"/>.
/// </summary>
public enum NoteCode
{
    /// <summary>There is no figure one year earlier, and no growth or change was published.</summary>
    NoPreviousFigure,

    /// <summary>The previous value follows from the published growth: a comparable base, not the figure published a year ago.</summary>
    PreviousImpliedByPublishedGrowth,

    /// <summary>The previous value follows from the published change: a comparable base, not the figure published a year ago.</summary>
    PreviousImpliedByPublishedChange,

    /// <summary>The previous value is zero or negative, so a growth rate has no meaning.</summary>
    PreviousNotPositive,

    /// <summary>The previous value is published as approximate, or as more or less than a number.</summary>
    PreviousQualified,

    /// <summary>Only growth or change was published, no level.</summary>
    GrowthOnly,

    /// <summary>The value is published as approximate, or as more or less than a number.</summary>
    ValueQualified,

    /// <summary>The value is zero or negative, so its ratio to a ceiling has no meaning.</summary>
    ValueNotPositive,

    /// <summary>The indicator is a percentage: it changes by percentage points, not by percent.</summary>
    PercentagePoints,

    /// <summary>The indicator is a place in an order: it changes by places, not by percent.</summary>
    RankHasNoGrowth,

    /// <summary>There is neither a figure nor a baseline.</summary>
    NoFigure,

    /// <summary>There is no baseline to compare with.</summary>
    NoBaseline,

    /// <summary>The baseline is a proxy: everything derived from it compares unlike things.</summary>
    BaselineNotComparable,

    /// <summary>The baseline is zero or negative, so a growth rate from it has no meaning.</summary>
    BaselineNotPositive,

    /// <summary>The baseline is published as approximate, or as more or less than a number.</summary>
    BaselineQualified,

    /// <summary>The baseline is not on record; it follows from the growth or change published with the figure.</summary>
    BaselineImplied,

    /// <summary>The target demands less than the baseline already was.</summary>
    TargetBelowBaseline,

    /// <summary>The target, a ceiling, allows more than the baseline already was.</summary>
    TargetAboveBaseline,

    /// <summary>The target equals the baseline, so there is no distance to close.</summary>
    TargetEqualsBaseline,

    /// <summary>The target is zero or negative, so a ratio to it has no meaning.</summary>
    TargetNotPositive,

    /// <summary>The target gives a direction without a number.</summary>
    DirectionOnly,

    /// <summary>The target asks for a place near the front without saying which.</summary>
    RankUnspecified,

    /// <summary>Neither direction of the indicator is good, so only the very figure would meet a plain target.</summary>
    NeutralPolarity,
}
