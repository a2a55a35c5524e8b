using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The formulas of growth over another period. Results are not rounded.</summary>
public static class GrowthMeasures
{
    /// <summary>change = y − p, in the unit; else as published.</summary>
    public static MeasureResult Change(GrowthInput input) => (input.Observation.Level, input.Previous) switch
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
    public static MeasureResult ComputedGrowthPercent(GrowthInput input)
    {
        if (input.Observation.Level is not { } level)
            return NoteCode.GrowthOnly;
        return input.Previous switch
        {
            null => WhyNoPrevious(input),
            { Origin: PreviousValueOrigin.ImpliedByPublishedGrowth } => NoteCode.PreviousImpliedByPublishedGrowth,
            { Level.Value: <= 0 } => NoteCode.PreviousNotPositive,
            { } previous => Formulas.Growth.Of(level.Value, previous.Level.Value),
        };
    }

    /// <summary>The compound annual growth rate, ((y / y0)^(1/n) − 1) × 100, since the same part of an earlier year.</summary>
    public static MeasureResult CagrPercent(ObservationValue observation, ObservationValue? since) => (observation.Level?.Value, since?.Level?.Value) switch
    {
        (null, _) => NoteCode.GrowthOnly,
        (_, null) => NoteCode.NoObservationSince,
        ( <= 0, _) or (_, <= 0) => NoteCode.CompoundNeedsPositive,
        ({ } y, { } y0) => Formulas.Cagr.Of(y, y0, observation.Period.Year - since!.Period.Year),
    };

    private static NoteCode WhyNoPrevious(GrowthInput input) =>
        input.Against == GrowthBase.YearEarlier ? NoteCode.NoPreviousObservation
        : input.Observation.Period.Kind == PeriodKind.YearToDate ? NoteCode.CumulativeHasNoBefore
        : NoteCode.NoObservationBefore;
}
