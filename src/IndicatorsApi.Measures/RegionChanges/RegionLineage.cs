using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>
/// Which regions exist when, and which took the place of which. A region counts in a period if it exists on its last day: of a merger at the
/// end of June, the first half-year still has the old regions, the year has the new one.
/// </summary>
public sealed class RegionLineage
{
    private readonly Dictionary<string, RegionLifetime> _changed;
    private readonly ILookup<string, RegionLifetime> _before;

    private RegionLineage(IEnumerable<RegionLifetime> divisions)
    {
        _changed = divisions.Where(division => division.Changes).ToDictionary(division => division.Code, StringComparer.Ordinal);
        _before = _changed.Values.OrderBy(division => division.Code, StringComparer.Ordinal)
            .SelectMany(division => division.Successors.Select(successor => (successor, division)))
            .ToLookup(pair => pair.successor, pair => pair.division, StringComparer.Ordinal);
    }

    /// <summary>How some regions follow each other; those that never change need not be named.</summary>
    public static RegionLineage Of(IEnumerable<RegionLifetime> divisions) => new(divisions);

    /// <summary>Whether a region exists on a day.</summary>
    public bool ExistsOn(string region, LocalDate day) => !_changed.TryGetValue(region, out var division) || division.ExistsOn(day);

    /// <summary>The regions whose place a region took, or takes besides its own, in the order of their codes.</summary>
    public IReadOnlyList<string> PredecessorsOf(string region) => [.. _before[region].Select(division => division.Code)];

    /// <summary>
    /// The regions that a region was formed from by a merger: all of them went into it as a whole. Empty for one that has always existed, or took only a part of
    /// another; what joined it later is none of them.
    /// </summary>
    public IReadOnlyList<string> FoundersOf(string region)
    {
        var founders = BeforeItBegan(region);
        return founders.TrueForAll(founder => founder.Successors.Count == 1) ? founders.ConvertAll(founder => founder.Code) : [];
    }

    /// <summary>Some regions, and those whose figures may stand in for theirs, however far back.</summary>
    public IReadOnlyList<string> WithFounders(IEnumerable<string> regions) => Closure(regions, FoundersOf);

    /// <summary>Some regions, and those for whose figures theirs may stand in, however long after.</summary>
    public IReadOnlyList<string> WithFounded(IEnumerable<string> regions) =>
        Closure(regions, region => _changed.TryGetValue(region, out var division) ? division.Successors : []);

    /// <summary>What became of a region between two periods.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="earlier">The earlier period.</param>
    /// <param name="later">The later period.</param>
    public RegionChange Between(string region, Period earlier, Period later)
    {
        if (!_before.Contains(region))
            return RegionChange.None;
        var founders = BeforeItBegan(region).FindAll(founder => founder.ValidTo >= earlier.Start);
        var joined = _before[region].Except(BeforeItBegan(region)).Where(other => other.ValidTo >= earlier.Start && other.ValidTo < later.End);
        return new(founders.ConvertAll(founder => founder.Code), [.. joined.Select(other => other.Code)]);
    }

    /// <summary>What somebody should know who reads of a region over time: of which it came and when, what joined it, when it ended.</summary>
    public IEnumerable<Note> NotesOn(string region)
    {
        var founders = BeforeItBegan(region);
        if (founders.Count > 0)
            yield return new(NoteCode.RegionFormed, $"{string.Join(", ", founders.Select(founder => founder.Code))} ({_changed[region].ValidFrom:uuuu-MM-dd})");
        if (_before[region].Except(founders).ToList() is { Count: > 0 } joined)
            yield return new(NoteCode.RegionGrew, string.Join(", ", joined.Select(other => $"{other.Code} ({other.ValidTo:uuuu-MM-dd})")));
        if (_changed.TryGetValue(region, out var division) && division.ValidTo is { } end)
            yield return new(NoteCode.RegionEnded, division.Successors.Count == 0 ? $"{end:uuuu-MM-dd}" : $"{end:uuuu-MM-dd} → {string.Join(", ", division.Successors)}");
    }

    private List<RegionLifetime> BeforeItBegan(string region) =>
        _changed.TryGetValue(region, out var division) && division.ValidFrom is { } begin ? [.. _before[region].Where(other => other.ValidTo < begin)] : [];

    private static List<string> Closure(IEnumerable<string> regions, Func<string, IReadOnlyList<string>> next)
    {
        var found = regions.Distinct(StringComparer.Ordinal).ToList();
        var known = found.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(next(found[i]).Where(known.Add));
        return found;
    }
}
