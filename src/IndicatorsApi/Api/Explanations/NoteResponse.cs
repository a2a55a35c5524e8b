using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Explanations;

/// <summary>Why a measure is absent, or what to know before reading the others.</summary>
public sealed record NoteResponse
{
    /// <summary>The stable code of the note.</summary>
    public required NoteCode Code { get; init; }

    /// <summary>What it says, in the language asked for.</summary>
    /// <example>The target lies below the baseline.</example>
    public required string Message { get; init; }

    internal static IReadOnlyList<NoteResponse> From(IEnumerable<Note> notes, Language language) =>
        [.. notes.Select(note => new NoteResponse { Code = note.Code, Message = note.Text().In(language) })];
}
