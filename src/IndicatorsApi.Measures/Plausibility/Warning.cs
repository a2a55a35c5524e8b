using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>Why a figure should be looked at again, and next to what.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Against">The figure on record next to which it looks wrong; absent where it looks wrong by itself.</param>
public sealed record Warning(WarningCode Code, ReferenceObservation? Against = null)
{
    /// <summary>How many times what was to be expected it is; absent where nothing was.</summary>
    public decimal? Factor { get; init; }

    /// <summary>By which power of ten it may have slipped: 2 where it is about 100 times too large; absent for other warnings.</summary>
    public int? Power { get; init; }

    /// <summary>The unit that the figure was probably given in, and the one that it was taken for; absent where no unit explains it.</summary>
    public (LocalizedText Given, LocalizedText Taken)? Units { get; init; }

    /// <summary>The limits that it lies outside of, in the unit; absent for other warnings.</summary>
    public (decimal? Min, decimal? Max)? Limits { get; init; }

    /// <summary>The same warning in a unit that is smaller by <paramref name="factor"/>.</summary>
    public Warning Scale(decimal factor) => this with
    {
        Against = Against is null ? null : Against with { Level = Against.Level.Scale(factor) },
        Limits = Limits is { } limits ? (limits.Min?.Times(factor), limits.Max?.Times(factor)) : null,
    };
}
