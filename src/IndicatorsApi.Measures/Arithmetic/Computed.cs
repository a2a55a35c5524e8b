using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Arithmetic;

/// <summary>A measure, or the reason why it cannot be computed: never zero in place of "unknown", never an exception.</summary>
/// <param name="Value">The result before rounding.</param>
/// <param name="Because">Why there is none.</param>
/// <param name="Working">How it was computed.</param>
public readonly record struct Computed(decimal? Value, NoteCode? Because, Working? Working = null)
{
    /// <summary>No result, and why.</summary>
    public static implicit operator Computed(NoteCode because) => new(null, because);
}
