namespace IndicatorsApi.Measures.Notes;

/// <summary>Why a measure is absent, or what to know before reading it. The codes are stable.</summary>
/// <remarks>The words for them stand in <see cref="NoteTexts"/>.</remarks>
public enum NoteCode
{
    /// <summary>There is no figure one year earlier, and no growth or change was published.</summary>
    NoPreviousObservation,

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
    NoObservation,

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

    /// <summary>No figure of the target period can be counted yet, so there is no pace.</summary>
    NoObservationOfPeriod,

    /// <summary>The target period has not begun.</summary>
    PeriodNotBegun,

    /// <summary>The target period is over and its own figure is not in.</summary>
    Overdue,

    /// <summary>Figures of some months are missing, so later ones cannot be added up.</summary>
    GapInPeriod,

    /// <summary>A cumulative figure is smaller than an earlier one of the same period.</summary>
    CumulativeFell,

    /// <summary>The value is the difference of two cumulative figures.</summary>
    DerivedByDifference,

    /// <summary>The elapsed profile asked for does not fit this target; months are counted instead.</summary>
    ProfileNotApplicable,

    /// <summary>Last year's course is not on record; months are counted instead.</summary>
    LastYearMissing,

    /// <summary>The ceiling is passed before the period is over.</summary>
    CeilingPassed,

    /// <summary>The baseline's year has no figure at the same point to compare with.</summary>
    SamePointMissing,

    /// <summary>The baseline fulfils the target already; what counts is staying there.</summary>
    BaselineFulfils,

    /// <summary>The value has come through the range and lies outside it on the other side.</summary>
    RangeOvershot,

    /// <summary>Nothing of the period is left.</summary>
    NothingLeft,

    /// <summary>Rates of growth need positive numbers.</summary>
    CompoundNeedsPositive,

    /// <summary>There is no figure after the baseline to see a trend in.</summary>
    NothingSinceBaseline,

    /// <summary>The method does not fit a sum over several years.</summary>
    MethodNotApplicable,

    /// <summary>The result is larger than a decimal number can hold.</summary>
    TooLarge,

    /// <summary>Published and computed growth disagree by more than the threshold.</summary>
    PublishedGrowthDisagrees,

    /// <summary>There is no figure of the period before.</summary>
    NoObservationBefore,

    /// <summary>A year-to-date has no period before it to compare with.</summary>
    CumulativeHasNoBefore,

    /// <summary>Own figure and children's values are not both there.</summary>
    NothingToReconcile,

    /// <summary>Not all children have reported, so what they come to is no total.</summary>
    PartialSum,

    /// <summary>The values of regions cannot be combined for this indicator.</summary>
    NoRollup,

    /// <summary>There is no figure to start the compound rate from.</summary>
    NoObservationSince,

    /// <summary>The period's own figure is not in; the cumulative figure through its end, or all its parts, decide.</summary>
    WholeByParts,

    /// <summary>The value is the mean of the figures of several parts.</summary>
    MeanOfParts,

    /// <summary>A newer figure cannot decide, because it tells no level; an older one does.</summary>
    NewerUndecided,

    /// <summary>Two ways to the same months come to different sums; the newest cumulative figure wins.</summary>
    SumsDisagree,

    /// <summary>Last year's share contradicts itself: its months come to more than its whole; months are counted instead.</summary>
    LastYearContradicts,

    /// <summary>Growth is judged by the growth published with the figure.</summary>
    PaceByPublishedGrowth,

    /// <summary>Growth is judged by growth over the same point of the baseline's period.</summary>
    PaceBySamePoint,

    /// <summary>Growth is judged by the calendar, because the same point of last year is not on record.</summary>
    PaceByCalendar,

    /// <summary>Growth is judged by last year's share, because the same point of the baseline's period is not on record.</summary>
    PaceByLastYearShare,

    /// <summary>Published and computed growth lie on two sides of the growth demanded; the published one decides.</summary>
    GrowthContradicts,

    /// <summary>A sum over several years has no single year to start from.</summary>
    PlanHasNoStart,

    /// <summary>The projection follows the straight line, because constant growth needs positive numbers.</summary>
    ProjectedByLine,

    /// <summary>The projection leads beyond what the indicator can be, and is cut there.</summary>
    ProjectionCut,

    /// <summary>From the baseline there is no way to go to the target: it is reached there already.</summary>
    NoWayToGo,

    /// <summary>The goal is a range, and has no one number.</summary>
    RangeHasTwoEnds,

    /// <summary>The values speak of different points of the period, so what they come to is no total.</summary>
    MixedPoints,

    /// <summary>Some children have come further than the point that all have.</summary>
    SomeAreAhead,

    /// <summary>Some children have no value of their own and are represented by what those below them come to.</summary>
    RepresentedByParts,

    /// <summary>Some targets have no number that could be added up.</summary>
    TargetsWithoutNumber,

    /// <summary>The regions stand at different points of the period, and are compared there.</summary>
    ComparedAtDifferentPoints,

    /// <summary>The region has no figure at the point at which all are compared.</summary>
    NotAtThisPoint,

    /// <summary>The region has no target of the period.</summary>
    NoTargetOfPeriod,

    /// <summary>The region was formed by a merger, and figures of before are those of the regions it was formed from, added up.</summary>
    RegionMerged,

    /// <summary>The region came of others, and there is no figure of before that compares.</summary>
    RegionChanged,

    /// <summary>Other regions became part of the region in between.</summary>
    RegionGrew,

    /// <summary>The region came of others on a day.</summary>
    RegionFormed,

    /// <summary>The region existed up to a day.</summary>
    RegionEnded,
}
