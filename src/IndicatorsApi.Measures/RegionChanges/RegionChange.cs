using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>What became of a region between an earlier period and a later one.</summary>
/// <param name="Founders">The regions that it was formed from, where it did not exist yet when the earlier period began.</param>
/// <param name="Joined">The regions that became part of it after the earlier period had begun and before the later one ended.</param>
public sealed record RegionChange(IReadOnlyList<string> Founders, IReadOnlyList<string> Joined)
{
    /// <summary>Nothing.</summary>
    public static RegionChange None { get; } = new([], []);

    /// <summary>What somebody should know who compares with a figure of the earlier period.</summary>
    /// <param name="earlier">The figure that is compared with; absent where there is none.</param>
    public IEnumerable<Note> NotesOn(QualifiedValue? earlier)
    {
        if (earlier is null && Founders.Count > 0)
            yield return new(NoteCode.RegionChanged, string.Join(", ", Founders));
        if (earlier is not null && Joined.Count > 0)
            yield return new(NoteCode.RegionGrew, string.Join(", ", Joined));
    }
}
