using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Api.Explanations;

/// <summary>The reason for a missing measure, or a qualification of the others.</summary>
public sealed record NoteResponse
{
    /// <summary>The stable code of the note.</summary>
    public required NoteCode Code { get; init; }

    /// <summary>The text of the note, in the requested language.</summary>
    /// <example>The target is below the baseline.</example>
    public required string Message { get; init; }

    internal static IReadOnlyList<NoteResponse> From(IEnumerable<Note> notes, Language language) =>
        [.. notes.Select(note => new NoteResponse { Code = note.Code, Message = note.Text().In(language) })];
}
