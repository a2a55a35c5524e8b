using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// The formulas of pace: y is the latest value, T the number the goal demands, b the baseline, e the elapsed share as a
/// fraction, always above 0. Flows are compared with their share of the target, levels with the path that leads from the
/// baseline to it.
/// </summary>
public static class PaceMeasures
{
    /// <summary>The pace of a flow, which adds up over the period.</summary>
    public static Pace OfFlow(TargetCriterion goal, decimal y, decimal e, int monthsLeft)
    {
        var projected = Formulas.ProjectedFlow.Of(y, e);
        if (goal.NoBound is { } none)
            return Pace.None(none) with { Projected = projected };
        if (goal is ExactValue { Number: var number })
            return Pace.None(NoteCode.NeutralPolarity) with { Projected = projected, ExpectedByNow = Formulas.ExpectedOfFlow.Of(number, e) };

        var heading = goal.BoundFor(projected.Value ?? y);
        var bound = heading ?? ((Between)goal).Floor;
        var t = bound.Level.Value;
        var pace = bound.Side == BoundSide.Floor
            ? new Pace(
                Formulas.ExpectedOfFlow.Of(t, e),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.PaceOfFlowToFloor.Of(y, t, e),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.LeadOfFloor.Of(y, t, e),
                projected,
                NeededToGo(IsThere(goal, y), t, y, monthsLeft))
            : new Pace(
                Formulas.ExpectedOfFlow.Of(t, e),
                t < 0 ? NoteCode.TargetNotPositive : y <= 0 ? NoteCode.ValueNotPositive : Formulas.PaceOfFlowUnderCeiling.Of(t, e, y),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.LeadOfCeiling.Of(e, y, t),
                projected,
                goal is Between && goal.BoundFor(y) is not { Side: BoundSide.Ceiling } ? NeededFor(goal, y, monthsLeft) : LeftToUse(y, t, monthsLeft));
        return heading is null ? pace with { Percent = Formulas.PaceInside.Of(y) } : pace;
    }

    /// <summary>The pace of a level along the path from its baseline.</summary>
    public static Pace OfPath(ProgressMethod method, TargetCriterion goal, PathPoint point, decimal? baseline, int monthsLeft)
    {
        if (goal.NoBound is { } none)
            return Pace.None(none);
        if (goal is ExactValue)
            return Pace.None(NoteCode.NeutralPolarity);

        var ahead = goal.BoundFor(point.Y);
        var needed = ahead is not { } bound ? Formulas.NothingNeeded.Of(point.Y) : NeededToGo(IsBeyond(bound, point.Y), bound.Level.Value, point.Y, monthsLeft);
        if (baseline is not { } b)
            return Pace.None(NoteCode.NoBaseline) with { NeededPerMonth = needed };

        var projected = Projected(method, point, b);
        if (WhyNoPath(goal, b, ahead) is { } why)
            return Pace.None(why) with { Projected = projected, NeededPerMonth = needed };

        var t = goal.BoundFor(b)!.Value.Level.Value;
        var isCurve = method == ProgressMethod.Compound;
        return new(
            !isCurve ? Formulas.ExpectedOnLine.Of(b, t, point.E) : b <= 0 || t < 0 ? NoteCode.CompoundNeedsPositive : Formulas.ExpectedOnCurve.Of(b, t, point.E),
            Percent(method, point, b, t, projected),
            Formulas.LeadOnPath.Of(point.Y, b, t, point.E),
            projected,
            needed);
    }

    /// <summary>The pace of an annual level by a method that looks at the way from the baseline, whatever the measure.</summary>
    /// <param name="method">The method, not the linear one.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="point">Where the way stands.</param>
    /// <param name="baseline">Where it began.</param>
    public static MeasureResult PercentOfWay(ProgressMethod method, TargetCriterion goal, PathPoint point, decimal? baseline)
    {
        if (goal.NoBound is { } none)
            return none;
        if (goal is ExactValue)
            return NoteCode.NeutralPolarity;
        if (baseline is not { } b)
            return NoteCode.NoBaseline;
        return WhyNoPath(goal, b, goal.BoundFor(point.Y)) is { } why
            ? why
            : Percent(method, point, b, goal.BoundFor(b)!.Value.Level.Value, Projected(method, point, b));
    }

    /// <summary>Growth published with the figure, over the growth demanded. Where none is demanded, or a fall is allowed, there is no ratio.</summary>
    /// <param name="goal">The growth demanded.</param>
    /// <param name="percent">The growth so far over the same point of the year before.</param>
    /// <param name="baseline">The whole that it grows from, if it is on record.</param>
    /// <param name="course">The pace by the calendar, for what growth does not tell.</param>
    public static Pace OfGrowth(GrowthBy goal, decimal percent, decimal? baseline, Pace course) => course with
    {
        Percent = AllowsNoGrowth(goal) is { } none ? none : Formulas.PaceOfGrowth.Of(percent, goal.Percent),
        LeadPercentagePoints = goal.Direction == BoundSide.Floor ? Formulas.LeadOfGrowth.Of(percent, goal.Percent) : Formulas.LeadOfFall.Of(goal.Percent, percent),
        Projected = baseline is { } b ? Formulas.ProjectedByGrowth.Of(b, percent) : course.Projected,
    };

    /// <summary>Growth over the same point of the baseline's period, over the growth demanded.</summary>
    /// <param name="goal">The growth demanded.</param>
    /// <param name="y">The level.</param>
    /// <param name="same">The level of the same point, above 0.</param>
    /// <param name="baseline">The whole that it grows from, if it is on record.</param>
    /// <param name="course">The pace by the calendar, for what growth does not tell.</param>
    public static Pace OfSamePoint(GrowthBy goal, decimal y, decimal same, decimal? baseline, Pace course) => course with
    {
        ExpectedByNow = Formulas.ExpectedByGrowth.Of(same, goal.Percent),
        Percent = AllowsNoGrowth(goal) is { } none ? none : Formulas.PaceOfSamePoint.Of(y, same, goal.Percent),
        LeadPercentagePoints = goal.Direction == BoundSide.Floor ? Formulas.LeadOfSamePoint.Of(y, same, goal.Percent) : Formulas.LeadOfFallOverSamePoint.Of(goal.Percent, y, same),
        Projected = baseline is { } b ? Formulas.ProjectedBySamePoint.Of(b, y, same) : course.Projected,
    };

    /// <summary>Of a growth of nothing, and of a fall that is allowed, growth so far is no share.</summary>
    private static NoteCode? AllowsNoGrowth(GrowthBy goal) => (goal.Direction, goal.Percent) switch
    {
        (_, 0) => NoteCode.TargetEqualsBaseline,
        (BoundSide.Floor, < 0) or (BoundSide.Ceiling, > 0) => NoteCode.BaselineFulfils,
        _ => null,
    };

    /// <summary>Whether a baseline leaves no way to go, so that there is no path to be on; or the value has left it.</summary>
    private static NoteCode? WhyNoPath(TargetCriterion goal, decimal b, Bound? ahead)
    {
        if (goal.BoundFor(b) is not { } way)
            return NoteCode.BaselineFulfils;
        if (way.Level.Value == b)
            return NoteCode.TargetEqualsBaseline;
        if (IsBeyond(way, b))
            return NoteCode.BaselineFulfils;
        return ahead is { } bound && bound.Side != way.Side ? NoteCode.RangeOvershot : null;
    }

    private static MeasureResult Percent(ProgressMethod method, PathPoint point, decimal b, decimal t, MeasureResult projected) => method switch
    {
        ProgressMethod.Compound => b <= 0 || t < 0 || point.Y < 0
            ? NoteCode.CompoundNeedsPositive
            : Formulas.PaceOnCurve.Of(point.Y, b, point.Years, t, point.YearsInAll),
        ProgressMethod.Projection => projected.Value is { } end ? Formulas.PaceOfProjection.Of(end, b, t) : projected,
        _ => Formulas.PaceOnLine.Of(point.Y, b, t, point.E),
    };

    private static MeasureResult Projected(ProgressMethod method, PathPoint point, decimal b) =>
        method switch
        {
            ProgressMethod.Linear => Formulas.ProjectedOnLine.Of(b, point.Y, point.E),
            _ when b > 0 && point.Y >= 0 => Formulas.ProjectedOnCurve.Of(b, point.Y, point.E),
            ProgressMethod.Compound => NoteCode.CompoundNeedsPositive,
            _ => Formulas.ProjectedOnLine.Of(b, point.Y, point.E),
        };

    private static MeasureResult NeededToGo(bool isThere, decimal t, decimal y, int monthsLeft) =>
        isThere ? Formulas.NothingNeeded.Of(y) : monthsLeft == 0 ? NoteCode.NothingLeft : Formulas.NeededPerMonth.Of(t, y, monthsLeft);

    private static bool IsThere(TargetCriterion goal, decimal y) => goal.BoundFor(y) is not { } bound || IsBeyond(bound, y);

    /// <summary>What is needed for the end of a range that is still to be reached; nothing within it.</summary>
    private static MeasureResult NeededFor(TargetCriterion goal, decimal y, int monthsLeft) =>
        goal.BoundFor(y) is { } bound ? NeededToGo(IsBeyond(bound, y), bound.Level.Value, y, monthsLeft) : Formulas.NothingNeeded.Of(y);

    private static MeasureResult LeftToUse(decimal y, decimal t, int monthsLeft) =>
        y > t ? Formulas.NothingLeftOver.Of(y) : monthsLeft == 0 ? Formulas.NothingNeeded.Of(y) : Formulas.NeededPerMonth.Of(t, y, monthsLeft);

    private static bool IsBeyond(Bound bound, decimal value) =>
        bound.Side == BoundSide.Floor ? value >= bound.Level.Value : value <= bound.Level.Value;
}
