using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>Collects the measures of a result with their calculations, and the notes that arise.</summary>
public sealed class CalculationTrace
{
    private readonly List<Note> _notes = [];
    private readonly List<(string Measure, MeasureResult Result)> _measures = [];

    /// <summary>The notes in the order in which they arose, without duplicates.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>The measures by their name in the response.</summary>
    public IReadOnlyList<(string Measure, MeasureResult Result)> Measures => _measures;

    /// <summary>Adds a note unless it is <see langword="null"/> or already present.</summary>
    /// <param name="code">The code.</param>
    /// <param name="detail">The detail that completes the text of the note.</param>
    public void Add(NoteCode? code, string? detail = null)
    {
        if (code is { } known && !_notes.Exists(note => note.Code == known))
            _notes.Add(new(known, detail));
    }

    /// <summary>Records a measure and the note that explains a missing result.</summary>
    /// <param name="measure">The name of the measure in the response.</param>
    /// <param name="result">The measure.</param>
    /// <returns>The value of the measure.</returns>
    public decimal? Record(string measure, MeasureResult result)
    {
        Add(result.Reason);
        _measures.Add((measure, result));
        return result.Value;
    }
}
