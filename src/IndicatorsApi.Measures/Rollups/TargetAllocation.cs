namespace IndicatorsApi.Measures.Rollups;

/// <summary>A whole and what of it is given out to its parts.</summary>
/// <param name="Assigned">What all parts that have something come to; absent where none has.</param>
/// <param name="Left">What is not given out yet; less than nothing where more is given out than there is.</param>
/// <param name="AssignedPercent">What is given out, in percent of the whole.</param>
public readonly record struct TargetAllocation(decimal? Assigned, decimal? Left, decimal? AssignedPercent)
{
    /// <summary>Splits a whole.</summary>
    /// <param name="whole">The whole; absent where it has no number.</param>
    /// <param name="parts">The parts that have a number.</param>
    public static TargetAllocation Of(decimal? whole, IReadOnlyCollection<decimal> parts)
    {
        if (parts.Count == 0)
            return new(null, whole, null);
        var assigned = parts.Sum();
        return new(assigned, whole - assigned, ShareOf(whole, assigned));
    }

    /// <summary>The share of a whole that a part takes, in percent; absent where the whole is no positive number.</summary>
    public static decimal? ShareOf(decimal? whole, decimal? part) => whole > 0 ? part / whole * 100 : null;
}
