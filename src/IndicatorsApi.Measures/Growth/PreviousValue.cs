using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The value that growth is measured from.</summary>
/// <param name="Period">The period that it is the value of.</param>
/// <param name="Level">Its value.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Working">How it was computed, where it is implied.</param>
public sealed record PreviousValue(Period Period, QualifiedValue Level, PreviousValueOrigin Origin, CalculationStep? Working = null)
{
    /// <summary>What a reader should know about the value, if anything.</summary>
    public NoteCode? Note => Origin switch
    {
        PreviousValueOrigin.ImpliedByPublishedGrowth => NoteCode.PreviousImpliedByPublishedGrowth,
        PreviousValueOrigin.ImpliedByPublishedChange => NoteCode.PreviousImpliedByPublishedChange,
        _ when !Level.IsExact => NoteCode.PreviousQualified,
        _ => null,
    };

    /// <summary>Where a value comes from that a figure states.</summary>
    public static PreviousValueOrigin OriginOf(ObservationValue observation) => observation.AggregatedFrom.Count > 0 ? PreviousValueOrigin.SumOfPredecessors : PreviousValueOrigin.Observed;

    /// <summary>
    /// Finds the value of one year earlier: as observed; else as the published growth implies it; else as the published
    /// change does. Qualifiers carry over, because both formulas are increasing in y.
    /// </summary>
    /// <param name="observation">The figure whose growth is asked for.</param>
    /// <param name="observed">The figure on record for one year earlier, if any.</param>
    /// <returns><see langword="null"/> where nothing leads to it.</returns>
    public static PreviousValue? Of(ObservationValue observation, ObservationValue? observed)
    {
        if (observation.Period.YearEarlier is not { } period)
            return null;
        if (observed?.Level is { } known)
            return new(period, known, OriginOf(observed));
        if (observation.Level is not { } level)
            return null;
        if (observation.ReportedGrowthPercent is not -100 and { } growth)
            return Implied(Formulas.PreviousByGrowth.Of(level.Value, growth), PreviousValueOrigin.ImpliedByPublishedGrowth);
        if (observation.ReportedChange is { } change)
            return Implied(Formulas.PreviousByChange.Of(level.Value, change), PreviousValueOrigin.ImpliedByPublishedChange);
        return null;

        PreviousValue? Implied(MeasureResult value, PreviousValueOrigin origin) =>
            value.Value is { } number ? new(period, level with { Value = number }, origin, value.Working) : null;
    }
}
