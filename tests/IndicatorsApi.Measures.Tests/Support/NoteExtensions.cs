using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Tests.Support;

/// <summary>The codes of notes, without their details.</summary>
internal static class NoteExtensions
{
    public static IReadOnlyList<NoteCode> Codes(this ProgressResult result) => [.. result.Notes.Select(note => note.Code)];

    public static IReadOnlyList<NoteCode> Codes(this GrowthResult result) => [.. result.Notes.Select(note => note.Code)];
}
