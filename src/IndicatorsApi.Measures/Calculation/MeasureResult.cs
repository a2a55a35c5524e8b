using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>The result of a measure, or the reason why it cannot be computed.</summary>
/// <remarks>An unknown result is never zero, and computing a measure never throws.</remarks>
/// <param name="Value">The result before rounding.</param>
/// <param name="Reason">The reason why there is no result.</param>
/// <param name="Step">The calculation that led to the result.</param>
public readonly record struct MeasureResult(decimal? Value, NoteCode? Reason, CalculationStep? Step = null)
{
    /// <summary>Creates a measure without a result from the reason.</summary>
    public static implicit operator MeasureResult(NoteCode reason) => new(null, reason);
}
