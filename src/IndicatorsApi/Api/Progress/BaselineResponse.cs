using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>The baseline of a target.</summary>
public sealed record BaselineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The value. Null when only growth was published. Rounded to 4 decimals if it is implied.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The status of the observation.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>
    /// `true` when it measures the same thing in the same way. `false` for a proxy, which qualifies every measure derived from it.
    /// </summary>
    public required bool Comparable { get; init; }

    /// <summary>The origin of the value.</summary>
    public required PreviousValueOrigin Origin { get; init; }

    internal static BaselineResponse? From(Baseline? baseline) => baseline is null ? null : new()
    {
        Indicator = baseline.Observation.Indicator,
        Period = baseline.Observation.Period,
        Value = baseline.Observation.DisplayValue,
        Qualifier = baseline.Observation.Level?.Qualifier ?? Qualifier.Exact,
        Status = baseline.Observation.Status,
        Comparable = baseline.Comparable,
        Origin = baseline.Origin,
    };
}
