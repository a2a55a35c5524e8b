using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.RegionChanges;

/// <summary>The validity periods of regions and the relations between predecessors and successors.</summary>
/// <remarks>
/// A region counts in a period if it is valid on the last day of the period. After a merger at the end of June, the first half-year has
/// the old regions and the year has the new one.
/// </remarks>
public sealed class RegionLineage
{
    private readonly Dictionary<string, RegionLifetime> _changed;
    private readonly ILookup<string, RegionLifetime> _predecessors;

    private RegionLineage(IEnumerable<RegionLifetime> lifetimes)
    {
        _changed = lifetimes.Where(lifetime => lifetime.Changes).ToDictionary(lifetime => lifetime.Code, StringComparer.Ordinal);
        _predecessors = _changed.Values.OrderBy(lifetime => lifetime.Code, StringComparer.Ordinal)
            .SelectMany(lifetime => lifetime.Successors.Select(successor => (successor, lifetime)))
            .ToLookup(pair => pair.successor, pair => pair.lifetime, StringComparer.Ordinal);
    }

    /// <summary>Creates the lineage of some regions. Regions that never change may be omitted.</summary>
    public static RegionLineage Of(IEnumerable<RegionLifetime> lifetimes) => new(lifetimes);

    /// <summary>Returns <see langword="true"/> if a region is valid on a day.</summary>
    public bool ExistsOn(string region, LocalDate day) => !_changed.TryGetValue(region, out var lifetime) || lifetime.ExistsOn(day);

    /// <summary>Returns the predecessors of a region, including regions that it absorbed, in the order of their codes.</summary>
    public IReadOnlyList<string> PredecessorsOf(string region) => [.. _predecessors[region].Select(lifetime => lifetime.Code)];

    /// <summary>Returns the predecessors that were merged into a new region.</summary>
    /// <remarks>
    /// Empty if the region has no known start, or if it received only a part of a predecessor. Regions that it absorbed later are not
    /// included.
    /// </remarks>
    public IReadOnlyList<string> MergedPredecessorsOf(string region)
    {
        var founders = PredecessorsBeforeStart(region);
        return founders.TrueForAll(founder => founder.Successors.Count == 1) ? founders.ConvertAll(founder => founder.Code) : [];
    }

    /// <summary>Adds to some regions all merged predecessors, recursively. Their observations may replace missing ones.</summary>
    public IReadOnlyList<string> WithMergedPredecessors(IEnumerable<string> regions) => Closure(regions, MergedPredecessorsOf);

    /// <summary>Adds to some regions all successors, recursively. Their aggregates may include observations of these regions.</summary>
    public IReadOnlyList<string> WithSuccessors(IEnumerable<string> regions) =>
        Closure(regions, region => _changed.TryGetValue(region, out var lifetime) ? lifetime.Successors : []);

    /// <summary>Returns the changes of a region between two periods.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="earlier">The earlier period.</param>
    /// <param name="later">The later period.</param>
    public RegionChange Between(string region, Period earlier, Period later)
    {
        if (!_predecessors.Contains(region))
            return RegionChange.None;
        var founders = PredecessorsBeforeStart(region).FindAll(founder => founder.ValidTo >= earlier.Start);
        var joined = _predecessors[region].Except(PredecessorsBeforeStart(region))
            .Where(other => other.ValidTo >= earlier.Start && other.ValidTo < later.End);
        return new(founders.ConvertAll(founder => founder.Code), [.. joined.Select(other => other.Code)]);
    }

    /// <summary>Returns the notes on a region over time: its predecessors, absorbed regions and end.</summary>
    public IEnumerable<Note> NotesOn(string region)
    {
        var founders = PredecessorsBeforeStart(region);
        if (founders.Count > 0)
        {
            var codes = string.Join(", ", founders.Select(founder => founder.Code));
            yield return new(NoteCode.RegionFormed, $"{codes} ({_changed[region].ValidFrom:uuuu-MM-dd})");
        }

        if (_predecessors[region].Except(founders).ToList() is { Count: > 0 } joined)
            yield return new(
                NoteCode.RegionAbsorbedOthers, string.Join(", ", joined.Select(other => $"{other.Code} ({other.ValidTo:uuuu-MM-dd})")));
        if (_changed.TryGetValue(region, out var lifetime) && lifetime.ValidTo is { } end)
        {
            var successors = lifetime.Successors.Count == 0 ? "" : $" → {string.Join(", ", lifetime.Successors)}";
            yield return new(NoteCode.RegionEnded, $"{end:uuuu-MM-dd}{successors}");
        }
    }

    private List<RegionLifetime> PredecessorsBeforeStart(string region) =>
        _changed.TryGetValue(region, out var lifetime) && lifetime.ValidFrom is { } begin
            ? [.. _predecessors[region].Where(other => other.ValidTo < begin)]
            : [];

    private static List<string> Closure(IEnumerable<string> regions, Func<string, IReadOnlyList<string>> next)
    {
        var found = regions.Distinct(StringComparer.Ordinal).ToList();
        var known = found.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(next(found[i]).Where(known.Add));
        return found;
    }
}
