using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>A warning that an observation is implausible.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Reference">The reference observation. Absent if the observation is implausible by itself.</param>
public sealed record Warning(WarningCode Code, ReferenceObservation? Reference = null)
{
    /// <summary>The ratio of the value to its expectation. Absent if there is no expectation.</summary>
    public decimal? Factor { get; init; }

    /// <summary>The suspected power-of-ten error: 2 if the value is about 100 times too large. Absent for other warnings.</summary>
    public int? Power { get; init; }

    /// <summary>The unit probably used and the unit assumed. Absent if no unit explains the error.</summary>
    public (LocalizedText Given, LocalizedText Taken)? Units { get; init; }

    /// <summary>The violated limits, in the unit. Absent for other warnings.</summary>
    public (decimal? Min, decimal? Max)? Limits { get; init; }

    /// <summary>Converts the warning to a unit that is smaller by <paramref name="factor"/>.</summary>
    public Warning Scale(decimal factor) => this with
    {
        Reference = Reference is null ? null : Reference with { Level = Reference.Level.Scale(factor) },
        Limits = Limits is { } limits ? (limits.Min?.Times(factor), limits.Max?.Times(factor)) : null,
    };
}
