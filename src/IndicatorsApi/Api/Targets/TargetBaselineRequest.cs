namespace IndicatorsApi.Api.Targets;

/// <summary>The baseline of a target. By default the same indicator one year earlier.</summary>
public sealed record TargetBaselineRequest
{
    /// <summary>The code of the indicator. The indicator of the target by default.</summary>
    /// <example>tax-revenue</example>
    public string? Indicator { get; init; }

    /// <summary>The period. One year earlier by default.</summary>
    /// <example>2024</example>
    public string? Period { get; init; }

    /// <summary>`true` if it measures the same quantity in the same way, `false` for a proxy. `true` by default.</summary>
    public bool? Comparable { get; init; }
}
