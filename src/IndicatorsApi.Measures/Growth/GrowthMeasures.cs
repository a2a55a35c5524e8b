using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The growth measures. Results are not rounded.</summary>
public static class GrowthMeasures
{
    /// <summary>The change, in the unit: y − p, or else the published change.</summary>
    public static MeasureResult Change(GrowthInput input) => (input.Observation.Level, input.Previous) switch
    {
        ({ } level, { } p) => Formulas.Change.Of(level.Value, p.Level.Value),
        _ when input.PublishedChange is { } published => Formulas.PublishedChange.Of(published),
        (null, _) => NoteCode.GrowthOnly,
        _ => WhyNoPrevious(input),
    };

    /// <summary>The computed growth, in percent: (y / p − 1) × 100, with p observed or implied by published change.</summary>
    /// <remarks>It is absent if p is implied by published growth, because it would only repeat that growth.</remarks>
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

    /// <summary>The compound annual growth rate since the same part of an earlier year, in percent: ((y / y0)^(1/n) − 1) × 100.</summary>
    public static MeasureResult CagrPercent(ObservationValue observation, ObservationValue? since) =>
        (observation.Level?.Value, since?.Level?.Value) switch
        {
            (null, _) => NoteCode.GrowthOnly,
            (_, null) => NoteCode.NoObservationSince,
            ( <= 0, _) or (_, <= 0) => NoteCode.CompoundNeedsPositive,
            ({ } y, { } y0) => Formulas.Cagr.Of(y, y0, observation.Period.Year - since!.Period.Year),
        };

    private static NoteCode WhyNoPrevious(GrowthInput input) =>
        input.Against == GrowthBase.YearEarlier ? NoteCode.NoPreviousObservation
        : input.Observation.Period.Kind == PeriodKind.YearToDate ? NoteCode.CumulativeHasNoPrecedingPeriod
        : NoteCode.NoPrecedingObservation;
}
