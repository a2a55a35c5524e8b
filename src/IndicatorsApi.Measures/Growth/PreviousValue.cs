using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Growth;

/// <summary>The base value of growth.</summary>
/// <param name="Period">The base period.</param>
/// <param name="Level">The value.</param>
/// <param name="Origin">The origin of the value.</param>
/// <param name="Step">The calculation of an implied value.</param>
public sealed record PreviousValue(Period Period, QualifiedValue Level, PreviousValueOrigin Origin, CalculationStep? Step = null)
{
    /// <summary>The note on the value, if any.</summary>
    public NoteCode? Note => Origin switch
    {
        PreviousValueOrigin.ImpliedByPublishedGrowth => NoteCode.PreviousImpliedByPublishedGrowth,
        PreviousValueOrigin.ImpliedByPublishedChange => NoteCode.PreviousImpliedByPublishedChange,
        _ when !Level.IsExact => NoteCode.PreviousQualified,
        _ => null,
    };

    /// <summary>Returns the origin of a recorded or aggregated observation.</summary>
    public static PreviousValueOrigin OriginOf(ObservationValue observation) =>
        observation.AggregatedFrom.Count > 0 ? PreviousValueOrigin.SumOfPredecessors : PreviousValueOrigin.Observed;

    /// <summary>Returns the value one year earlier: observed, or else implied by published growth, or else by published change.</summary>
    /// <remarks>Qualifiers carry over, because both formulas increase with y.</remarks>
    /// <param name="observation">The observation.</param>
    /// <param name="observed">The recorded observation one year earlier, if any.</param>
    /// <returns><see langword="null"/> if the value is neither observed nor implied.</returns>
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
            value.Value is { } number ? new(period, level with { Value = number }, origin, value.Step) : null;
    }
}
