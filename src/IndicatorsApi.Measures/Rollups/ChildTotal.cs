using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The contribution of a child region to a roll-up.</summary>
/// <param name="Region">The code of the child.</param>
/// <param name="Value">Its own value, or the aggregate of its children. Absent if there is neither.</param>
/// <param name="Months">The number of covered months of the period. Absent without a value.</param>
/// <param name="Reported">The number of leaf regions that the value covers. The child itself counts if it is a leaf.</param>
/// <param name="Expected">The number of leaf regions.</param>
/// <param name="IsOwn"><see langword="true"/> for its own value, which covers all its leaf regions.</param>
public sealed record ChildTotal(string Region, QualifiedValue? Value, int? Months, int Reported, int Expected, bool IsOwn)
{
    /// <summary>Indicates that the value covers all leaf regions.</summary>
    public bool IsComplete => Reported == Expected;

    /// <summary>The newest complete point beyond the common point, in months of the period, if any.</summary>
    public int? Beyond { get; init; }
}
