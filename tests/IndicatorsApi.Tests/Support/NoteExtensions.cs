using IndicatorsApi.Growth;
using IndicatorsApi.Measures;
using IndicatorsApi.Progress;

namespace IndicatorsApi.Tests.Support;

/// <summary>The codes of notes, without their details.</summary>
internal static class NoteExtensions
{
    public static IReadOnlyList<NoteCode> Codes(this ProgressResult result) => [.. result.Notes.Select(note => note.Code)];

    public static IReadOnlyList<NoteCode> Codes(this GrowthResult result) => [.. result.Notes.Select(note => note.Code)];
}
