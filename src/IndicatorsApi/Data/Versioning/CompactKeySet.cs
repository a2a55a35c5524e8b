using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.Versioning;

/// <summary>A set of natural keys that takes about 30 MB per million keys.</summary>
/// <remarks>Region and indicator codes are numbered, and each key is packed into 64 bits.</remarks>
internal sealed class CompactKeySet
{
    private readonly Dictionary<string, long> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _indicators = new(StringComparer.Ordinal);
    private readonly HashSet<long> _keys = [];

    /// <summary>Adds the key of a revision.</summary>
    /// <returns><see langword="false"/> when the set already contains the key.</returns>
    public bool Add(Revision revision) => _keys.Add(KeyOf(revision.RegionCode, revision.IndicatorCode, revision.Period));

    /// <summary>Adds a key.</summary>
    public void Add(string region, string indicator, Period period) => _keys.Add(KeyOf(region, indicator, period));

    /// <summary>Returns <see langword="true"/> when the set contains the key of a revision.</summary>
    public bool Contains(Revision revision) => _keys.Contains(KeyOf(revision.RegionCode, revision.IndicatorCode, revision.Period));

    /// <summary>28 bits for the period, 16 for the indicator (65,536 codes), 19 for the region (524,288 codes).</summary>
    private long KeyOf(string region, string indicator, Period period) =>
        (NumberOf(region, _regions, 19) << 44) | (NumberOf(indicator, _indicators, 16) << 28) | (uint)period.SortKey;

    private static long NumberOf(string code, Dictionary<string, long> numbers, int bits)
    {
        if (numbers.TryGetValue(code, out var number))
            return number;
        if (numbers.Count == 1 << bits)
            throw new NotSupportedException($"A file may contain at most {1 << bits} different codes of one code list.");
        return numbers[code] = numbers.Count;
    }
}
