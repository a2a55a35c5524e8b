using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Explanations;

/// <summary>Adds the columns of notes: codes and texts.</summary>
internal static class NoteColumns
{
    /// <summary>Adds the notes of a row.</summary>
    public static TableSchema<T> WithNotes<T>(this TableSchema<T> shape, Func<T, IEnumerable<NoteResponse>> read) => shape
        .Text("notes", row => string.Join(' ', read(row).Select(note => EnumCodes<NoteCode>.Of(note.Code))))
        .Text("notesText", row => string.Join(' ', read(row).Select(note => note.Message)));
}
