namespace IndicatorsApi.Measures.Notes;

/// <summary>A note on a result, with an optional detail.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">The detail for the placeholder in the text, such as months, counts or dates.</param>
public readonly record struct Note(NoteCode Code, string? Detail = null);
