using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The formulas of growth over another period. Results are not rounded.</summary>
public static class GrowthMeasures
{
    /// <summary>change = y − p, in the unit; else as published.</summary>
    public static Computed Change(GrowthInput input) => (input.Figure.Level, input.Previous) switch
    {
        ({ } level, { } p) => Formulas.Change.Of(level.Value, p.Level.Value),
        _ when input.PublishedChange is { } published => Formulas.PublishedChange.Of(published),
        (null, _) => NoteCode.GrowthOnly,
        _ => WhyNoPrevious(input),
    };

    /// <summary>
    /// growth = (y / p − 1) × 100, from a base that is observed or implied by the published change. From a base that is itself
    /// implied by the published growth it would only repeat that growth, and is absent.
    /// </summary>
    public static Computed ComputedGrowthPercent(GrowthInput input)
    {
        if (input.Figure.Level is not { } level)
            return NoteCode.GrowthOnly;
        return input.Previous switch
        {
            null => WhyNoPrevious(input),
            { Origin: PreviousOrigin.ImpliedByPublishedGrowth } => NoteCode.PreviousImpliedByPublishedGrowth,
            { Level.Value: <= 0 } => NoteCode.PreviousNotPositive,
            { } previous => Formulas.Growth.Of(level.Value, previous.Level.Value),
        };
    }

    /// <summary>The compound annual growth rate, ((y / y0)^(1/n) − 1) × 100, since the same part of an earlier year.</summary>
    public static Computed CagrPercent(Figure figure, Figure? since) => (figure.Level?.Value, since?.Level?.Value) switch
    {
        (null, _) => NoteCode.GrowthOnly,
        (_, null) => NoteCode.NoFigureSince,
        ( <= 0, _) or (_, <= 0) => NoteCode.CompoundNeedsPositive,
        ({ } y, { } y0) => Formulas.Cagr.Of(y, y0, figure.Period.Year - since!.Period.Year),
    };

    private static NoteCode WhyNoPrevious(GrowthInput input) =>
        input.Against == GrowthAgainst.YearEarlier ? NoteCode.NoPreviousFigure
        : input.Figure.Period.Kind == PeriodKind.YearToDate ? NoteCode.CumulativeHasNoBefore
        : NoteCode.NoFigureBefore;
}
