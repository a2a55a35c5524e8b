using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>A figure on record, of the same region, that another one is held against.</summary>
public sealed record ReferenceObservationResponse
{
    /// <summary>The code of its indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>Its period.</summary>
    public required Period Period { get; init; }

    /// <summary>Its value, in the unit of the figure that is held against it.</summary>
    /// <example>84.84</example>
    public required decimal Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    internal static ReferenceObservationResponse? From(ReferenceObservation? compared) => compared is null ? null : new()
    {
        Indicator = compared.Indicator,
        Period = compared.Period,
        Value = compared.Level.Value,
        Qualifier = compared.Level.Qualifier,
    };
}
