namespace IndicatorsApi.Measures;

/// <summary>Collects notes in the order in which they arise, each once.</summary>
public sealed class NoteList
{
    private readonly List<NoteCode> _codes = [];

    /// <summary>The notes collected so far.</summary>
    public IReadOnlyList<NoteCode> Codes => _codes;

    /// <summary>Adds a note, if there is one and it is not there yet.</summary>
    public void Add(NoteCode? code)
    {
        if (code is { } known && !_codes.Contains(known))
            _codes.Add(known);
    }

    /// <summary>Takes the value out of a measure and keeps the reason where there is none.</summary>
    public decimal? Take(Computed measure)
    {
        Add(measure.Because);
        return measure.Value;
    }
}
