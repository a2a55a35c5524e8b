using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Natural keys, a million of which take some 30 MB: codes become numbers, and a key one of 64 bits.</summary>
internal sealed class CompactKeySet
{
    private readonly Dictionary<string, long> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _indicators = new(StringComparer.Ordinal);
    private readonly HashSet<long> _keys = [];

    /// <summary>Adds the key of a revision.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(Revision revision) => _keys.Add(KeyOf(revision.RegionCode, revision.IndicatorCode, revision.Period));

    /// <summary>Adds a key.</summary>
    public void Add(string region, string indicator, Period period) => _keys.Add(KeyOf(region, indicator, period));

    /// <summary>Whether the key of a revision is there.</summary>
    public bool Contains(Revision revision) => _keys.Contains(KeyOf(revision.RegionCode, revision.IndicatorCode, revision.Period));

    /// <summary>28 bits for the period, 16 for the indicator, 19 for the region: half a million regions, 65 thousand indicators.</summary>
    private long KeyOf(string region, string indicator, Period period) =>
        (NumberOf(region, _regions, 19) << 44) | (NumberOf(indicator, _indicators, 16) << 28) | (uint)period.SortKey;

    private static long NumberOf(string code, Dictionary<string, long> numbers, int bits)
    {
        if (!numbers.TryGetValue(code, out var number))
            numbers[code] = number = numbers.Count < 1 << bits ? numbers.Count : throw new NotSupportedException($"A file may speak of {1 << bits} of a kind.");
        return number;
    }
}
