using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A part of a target to write: a child region, or a shorter period within the target's own.</summary>
public sealed record AllocationPartRequest
{
    /// <summary>The code of the child region, for a part by region.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The period, for a part by period.</summary>
    /// <example>2025-Q1</example>
    public string? Period { get; init; }

    /// <summary>The threshold, in the unit: a ceiling if the target is a ceiling, else a floor. Send either `value` or `rule`.</summary>
    /// <example>40</example>
    public decimal? Value { get; init; }

    /// <summary>The rule of the part. Send it instead of `value`.</summary>
    public TargetRule? Rule { get; init; }

    /// <summary>A note about the part.</summary>
    public string? Note { get; init; }
}
