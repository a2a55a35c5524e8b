namespace IndicatorsApi.Measures.Rollups;

/// <summary>The allocation of a target to its parts.</summary>
/// <param name="Allocated">The sum of the allocated parts. Absent if no part has a number.</param>
/// <param name="Unallocated">The unallocated remainder, negative if more is allocated than the whole.</param>
/// <param name="AllocatedPercent">The allocated sum in percent of the whole.</param>
public readonly record struct TargetAllocation(decimal? Allocated, decimal? Unallocated, decimal? AllocatedPercent)
{
    /// <summary>Computes the allocation of a target.</summary>
    /// <param name="whole">The threshold of the target, if any.</param>
    /// <param name="parts">The thresholds of the parts.</param>
    public static TargetAllocation Of(decimal? whole, IReadOnlyCollection<decimal> parts)
    {
        if (parts.Count == 0)
            return new(null, whole, null);
        var allocated = parts.Sum();
        return new(allocated, whole - allocated, ShareOf(whole, allocated));
    }

    /// <summary>Returns a part in percent of the whole; <see langword="null"/> if the whole is not positive.</summary>
    public static decimal? ShareOf(decimal? whole, decimal? part) => whole > 0 ? part / whole * 100 : null;
}
