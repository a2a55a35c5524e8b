using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>The evaluation of an observation against a criterion.</summary>
/// <param name="IsMet"><see langword="true"/> if fulfilled, and <see langword="null"/> if the published observation leaves it open.</param>
/// <param name="Reason">The reason why it is open.</param>
public readonly record struct Fulfilment(bool? IsMet, NoteCode? Reason)
{
    /// <summary>Creates a decided evaluation.</summary>
    public static implicit operator Fulfilment(bool isMet) => new(isMet, null);

    /// <summary>Creates an open evaluation from the reason.</summary>
    public static implicit operator Fulfilment(NoteCode reason) => new(null, reason);
}
