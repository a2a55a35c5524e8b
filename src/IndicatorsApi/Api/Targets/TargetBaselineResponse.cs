namespace IndicatorsApi.Api.Targets;

/// <summary>The baseline of a target.</summary>
public sealed record TargetBaselineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period; null if it would be before the first supported year.</summary>
    public Period? Period { get; init; }

    /// <summary>`true` if it measures the same quantity in the same way, `false` for a proxy.</summary>
    public required bool Comparable { get; init; }
}
