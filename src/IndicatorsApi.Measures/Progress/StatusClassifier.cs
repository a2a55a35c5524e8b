using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Derives the status of a target.</summary>
/// <param name="Input">The input of the progress measures.</param>
/// <param name="Criterion">The criterion of the target.</param>
internal sealed record StatusClassifier(ProgressInput Input, TargetCriterion Criterion)
{
    /// <summary>Returns the status once the whole period is covered: met, missed or not assessable.</summary>
    public (ProgressStatus Status, NoteCode? Reason) ForWholePeriod(ObservationValue own)
    {
        var fulfilment = Criterion.Evaluate(WithApplicableGrowth(own));
        return fulfilment.IsMet switch
        {
            true => (ProgressStatus.Met, fulfilment.Reason),
            false => (ProgressStatus.Missed, fulfilment.Reason),
            null => (ProgressStatus.NotAssessable, fulfilment.Reason),
        };
    }

    /// <summary>Returns the status of a direction without a number, compared with the same point of the baseline period.</summary>
    /// <remarks>A better value is on track, an equal one off track and a worse one worsening.</remarks>
    public (ProgressStatus Status, NoteCode? Reason) ByDirection(
        DirectionOnly directionOnly, ObservationValue observation, QualifiedValue? samePoint)
    {
        var comparable = WithApplicableGrowth(observation);
        if ((comparable.ReportedGrowthPercent ?? comparable.ReportedChange) is null && samePoint is null)
            return (ProgressStatus.NotAssessable, observation.Level is null ? NoteCode.GrowthOnly : NoteCode.SamePointMissing);
        if (Input.Method == ProgressMethod.Compound)
            return ByAnnualRate(directionOnly, comparable, samePoint);

        var same = directionOnly with { Baseline = samePoint };
        var fulfilment = same.Evaluate(comparable);
        return fulfilment.IsMet switch
        {
            null => (ProgressStatus.NotAssessable, fulfilment.Reason),
            true => (ProgressStatus.OnTrack, null),
            false => (same.IsUnchanged(comparable) ? ProgressStatus.OffTrack : ProgressStatus.Worsening, null),
        };
    }

    /// <summary>Returns the status of a direction without a number by the annual growth rate.</summary>
    /// <remarks>
    /// The thresholds are 1.5, 0.5 and 0 % a year, scaled down near a natural limit. Source: Statistics Canada, indicators without
    /// quantitative targets.
    /// </remarks>
    private (ProgressStatus Status, NoteCode? Reason) ByAnnualRate(
        DirectionOnly directionOnly, ObservationValue observation, QualifiedValue? samePoint)
    {
        if (observation.ReportedGrowthPercent is { } published)
            return (StatusOfRate(directionOnly, published, samePoint), null);
        if (observation.Level is not { Value: >= 0 } level || samePoint is not { Value: > 0 } same || Input.BaselinePeriod is not { } start)
            return (ProgressStatus.NotAssessable, NoteCode.CompoundNeedsPositive);
        if (IsOpenEnded(level) || IsOpenEnded(same))
            return (ProgressStatus.NotAssessable, NoteCode.ValueQualified);
        var rate = Formulas.Cagr.Of(level.Value, same.Value, Input.Period.Year - start.Year);
        return rate.Value is { } percent
            ? (StatusOfRate(directionOnly, percent, same), null)
            : (ProgressStatus.NotAssessable, rate.Reason);
    }

    private ProgressStatus StatusOfRate(DirectionOnly directionOnly, decimal percent, QualifiedValue? from)
    {
        var isRise = directionOnly.Direction == BoundSide.Floor;
        var factor = from is { Value: > 0 and var start } ? ValueBounds.ScalingFactor(start, isRise ? Input.Max : Input.Min) : 1;
        return Input.DirectionThresholds.ScaledBy(factor).StatusOf(isRise ? percent : -percent);
    }

    /// <summary>Returns the status by the pace, before the whole period is covered.</summary>
    /// <param name="level">The value behind the pace. Absent if only growth was published.</param>
    /// <param name="pace">The pace.</param>
    /// <param name="inPeriod"><see langword="true"/> if the value is one of the target period, not one before it.</param>
    public ProgressStatus ByPace(QualifiedValue? level, Pace pace, bool inPeriod) =>
        Input.AddsUp && inPeriod && level is { } soFar && IsFloorPassed(soFar) ? ProgressStatus.Met
        : pace.Percent.Value is { } percent ? ByPercent(percent, level, pace)
        : WithoutPercent(level, pace);

    /// <summary>Returns <see langword="true"/> if a sum exceeds its ceiling for the whole period.</summary>
    public bool IsCeilingPassed(QualifiedValue level) =>
        Input.AddsUp && Criterion.BoundFor(level.Value) is { Side: BoundSide.Ceiling } ceiling && ceiling.Admits(level) == false;

    /// <summary>Returns <see langword="true"/> if a sum has reached its floor and cannot decrease again.</summary>
    private bool IsFloorPassed(QualifiedValue soFar) =>
        !Input.CanDecrease
        && Criterion is not ExactValue
        && Criterion.BoundFor(soFar.Value) is { Side: BoundSide.Floor, Level.Value: > 0 } floor
        && floor.Admits(soFar) == true;

    private ProgressStatus WithoutPercent(QualifiedValue? level, Pace pace) => pace.Percent.Reason switch
    {
        NoteCode.ValueNotPositive when Input.AddsUp && level is { } y && IsUnderCeiling(y) => ProgressStatus.OnTrack,
        NoteCode.BaselineFulfils or NoteCode.TargetEqualsBaseline
            when Criterion is GrowthBy && pace.LeadPercentagePoints.Value is { } lead => ByLead(lead, level, pace),
        NoteCode.BaselineFulfils or NoteCode.TargetEqualsBaseline
            when level is { } known => WithFulfilledBaseline(pace.Projected.Value is { } end ? known with { Value = end } : known),
        NoteCode.RangeOvershot => ProgressStatus.OffTrack,
        NoteCode.RankUnspecified when level is { } rank && Criterion.Evaluate(new("", Input.Period, rank)).IsMet == true =>
            ProgressStatus.OnTrack,
        _ => ProgressStatus.NotAssessable,
    };

    private bool IsUnderCeiling(QualifiedValue level) =>
        Criterion.BoundFor(level.Value) is { Side: BoundSide.Ceiling, Level.Value: >= 0 };

    private static ProgressStatus ByLead(decimal lead, QualifiedValue? level, Pace pace) =>
        level is { } value && IsOpenEnded(value) && pace.LeadPercentagePoints.Step?.Formula == Formulas.LeadOfSamePoint
            ? ProgressStatus.NotAssessable
        : lead >= 0 ? ProgressStatus.OnTrack
        : ProgressStatus.Worsening;

    /// <summary>Returns the status of a target that the baseline fulfils: on track if the projection fulfils it, else worsening.</summary>
    private ProgressStatus WithFulfilledBaseline(QualifiedValue level) =>
        (Criterion.BoundFor(level.Value) is { } bound ? bound.Admits(level) : true) switch
        {
            true => ProgressStatus.OnTrack,
            false => ProgressStatus.Worsening,
            null => ProgressStatus.NotAssessable,
        };

    /// <summary>Returns the status of a pace in percent.</summary>
    /// <remarks>
    /// "More than 47" leaves the pace open upward, or downward under a ceiling. A qualified value is assessable only if all values that it
    /// may have give the same status.
    /// </remarks>
    private ProgressStatus ByPercent(decimal percent, QualifiedValue? level, Pace pace)
    {
        var status = Input.Thresholds.StatusOf(percent);
        var formula = pace.Percent.Step?.Formula;
        if (level is not { } qualified || !IsOpenEnded(qualified) || formula == Formulas.PaceOfGrowth)
            return status;

        var isShare = formula == Formulas.PaceOfFlowToFloor || formula == Formulas.PaceOfFlowUnderCeiling;
        var worst = isShare && !Input.CanDecrease ? ProgressStatus.OffTrack : ProgressStatus.Worsening;
        var open = qualified.Qualifier == Qualifier.MoreThan ? BoundSide.Ceiling : BoundSide.Floor;
        var isCertain = Criterion is Between
            ? status == worst && Criterion.BoundFor(isShare ? pace.Projected.Value!.Value : qualified.Value)?.Side == open
            : status == (Criterion.Side == open ? worst : ProgressStatus.OnTrack);
        return isCertain ? status : ProgressStatus.NotAssessable;
    }

    private static bool IsOpenEnded(QualifiedValue value) => value.Qualifier is Qualifier.MoreThan or Qualifier.LessThan;

    /// <summary>Removes published year-on-year growth if the target has an explicit baseline.</summary>
    private ObservationValue WithApplicableGrowth(ObservationValue observation) =>
        Input.HasExplicitBaseline ? observation with { ReportedGrowthPercent = null, ReportedChange = null } : observation;
}
