using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>An observation of the same region that another one is compared with.</summary>
public sealed record ReferenceObservationResponse
{
    /// <summary>The code of its indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The value, in the unit of the flagged observation.</summary>
    /// <example>84.84</example>
    public required decimal Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    internal static ReferenceObservationResponse? From(ReferenceObservation? compared) => compared is null ? null : new()
    {
        Indicator = compared.Indicator,
        Period = compared.Period,
        Value = compared.Level.Value,
        Qualifier = compared.Level.Qualifier,
    };
}
