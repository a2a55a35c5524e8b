namespace IndicatorsApi.Measures.Notes;

/// <summary>A note, with what it is about where the code alone does not say it.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">Which months, how many, since when: put into the words of the note.</param>
public readonly record struct Note(NoteCode Code, string? Detail = null);
