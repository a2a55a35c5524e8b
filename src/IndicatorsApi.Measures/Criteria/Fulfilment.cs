using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>Whether a figure fulfils a goal, as far as what was published decides it.</summary>
/// <param name="IsMet">Fulfilled or not; <see langword="null"/> where it cannot be said.</param>
/// <param name="Because">Why it cannot be said.</param>
public readonly record struct Fulfilment(bool? IsMet, NoteCode? Because)
{
    /// <summary>A decided verdict.</summary>
    public static implicit operator Fulfilment(bool isMet) => new(isMet, null);

    /// <summary>An undecided verdict, and why.</summary>
    public static implicit operator Fulfilment(NoteCode because) => new(null, because);
}
