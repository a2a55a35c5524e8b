using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The pace measures.</summary>
/// <remarks>
/// <para>y is the latest value, T the threshold, b the baseline and e the elapsed share as a fraction, always above 0.</para>
/// <para>A sum is compared with its share of the threshold, a level with the path from baseline to threshold.</para>
/// <para>Results are not rounded.</para>
/// </remarks>
public static class PaceMeasures
{
    /// <summary>Returns the pace of a sum: y / (T × e) × 100 for a floor, the inverse for a ceiling.</summary>
    /// <remarks>
    /// The expected value is T × e, the projection y / e and the lead y / T × 100 − e × 100, negated for a ceiling.
    /// </remarks>
    public static Pace OfFlow(TargetCriterion criterion, decimal y, decimal e, int monthsLeft)
    {
        var projected = Formulas.ProjectedFlow.Of(y, e);
        if (criterion.NoBoundReason is { } none)
            return Pace.None(none) with { Projected = projected };
        if (criterion is ExactValue { Number: var number })
        {
            var expected = Formulas.ExpectedOfFlow.Of(number, e);
            return Pace.None(NoteCode.NeutralPolarity) with { Projected = projected, ExpectedByNow = expected };
        }

        var heading = criterion.BoundFor(projected.Value ?? y);
        var bound = heading ?? ((Between)criterion).Floor;
        var t = bound.Level.Value;
        var pace = bound.Side == BoundSide.Floor
            ? new Pace(
                Formulas.ExpectedOfFlow.Of(t, e),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.PaceOfFlowToFloor.Of(y, t, e),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.LeadOfFloor.Of(y, t, e),
                projected,
                NeededPerMonth(IsReached(criterion, y), t, y, monthsLeft))
            : new Pace(
                Formulas.ExpectedOfFlow.Of(t, e),
                t < 0 ? NoteCode.TargetNotPositive : y <= 0 ? NoteCode.ValueNotPositive : Formulas.PaceOfFlowUnderCeiling.Of(t, e, y),
                t <= 0 ? NoteCode.TargetNotPositive : Formulas.LeadOfCeiling.Of(e, y, t),
                projected,
                criterion is Between && criterion.BoundFor(y) is not { Side: BoundSide.Ceiling }
                    ? NeededForRange(criterion, y, monthsLeft)
                    : RemainingAllowance(y, t, monthsLeft));
        return heading is null ? pace with { Percent = Formulas.PaceInside.Of(y) } : pace;
    }

    /// <summary>Returns the pace of a level on the path from its baseline.</summary>
    /// <remarks>
    /// <para>On the straight line the pace is (y − b) / ((T − b) × e) × 100.</para>
    /// <para>The expected value is b + (T − b) × e, and the projection is b + (y − b) / e.</para>
    /// <para>The lead is (y − b) / (T − b) × 100 − e × 100 for every method.</para>
    /// </remarks>
    public static Pace OfPath(ProgressMethod method, TargetCriterion criterion, PathPoint point, decimal? baseline, int monthsLeft)
    {
        if (criterion.NoBoundReason is { } none)
            return Pace.None(none);
        if (criterion is ExactValue)
            return Pace.None(NoteCode.NeutralPolarity);

        var ahead = criterion.BoundFor(point.Y);
        var needed = ahead is not { } bound
            ? Formulas.NothingNeeded.Of(point.Y)
            : NeededPerMonth(IsAtOrBeyond(bound, point.Y), bound.Level.Value, point.Y, monthsLeft);
        if (baseline is not { } b)
            return Pace.None(NoteCode.NoBaseline) with { NeededPerMonth = needed };

        var projected = Projected(method, point, b);
        if (NoPathReason(criterion, b, ahead) is { } why)
            return Pace.None(why) with { Projected = projected, NeededPerMonth = needed };

        var t = criterion.BoundFor(b)!.Value.Level.Value;
        return new(
            Expected(method, b, t, point.E),
            Percent(method, point, b, t, projected),
            Formulas.LeadOnPath.Of(point.Y, b, t, point.E),
            projected,
            needed);
    }

    /// <summary>Returns the pace of an annual value by a method that uses the path from the baseline, for any kind of measure.</summary>
    /// <param name="method">The method, other than linear.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="point">The point on the path.</param>
    /// <param name="baseline">The baseline value, if any.</param>
    public static MeasureResult PercentOfPath(ProgressMethod method, TargetCriterion criterion, PathPoint point, decimal? baseline)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        if (criterion is ExactValue)
            return NoteCode.NeutralPolarity;
        if (baseline is not { } b)
            return NoteCode.NoBaseline;
        return NoPathReason(criterion, b, criterion.BoundFor(point.Y)) is { } why
            ? why
            : Percent(method, point, b, criterion.BoundFor(b)!.Value.Level.Value, Projected(method, point, b));
    }

    /// <summary>Returns the pace of a required growth by published growth: g / G × 100, with a lead of g − G.</summary>
    /// <remarks>There is no ratio if the required growth is zero or a fall is allowed.</remarks>
    /// <param name="criterion">The required growth.</param>
    /// <param name="percent">The published growth, in percent.</param>
    /// <param name="baseline">The baseline value of the whole period, if any.</param>
    /// <param name="calendarPace">The pace by the calendar, for the remaining measures.</param>
    public static Pace OfGrowth(GrowthBy criterion, decimal percent, decimal? baseline, Pace calendarPace) => calendarPace with
    {
        Percent = NoRatioReason(criterion) is { } none ? none : Formulas.PaceOfGrowth.Of(percent, criterion.Percent),
        LeadPercentagePoints = criterion.Direction == BoundSide.Floor
            ? Formulas.LeadOfGrowth.Of(percent, criterion.Percent)
            : Formulas.LeadOfFall.Of(criterion.Percent, percent),
        Projected = baseline is { } b ? Formulas.ProjectedByGrowth.Of(b, percent) : calendarPace.Projected,
    };

    /// <summary>Returns the pace of a required growth by growth over the same point of the baseline period.</summary>
    /// <remarks>The growth is (y / s − 1) × 100, s being the value at the same point. The expected value is s × (1 + G / 100).</remarks>
    /// <param name="criterion">The required growth.</param>
    /// <param name="y">The latest value.</param>
    /// <param name="same">The value at the same point, above 0.</param>
    /// <param name="baseline">The baseline value of the whole period, if any.</param>
    /// <param name="calendarPace">The pace by the calendar, for the remaining measures.</param>
    public static Pace OfSamePoint(GrowthBy criterion, decimal y, decimal same, decimal? baseline, Pace calendarPace) => calendarPace with
    {
        ExpectedByNow = Formulas.ExpectedByGrowth.Of(same, criterion.Percent),
        Percent = NoRatioReason(criterion) is { } none ? none : Formulas.PaceOfSamePoint.Of(y, same, criterion.Percent),
        LeadPercentagePoints = criterion.Direction == BoundSide.Floor
            ? Formulas.LeadOfSamePoint.Of(y, same, criterion.Percent)
            : Formulas.LeadOfFallOverSamePoint.Of(criterion.Percent, y, same),
        Projected = baseline is { } b ? Formulas.ProjectedBySamePoint.Of(b, y, same) : calendarPace.Projected,
    };

    /// <summary>Returns the reason why a required growth has no ratio: it is zero, or it allows the opposite direction.</summary>
    private static NoteCode? NoRatioReason(GrowthBy criterion) => (criterion.Direction, criterion.Percent) switch
    {
        (_, 0) => NoteCode.TargetEqualsBaseline,
        (BoundSide.Floor, < 0) or (BoundSide.Ceiling, > 0) => NoteCode.BaselineFulfils,
        _ => null,
    };

    /// <summary>Returns the reason why there is no path: the baseline fulfils the criterion, or the value has crossed the range.</summary>
    private static NoteCode? NoPathReason(TargetCriterion criterion, decimal b, Bound? ahead)
    {
        if (criterion.BoundFor(b) is not { } start)
            return NoteCode.BaselineFulfils;
        if (start.Level.Value == b)
            return NoteCode.TargetEqualsBaseline;
        if (IsAtOrBeyond(start, b))
            return NoteCode.BaselineFulfils;
        return ahead is { } bound && bound.Side != start.Side ? NoteCode.RangeOvershot : null;
    }

    private static MeasureResult Expected(ProgressMethod method, decimal b, decimal t, decimal e) =>
        method != ProgressMethod.Compound ? Formulas.ExpectedOnLine.Of(b, t, e)
        : b <= 0 || t < 0 ? NoteCode.CompoundNeedsPositive
        : Formulas.ExpectedOnCurve.Of(b, t, e);

    private static MeasureResult Percent(ProgressMethod method, PathPoint point, decimal b, decimal t, MeasureResult projected) =>
        method switch
        {
            ProgressMethod.Compound => b <= 0 || t < 0 || point.Y < 0
                ? NoteCode.CompoundNeedsPositive
                : Formulas.PaceOnCurve.Of(point.Y, b, point.Years, t, point.TotalYears),
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

    private static MeasureResult NeededPerMonth(bool isReached, decimal t, decimal y, int monthsLeft) =>
        isReached ? Formulas.NothingNeeded.Of(y)
        : monthsLeft == 0 ? NoteCode.NoMonthRemaining
        : Formulas.NeededPerMonth.Of(t, y, monthsLeft);

    private static bool IsReached(TargetCriterion criterion, decimal y) =>
        criterion.BoundFor(y) is not { } bound || IsAtOrBeyond(bound, y);

    /// <summary>Returns the need to reach the violated bound of a range; 0 inside the range.</summary>
    private static MeasureResult NeededForRange(TargetCriterion criterion, decimal y, int monthsLeft) =>
        criterion.BoundFor(y) is { } bound
            ? NeededPerMonth(IsAtOrBeyond(bound, y), bound.Level.Value, y, monthsLeft)
            : Formulas.NothingNeeded.Of(y);

    private static MeasureResult RemainingAllowance(decimal y, decimal t, int monthsLeft) =>
        y > t ? Formulas.NothingLeftOver.Of(y)
        : monthsLeft == 0 ? Formulas.NothingNeeded.Of(y)
        : Formulas.NeededPerMonth.Of(t, y, monthsLeft);

    private static bool IsAtOrBeyond(Bound bound, decimal value) =>
        bound.Side == BoundSide.Floor ? value >= bound.Level.Value : value <= bound.Level.Value;
}
