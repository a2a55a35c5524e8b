using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// The formulas of progress toward a target: y is the latest value, T the number the goal demands, b the baseline. Results
/// are not rounded. Where a goal is a range, T is the end that the value in question lies outside of.
/// </summary>
public static class ProgressMeasures
{
    /// <summary>
    /// attainment = y / T × 100 for floors, T / y × 100 for ceilings; 100 inside a range.
    /// </summary>
    public static MeasureResult AttainmentPercent(TargetCriterion goal, decimal y)
    {
        if (goal.NoBound is { } none)
            return none;
        return goal.BoundFor(y) switch
        {
            null => Formulas.AttainmentInside.Of(y),
            { Side: BoundSide.Floor, Level.Value: <= 0 } => NoteCode.TargetNotPositive,
            { Side: BoundSide.Floor, Level.Value: var t } => Formulas.AttainmentOfFloor.Of(y, t),
            { Side: BoundSide.Ceiling } when y <= 0 => NoteCode.ValueNotPositive,
            { Side: BoundSide.Ceiling, Level.Value: < 0 } => NoteCode.TargetNotPositive,
            { Level.Value: var t } => Formulas.AttainmentOfCeiling.Of(t, y),
        };
    }

    /// <summary>gap = what is still to go, in the unit: T − y for floors, y − T for ceilings, 0 once there.</summary>
    public static MeasureResult Gap(TargetCriterion goal, decimal y)
    {
        if (goal.NoBound is { } none)
            return none;
        if (goal is ExactValue { Number: var number })
            return Formulas.GapAround.Of(number, y);
        return goal.BoundFor(y) switch
        {
            null => Formulas.GapInside.Of(y),
            { Side: BoundSide.Floor, Level.Value: var t } => Formulas.GapToFloor.Of(t, y),
            { Level.Value: var t } => Formulas.GapToCeiling.Of(y, t),
        };
    }

    /// <summary>gapClosed = (y − b) / (T − b) × 100: 0 at the start, 100 at the target, negative when moving away.</summary>
    public static MeasureResult GapClosedPercent(TargetCriterion goal, decimal y, decimal b)
    {
        if (goal.NoBound is { } none)
            return none;
        return WayFrom(goal, b) is { Value: { } t } ? Formulas.GapClosed.Of(y, b, t) : WayFrom(goal, b);
    }

    /// <summary>The same in the course of a period for what adds up: from the baseline's same point, or its share, to what is expected by now.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="y">What it has come to so far.</param>
    /// <param name="b">The baseline's whole.</param>
    /// <param name="same">What the baseline had come to at the same point, if that is on record.</param>
    /// <param name="e">The elapsed share, as a fraction.</param>
    /// <param name="expected">What is expected by now.</param>
    public static MeasureResult GapClosedSoFarPercent(TargetCriterion goal, decimal y, decimal b, decimal? same, decimal e, MeasureResult expected)
    {
        if (WayFrom(goal, b) is { Value: null } none)
            return none;
        if (expected.Value is not { } due)
            return expected;
        var start = same ?? (b * e);
        if (goal is not ExactValue && (goal.BoundFor(b)!.Value.Side == BoundSide.Floor ? due <= start : due >= start))
            return NoteCode.NoWayToGo;
        if (due == start)
            return NoteCode.NoWayToGo;
        return same is { } known ? Formulas.GapClosedSoFar.Of(y, known, due) : Formulas.GapClosedByShare.Of(y, b, e, due);
    }

    /// <summary>The number that the way from the baseline leads to; or why there is no way.</summary>
    private static MeasureResult WayFrom(TargetCriterion goal, decimal b)
    {
        if (goal.NoBound is { } none)
            return none;
        if (goal.BoundFor(b) is not { } bound)
            return NoteCode.NoWayToGo;
        if (bound.Level.Value == b)
            return NoteCode.TargetEqualsBaseline;
        return goal is not ExactValue && EasierThanBaseline(goal, b) is { } easier ? easier : new MeasureResult(bound.Level.Value, null);
    }

    /// <summary>requiredGrowth = (T / b − 1) × 100: the growth from the baseline that just reaches the target.</summary>
    public static MeasureResult RequiredGrowthPercent(TargetCriterion goal, decimal b, MeasureKind measure, bool isPercent)
    {
        if (isPercent)
            return NoteCode.PercentagePoints;
        if (measure == MeasureKind.Rank)
            return NoteCode.RankHasNoGrowth;
        if (goal.NoBound is { } none)
            return none;
        if (b <= 0)
            return NoteCode.BaselineNotPositive;
        return goal.BoundFor(b) is { Level.Value: var t } ? Formulas.RequiredGrowth.Of(t, b) : Formulas.NothingRequired.Of(b);
    }

    /// <summary>requiredChange = T − b in percentage points, for percentages.</summary>
    public static MeasureResult RequiredChangePercentagePoints(TargetCriterion goal, decimal b)
    {
        if (goal.NoBound is { } none)
            return none;
        return goal.BoundFor(b) is { Level.Value: var t } ? Formulas.RequiredChange.Of(t, b) : Formulas.NothingRequired.Of(b);
    }

    /// <summary>Whether the number demanded lies on the easy side of the baseline: reached before the period began.</summary>
    public static NoteCode? EasierThanBaseline(TargetCriterion goal, decimal b) => goal.BoundFor(b) switch
    {
        { Side: BoundSide.Floor, Level.Value: var t } when t < b => NoteCode.TargetBelowBaseline,
        { Side: BoundSide.Ceiling, Level.Value: var t } when t > b => NoteCode.TargetAboveBaseline,
        _ => null,
    };
}
