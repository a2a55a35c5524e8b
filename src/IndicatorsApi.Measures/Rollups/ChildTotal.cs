using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>What one region brings to the roll-up of the region above it.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Value">Its own value, or what those below it come to; absent where there is none.</param>
/// <param name="Months">How many months of the period that speaks of; absent without a value.</param>
/// <param name="Reported">Of the regions below that are not divided any further (of itself, if it is not divided), how many the value covers.</param>
/// <param name="Expected">How many there are.</param>
/// <param name="IsOwn">Whether it is its own value, which covers all below it.</param>
public sealed record ChildTotal(string Region, QualifiedValue? Value, int? Months, int Reported, int Expected, bool IsOwn)
{
    /// <summary>Whether nobody is missing in it.</summary>
    public bool IsComplete => Reported == Expected;

    /// <summary>The newest point at which nobody is missing in it, where that lies beyond the one that counts here.</summary>
    public int? Beyond { get; init; }
}
