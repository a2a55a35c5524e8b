using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>A measure, or the reason why it cannot be computed: never zero in place of "unknown", never an exception.</summary>
/// <param name="Value">The result before rounding.</param>
/// <param name="Because">Why there is none.</param>
/// <param name="Working">How it was computed.</param>
public readonly record struct MeasureResult(decimal? Value, NoteCode? Because, CalculationStep? Working = null)
{
    /// <summary>No result, and why.</summary>
    public static implicit operator MeasureResult(NoteCode because) => new(null, because);
}
