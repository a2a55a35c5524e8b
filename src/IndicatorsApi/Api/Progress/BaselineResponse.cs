using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>What a target is compared with.</summary>
public sealed record BaselineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The value; null where only growth was published, rounded to 4 decimals where it is implied.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>How settled the figure is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Whether it measures the same thing in the same way; every measure derived from a proxy compares unlike things.</summary>
    public required bool Comparable { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required PreviousValueOrigin Origin { get; init; }

    internal static BaselineResponse? From(Baseline? baseline) => baseline is null ? null : new()
    {
        Indicator = baseline.Observation.Indicator,
        Period = baseline.Observation.Period,
        Value = baseline.Observation.ShownValue,
        Qualifier = baseline.Observation.Level?.Qualifier ?? Qualifier.Exact,
        Status = baseline.Observation.Status,
        Comparable = baseline.Comparable,
        Origin = baseline.Origin,
    };
}
