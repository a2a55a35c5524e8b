using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Calculation;

/// <summary>Keeps what an answer is made of: each measure with its working, and the notes that arise on the way.</summary>
public sealed class CalculationTrace
{
    private readonly List<Note> _notes = [];
    private readonly List<(string Measure, MeasureResult Result)> _measures = [];

    /// <summary>The notes, in the order in which they arose, each once.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>The measures, by the name they have in the answer.</summary>
    public IReadOnlyList<(string Measure, MeasureResult Result)> Measures => _measures;

    /// <summary>Adds a note, if there is one and it is not there yet.</summary>
    /// <param name="code">The code.</param>
    /// <param name="detail">What it is about, where the code alone does not say it.</param>
    public void Add(NoteCode? code, string? detail = null)
    {
        if (code is { } known && !_notes.Exists(note => note.Code == known))
            _notes.Add(new(known, detail));
    }

    /// <summary>Takes the value out of a measure and keeps its working, or the reason why there is none.</summary>
    /// <param name="measure">The name of the measure in the answer.</param>
    /// <param name="result">The measure.</param>
    public decimal? Take(string measure, MeasureResult result)
    {
        Add(result.Because);
        _measures.Add((measure, result));
        return result.Value;
    }
}
