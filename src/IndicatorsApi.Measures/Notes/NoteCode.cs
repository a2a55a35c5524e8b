namespace IndicatorsApi.Measures.Notes;

/// <summary>The reason why a measure is absent, or a qualification of it. Codes are stable; their texts may change.</summary>
/// <remarks><see cref="NoteTexts"/> contains the texts.</remarks>
public enum NoteCode
{
    /// <summary>No observation one year earlier, and no published growth or change.</summary>
    NoPreviousObservation,

    /// <summary>The previous value is implied by published growth. It is a comparable base, not the value published a year ago.</summary>
    PreviousImpliedByPublishedGrowth,

    /// <summary>The previous value is implied by published change. It is a comparable base, not the value published a year ago.</summary>
    PreviousImpliedByPublishedChange,

    /// <summary>The previous value is zero or negative, so growth is undefined.</summary>
    PreviousNotPositive,

    /// <summary>The previous value was published as approximate, or as more or less than a number.</summary>
    PreviousQualified,

    /// <summary>Only growth or change was published, without a value.</summary>
    GrowthOnly,

    /// <summary>The value was published as approximate, or as more or less than a number.</summary>
    ValueQualified,

    /// <summary>The value is zero or negative, so its ratio to a ceiling is undefined.</summary>
    ValueNotPositive,

    /// <summary>The indicator is a percentage and changes by percentage points.</summary>
    PercentagePoints,

    /// <summary>The indicator is a rank and has no growth rate.</summary>
    RankHasNoGrowth,

    /// <summary>Neither an observation nor a baseline exists.</summary>
    NoObservation,

    /// <summary>No baseline exists.</summary>
    NoBaseline,

    /// <summary>The baseline is a proxy, so all derived measures are not comparable.</summary>
    BaselineNotComparable,

    /// <summary>The baseline is zero or negative, so growth from it is undefined.</summary>
    BaselineNotPositive,

    /// <summary>The baseline was published as approximate, or as more or less than a number.</summary>
    BaselineQualified,

    /// <summary>The baseline is not recorded and is implied by the growth or change published with the observation.</summary>
    BaselineImplied,

    /// <summary>The target is a floor below the baseline.</summary>
    TargetBelowBaseline,

    /// <summary>The target is a ceiling above the baseline.</summary>
    TargetAboveBaseline,

    /// <summary>The target equals the baseline, so there is no gap to close.</summary>
    TargetEqualsBaseline,

    /// <summary>The target is zero or negative, so a ratio to it is undefined.</summary>
    TargetNotPositive,

    /// <summary>The target gives only a direction.</summary>
    DirectionOnly,

    /// <summary>The target demands a leading rank without a number.</summary>
    RankUnspecified,

    /// <summary>The indicator has neutral polarity, so only the exact value fulfils the target.</summary>
    NeutralPolarity,

    /// <summary>No observation of the target period counts yet, so there is no pace.</summary>
    NoObservationOfPeriod,

    /// <summary>The target period has not begun.</summary>
    PeriodNotBegun,

    /// <summary>The target period has ended without an observation of the whole period.</summary>
    Overdue,

    /// <summary>Observations of some months are missing, so later ones do not count.</summary>
    GapInPeriod,

    /// <summary>A cumulative value is below an earlier one of the same period.</summary>
    CumulativeFell,

    /// <summary>The value is the difference of two cumulative values.</summary>
    DerivedByDifference,

    /// <summary>The requested elapsed profile does not apply to this target. Months are used instead.</summary>
    ProfileNotApplicable,

    /// <summary>The cumulative values of last year are not recorded. Months are used instead.</summary>
    LastYearMissing,

    /// <summary>The ceiling was exceeded before the end of the period.</summary>
    CeilingExceeded,

    /// <summary>The baseline period has no observation at the same point.</summary>
    SamePointMissing,

    /// <summary>The baseline already fulfils the target, which only has to be maintained.</summary>
    BaselineFulfils,

    /// <summary>The value has crossed the target range.</summary>
    RangeOvershot,

    /// <summary>No month of the period is left.</summary>
    NoMonthRemaining,

    /// <summary>Compound growth is undefined for zero or negative values.</summary>
    CompoundNeedsPositive,

    /// <summary>No observation after the baseline, so there is no trend.</summary>
    NoObservationSinceBaseline,

    /// <summary>The method does not apply to a sum over several years.</summary>
    MethodNotApplicable,

    /// <summary>The result exceeds the range of a decimal.</summary>
    TooLarge,

    /// <summary>Published and computed growth differ by more than the threshold.</summary>
    PublishedGrowthDisagrees,

    /// <summary>No observation of the preceding period.</summary>
    NoPrecedingObservation,

    /// <summary>A cumulative period has no preceding period.</summary>
    CumulativeHasNoPrecedingPeriod,

    /// <summary>The region's own value or the aggregate of its children is missing.</summary>
    NothingToReconcile,

    /// <summary>Some children have not reported, so the aggregate is not a total.</summary>
    PartialSum,

    /// <summary>The indicator cannot be aggregated across regions.</summary>
    NoRollup,

    /// <summary>No observation in the start year of the compound rate.</summary>
    NoObservationSince,

    /// <summary>The period has no observation of its own. A cumulative value through its end, or all its parts, decide.</summary>
    WholeByParts,

    /// <summary>The value is the mean of several observations.</summary>
    MeanOfParts,

    /// <summary>A newer observation has no value and cannot decide. An older one decides.</summary>
    NewerUndecided,

    /// <summary>Observations of the same months give different sums. The newest cumulative value counts.</summary>
    SumsDisagree,

    /// <summary>Last year's cumulative value contradicts its annual value. Months are used instead.</summary>
    LastYearContradicts,

    /// <summary>The pace is the ratio of published growth to required growth.</summary>
    PaceByPublishedGrowth,

    /// <summary>The pace is the ratio of growth over the same point of the baseline period to required growth.</summary>
    PaceBySamePoint,

    /// <summary>The pace of a growth target follows the calendar, because the same point is not recorded.</summary>
    PaceByCalendar,

    /// <summary>The pace of a growth target follows last year's cumulative share, because the same point is not recorded.</summary>
    PaceByLastYearShare,

    /// <summary>Published and computed growth disagree on the required growth. Published growth decides.</summary>
    GrowthContradicts,

    /// <summary>A sum over several years has no single start year.</summary>
    PlanHasNoStart,

    /// <summary>The projection is linear, because compound growth is undefined for zero or negative values.</summary>
    ProjectedLinearly,

    /// <summary>The projection exceeded the bounds of the indicator and was capped.</summary>
    ProjectionCapped,

    /// <summary>The baseline is already on the required side of the target, so there is no gap to close.</summary>
    BaselineMeetsTarget,

    /// <summary>The target is a range and has no single threshold.</summary>
    RangeHasTwoBounds,

    /// <summary>The values refer to different points of the period, so the aggregate is not a total.</summary>
    MixedPoints,

    /// <summary>Some children have reported beyond the common point.</summary>
    SomeBeyondCommonPoint,

    /// <summary>Some children have no value of their own and are represented by the aggregate of their children.</summary>
    RepresentedByChildren,

    /// <summary>Some targets have no number that can be summed.</summary>
    TargetsWithoutNumber,

    /// <summary>The regions are compared at different points of the period.</summary>
    ComparedAtDifferentPoints,

    /// <summary>The region has no observation at the common point of the comparison.</summary>
    NoObservationAtPoint,

    /// <summary>The region has no target for the period.</summary>
    NoTargetOfPeriod,

    /// <summary>The region was formed by a merger. Earlier values are sums over its predecessors.</summary>
    RegionMerged,

    /// <summary>The region was formed from others, and no comparable earlier observation exists.</summary>
    RegionChanged,

    /// <summary>The region has absorbed other regions in the meantime.</summary>
    RegionAbsorbedOthers,

    /// <summary>The region was formed from other regions.</summary>
    RegionFormed,

    /// <summary>The region has ended.</summary>
    RegionEnded,
}
