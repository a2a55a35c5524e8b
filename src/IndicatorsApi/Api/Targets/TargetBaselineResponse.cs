namespace IndicatorsApi.Api.Targets;

/// <summary>What a target is compared with.</summary>
public sealed record TargetBaselineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period; null only where it would lie before the calendar of the record.</summary>
    public Period? Period { get; init; }

    /// <summary>Whether it measures the same thing in the same way; a proxy does not.</summary>
    public required bool Comparable { get; init; }
}
