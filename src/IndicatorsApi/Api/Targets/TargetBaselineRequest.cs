namespace IndicatorsApi.Api.Targets;

/// <summary>What a target is to be compared with, where it is not its own indicator one year earlier.</summary>
public sealed record TargetBaselineRequest
{
    /// <summary>The code of the indicator; without it the target's own.</summary>
    /// <example>tax-revenue</example>
    public string? Indicator { get; init; }

    /// <summary>The period; without it one year earlier.</summary>
    /// <example>2024</example>
    public string? Period { get; init; }

    /// <summary>Whether it measures the same thing in the same way; without it, it does.</summary>
    public bool? Comparable { get; init; }
}
