using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>By which rules a target gets its status.</summary>
/// <param name="Input">What decides how the target stands.</param>
/// <param name="Goal">What its rule demands.</param>
internal sealed record StatusClassifier(ProgressInput Input, TargetCriterion Goal)
{
    /// <summary>The whole period is covered: its figure decides.</summary>
    public (ProgressStatus Status, NoteCode? Because) ByOwnObservation(ObservationValue own)
    {
        var verdict = Goal.Evaluate(Comparable(own));
        return verdict.IsMet switch
        {
            true => (ProgressStatus.Met, verdict.Because),
            false => (ProgressStatus.Missed, verdict.Because),
            null => (ProgressStatus.NotAssessable, verdict.Because),
        };
    }

    /// <summary>A mere direction compares with the same point of the baseline's year: better is on track, the same is not.</summary>
    public (ProgressStatus Status, NoteCode? Because) ByDirection(DirectionOnly toward, ObservationValue observation, QualifiedValue? samePoint)
    {
        var comparable = Comparable(observation);
        if ((comparable.ReportedGrowthPercent ?? comparable.ReportedChange) is null && samePoint is null)
            return (ProgressStatus.NotAssessable, observation.Level is null ? NoteCode.GrowthOnly : NoteCode.SamePointMissing);
        if (Input.Method == ProgressMethod.Compound)
            return ByAnnualRate(toward, comparable, samePoint);

        var same = toward with { Baseline = samePoint };
        var verdict = same.Evaluate(comparable);
        return verdict.IsMet switch
        {
            null => (ProgressStatus.NotAssessable, verdict.Because),
            true => (ProgressStatus.OnTrack, null),
            false => (same.IsUnchanged(comparable) ? ProgressStatus.OffTrack : ProgressStatus.Worsening, null),
        };
    }

    /// <summary>
    /// A mere direction by the rate of a year: 1.5, 0.5 and 0 %, drawn in where a natural limit is near (Statistics Canada, indicators without
    /// quantitative targets).
    /// </summary>
    private (ProgressStatus Status, NoteCode? Because) ByAnnualRate(DirectionOnly toward, ObservationValue observation, QualifiedValue? samePoint)
    {
        if (observation.ReportedGrowthPercent is { } published)
            return (RateStatus(toward, published, samePoint), null);
        if (observation.Level is not { } level || samePoint is not { } same || same.Value <= 0 || level.Value < 0 || Input.BaselinePeriod is not { } start)
            return (ProgressStatus.NotAssessable, NoteCode.CompoundNeedsPositive);
        if (level is { Qualifier: Qualifier.MoreThan or Qualifier.LessThan } || same is { Qualifier: Qualifier.MoreThan or Qualifier.LessThan })
            return (ProgressStatus.NotAssessable, NoteCode.ValueQualified);
        var rate = Formulas.Cagr.Of(level.Value, same.Value, Input.Period.Year - start.Year);
        return rate.Value is { } percent ? (RateStatus(toward, percent, same), null) : (ProgressStatus.NotAssessable, rate.Because);
    }

    private ProgressStatus RateStatus(DirectionOnly toward, decimal percent, QualifiedValue? from)
    {
        var isRise = toward.Direction == BoundSide.Floor;
        var room = from is { Value: > 0 and var start } ? ValueBounds.Room(start, isRise ? Input.Max : Input.Min) : 1;
        return Input.DirectionBands.ScaledBy(room).StatusOf(isRise ? percent : -percent);
    }

    /// <summary>Before the period's own figure is in, the pace decides.</summary>
    /// <param name="level">The level that the pace is that of; absent where only growth was published.</param>
    /// <param name="pace">The pace.</param>
    /// <param name="inPeriod">Whether the level is one of the period, and not the last one before it.</param>
    public ProgressStatus ByPace(QualifiedValue? level, Pace pace, bool inPeriod) =>
        Input.AddsUp && inPeriod && level is { } soFar && IsPassed(soFar) ? ProgressStatus.Met
        : pace.Percent.Value is { } percent ? Honest(percent, level, pace)
        : WithoutPace(level, pace);

    /// <summary>Whether a flow has come to more than its ceiling allows for the whole period.</summary>
    public bool IsCeilingPassed(QualifiedValue level) =>
        Input.AddsUp && Goal.BoundFor(level.Value) is { Side: BoundSide.Ceiling } ceiling && ceiling.Admits(level) == false;

    /// <summary>What a flow has reached of its floor cannot be lost again.</summary>
    private bool IsPassed(QualifiedValue soFar) =>
        !Input.MayFall && Goal is not ExactValue && Goal.BoundFor(soFar.Value) is { Side: BoundSide.Floor, Level.Value: > 0 } floor && floor.Admits(soFar) == true;

    private ProgressStatus WithoutPace(QualifiedValue? level, Pace pace) => pace.Percent.Because switch
    {
        NoteCode.ValueNotPositive when Input.AddsUp && level is { } y && Goal.BoundFor(y.Value) is { Side: BoundSide.Ceiling, Level.Value: >= 0 } => ProgressStatus.OnTrack,
        NoteCode.BaselineFulfils or NoteCode.TargetEqualsBaseline when Goal is GrowthBy && pace.LeadPercentagePoints.Value is { } lead =>
            level is { Qualifier: Qualifier.MoreThan or Qualifier.LessThan } && pace.LeadPercentagePoints.Working?.Formula == Formulas.LeadOfSamePoint ? ProgressStatus.NotAssessable
            : lead >= 0 ? ProgressStatus.OnTrack : ProgressStatus.Worsening,
        NoteCode.BaselineFulfils or NoteCode.TargetEqualsBaseline when level is { } known => Staying(pace.Projected.Value is { } end ? known with { Value = end } : known),
        NoteCode.RangeOvershot => ProgressStatus.OffTrack,
        NoteCode.RankUnspecified when level is { } rank && Goal.Evaluate(new("", Input.Period, rank)).IsMet == true => ProgressStatus.OnTrack,
        _ => ProgressStatus.NotAssessable,
    };

    /// <summary>Where the baseline fulfils the target, what leads to the good side is on track, and what leads to the bad side has got worse.</summary>
    private ProgressStatus Staying(QualifiedValue level) => (Goal.BoundFor(level.Value) is { } limit ? limit.Admits(level) : true) switch
    {
        true => ProgressStatus.OnTrack,
        false => ProgressStatus.Worsening,
        null => ProgressStatus.NotAssessable,
    };

    /// <summary>
    /// "More than 47" leaves the pace open upwards, or downwards under a ceiling. The status holds only where all that the
    /// value may be lies in one band.
    /// </summary>
    private ProgressStatus Honest(decimal percent, QualifiedValue? level, Pace pace)
    {
        var shown = Input.Bands.StatusOf(percent);
        var formula = pace.Percent.Working?.Formula;
        if (level is not { Qualifier: Qualifier.MoreThan or Qualifier.LessThan } vague || formula == Formulas.PaceOfGrowth)
            return shown;

        var isShare = formula == Formulas.PaceOfFlowToFloor || formula == Formulas.PaceOfFlowUnderCeiling;
        var worst = isShare && !Input.MayFall ? ProgressStatus.OffTrack : ProgressStatus.Worsening;
        var open = vague.Qualifier == Qualifier.MoreThan ? BoundSide.Ceiling : BoundSide.Floor;
        if (Goal is Between)
            return shown == worst && Goal.BoundFor(isShare ? pace.Projected.Value!.Value : vague.Value)?.Side == open ? shown : ProgressStatus.NotAssessable;
        return shown == (Goal.Side == open ? worst : ProgressStatus.OnTrack) ? shown : ProgressStatus.NotAssessable;
    }

    private ObservationValue Comparable(ObservationValue observation) =>
        Input.NamesItsBaseline ? observation with { ReportedGrowthPercent = null, ReportedChange = null } : observation;
}
