using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Progress;

/// <summary>The newest figure that is not after the target period.</summary>
public sealed record LatestResponse
{
    /// <summary>The code of the indicator; another than the target's where a proxy baseline is all there is.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period; where several figures were added up, the one that their sum speaks of.</summary>
    public required Period Period { get; init; }

    /// <summary>The value; null where only growth was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>How settled the figure is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Whether the figure is one of the target period. If not, the measures show the starting position.</summary>
    public required bool InTargetPeriod { get; init; }

    /// <summary>Whether it measures the target's own indicator and not a proxy.</summary>
    public required bool Comparable { get; init; }

    /// <summary>The periods of the figures that the value follows from, where they are several, or those of the regions that this one was formed from.</summary>
    public required IReadOnlyList<Period> Parts { get; init; }

    internal static LatestResponse? From(ProgressResult result) => result.Latest is not { } observation ? null : new()
    {
        Indicator = observation.Indicator,
        Period = observation.Period,
        Value = observation.ShownValue,
        Qualifier = observation.Level?.Qualifier ?? Qualifier.Exact,
        Status = observation.Status,
        InTargetPeriod = result.InTargetPeriod,
        Comparable = result.LatestComparable,
        Parts = [.. result.Position is { Parts: { Count: > 1 } parts } ? parts.Select(part => part.Period) : observation.AggregatedFrom.Select(part => part.Observation.Period).Distinct()],
    };
}
