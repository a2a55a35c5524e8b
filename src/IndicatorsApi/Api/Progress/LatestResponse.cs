using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>The latest observation of a target.</summary>
public sealed record LatestResponse
{
    /// <summary>The code of the indicator. It differs from the target's for a proxy baseline.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period. For a sum of several observations, the period of the sum.</summary>
    public required Period Period { get; init; }

    /// <summary>The value. Null when only growth was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The status of the observation.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>`true` when the observation belongs to the target period. Otherwise the measures describe the starting position.</summary>
    public required bool InTargetPeriod { get; init; }

    /// <summary>`true` when the observation is of the target's indicator, not of a proxy.</summary>
    public required bool Comparable { get; init; }

    /// <summary>The periods of the observations behind an aggregate, or of the predecessor regions.</summary>
    public required IReadOnlyList<Period> Parts { get; init; }

    internal static LatestResponse? From(ProgressResult result) => result.Latest is not { } observation ? null : new()
    {
        Indicator = observation.Indicator,
        Period = observation.Period,
        Value = observation.DisplayValue,
        Qualifier = observation.Level?.Qualifier ?? Qualifier.Exact,
        Status = observation.Status,
        InTargetPeriod = result.InTargetPeriod,
        Comparable = result.LatestComparable,
        Parts =
            [.. result.Coverage is { Parts: { Count: > 1 } parts } ? parts.Select(part => part.Period)
                : observation.AggregatedFrom.Select(part => part.Observation.Period).Distinct()],
    };
}
