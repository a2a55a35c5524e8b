using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The progress measures of a target. Results are not rounded.</summary>
/// <remarks>y is the latest value, T the threshold and b the baseline. For a range, T is the bound that the value violates.</remarks>
public static class ProgressMeasures
{
    /// <summary>The attainment, in percent: y / T × 100 for floors, T / y × 100 for ceilings, 100 inside a range.</summary>
    public static MeasureResult AttainmentPercent(TargetCriterion criterion, decimal y)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        return criterion.BoundFor(y) switch
        {
            null => Formulas.AttainmentInside.Of(y),
            { Side: BoundSide.Floor, Level.Value: <= 0 } => NoteCode.TargetNotPositive,
            { Side: BoundSide.Floor, Level.Value: var t } => Formulas.AttainmentOfFloor.Of(y, t),
            { Side: BoundSide.Ceiling } when y <= 0 => NoteCode.ValueNotPositive,
            { Side: BoundSide.Ceiling, Level.Value: < 0 } => NoteCode.TargetNotPositive,
            { Level.Value: var t } => Formulas.AttainmentOfCeiling.Of(t, y),
        };
    }

    /// <summary>The gap to the threshold, in the unit: T − y for floors, y − T for ceilings, at least 0.</summary>
    public static MeasureResult Gap(TargetCriterion criterion, decimal y)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        if (criterion is ExactValue { Number: var number })
            return Formulas.GapAround.Of(number, y);
        return criterion.BoundFor(y) switch
        {
            null => Formulas.GapInside.Of(y),
            { Side: BoundSide.Floor, Level.Value: var t } => Formulas.GapToFloor.Of(t, y),
            { Level.Value: var t } => Formulas.GapToCeiling.Of(y, t),
        };
    }

    /// <summary>The closed part of the gap, in percent: (y − b) / (T − b) × 100.</summary>
    /// <remarks>0 at the baseline, 100 at the threshold, negative when moving away.</remarks>
    public static MeasureResult GapClosedPercent(TargetCriterion criterion, decimal y, decimal b)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        return ThresholdFrom(criterion, b) is { Value: { } t } ? Formulas.GapClosed.Of(y, b, t) : ThresholdFrom(criterion, b);
    }

    /// <summary>The closed part of the gap of a sum in a running period, in percent: (y − s) / (expected − s) × 100.</summary>
    /// <remarks>s is the baseline's value at the same point, or else its elapsed share, b × e.</remarks>
    /// <param name="criterion">The criterion.</param>
    /// <param name="y">The cumulative value.</param>
    /// <param name="b">The baseline of the whole period.</param>
    /// <param name="same">The baseline's value at the same point, if any.</param>
    /// <param name="e">The elapsed share, as a fraction.</param>
    /// <param name="expected">The value expected by now.</param>
    public static MeasureResult GapClosedSoFarPercent(
        TargetCriterion criterion, decimal y, decimal b, decimal? same, decimal e, MeasureResult expected)
    {
        if (ThresholdFrom(criterion, b) is { Value: null } none)
            return none;
        if (expected.Value is not { } due)
            return expected;
        var start = same ?? (b * e);
        if (criterion is not ExactValue && (criterion.BoundFor(b)!.Value.Side == BoundSide.Floor ? due <= start : due >= start))
            return NoteCode.BaselineMeetsTarget;
        if (due == start)
            return NoteCode.BaselineMeetsTarget;
        return same is { } known ? Formulas.GapClosedSoFar.Of(y, known, due) : Formulas.GapClosedByShare.Of(y, b, e, due);
    }

    /// <summary>Returns the threshold as seen from the baseline, or the reason why there is no gap to close.</summary>
    private static MeasureResult ThresholdFrom(TargetCriterion criterion, decimal b)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        if (criterion.BoundFor(b) is not { } bound)
            return NoteCode.BaselineMeetsTarget;
        if (bound.Level.Value == b)
            return NoteCode.TargetEqualsBaseline;
        return criterion is not ExactValue && ExceededByBaseline(criterion, b) is { } exceeded
            ? exceeded
            : new MeasureResult(bound.Level.Value, null);
    }

    /// <summary>The required growth from the baseline to the threshold, in percent: (T / b − 1) × 100.</summary>
    public static MeasureResult RequiredGrowthPercent(TargetCriterion criterion, decimal b, MeasureKind measure, bool isPercent)
    {
        if (isPercent)
            return NoteCode.PercentagePoints;
        if (measure == MeasureKind.Rank)
            return NoteCode.RankHasNoGrowth;
        if (criterion.NoBoundReason is { } none)
            return none;
        if (b <= 0)
            return NoteCode.BaselineNotPositive;
        return criterion.BoundFor(b) is { Level.Value: var t } ? Formulas.RequiredGrowth.Of(t, b) : Formulas.NothingRequired.Of(b);
    }

    /// <summary>The required change of a percentage, in percentage points: T − b.</summary>
    public static MeasureResult RequiredChangePercentagePoints(TargetCriterion criterion, decimal b)
    {
        if (criterion.NoBoundReason is { } none)
            return none;
        return criterion.BoundFor(b) is { Level.Value: var t } ? Formulas.RequiredChange.Of(t, b) : Formulas.NothingRequired.Of(b);
    }

    /// <summary>Returns the note on a target that the baseline already exceeds: a floor below it or a ceiling above it.</summary>
    public static NoteCode? ExceededByBaseline(TargetCriterion criterion, decimal b) => criterion.BoundFor(b) switch
    {
        { Side: BoundSide.Floor, Level.Value: var t } when t < b => NoteCode.TargetBelowBaseline,
        { Side: BoundSide.Ceiling, Level.Value: var t } when t > b => NoteCode.TargetAboveBaseline,
        _ => null,
    };
}
