using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>The changes of a region between an earlier and a later period.</summary>
/// <param name="FormedFrom">The regions that it was formed from, if it did not exist when the earlier period began.</param>
/// <param name="Absorbed">The regions that it absorbed after the earlier period began and before the later period ended.</param>
public sealed record RegionChange(IReadOnlyList<string> FormedFrom, IReadOnlyList<string> Absorbed)
{
    /// <summary>No change.</summary>
    public static RegionChange None { get; } = new([], []);

    /// <summary>Returns the notes on a comparison with the earlier period.</summary>
    /// <param name="earlier">The value of the earlier period, if any.</param>
    public IEnumerable<Note> NotesOn(QualifiedValue? earlier)
    {
        if (earlier is null && FormedFrom.Count > 0)
            yield return new(NoteCode.RegionChanged, string.Join(", ", FormedFrom));
        if (earlier is not null && Absorbed.Count > 0)
            yield return new(NoteCode.RegionAbsorbedOthers, string.Join(", ", Absorbed));
    }
}
