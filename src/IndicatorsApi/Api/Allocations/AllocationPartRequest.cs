using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A part of a target to record: of a region directly below the target's, or of a period within its own.</summary>
public sealed record AllocationPartRequest
{
    /// <summary>The code of the region, for a part of a region.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The period, for a part of the year.</summary>
    /// <example>2025-Q1</example>
    public string? Period { get; init; }

    /// <summary>The number to reach, in the unit: at most this much where the whole is a ceiling, else at least. Instead of it a `rule` may be given.</summary>
    /// <example>40</example>
    public decimal? Value { get; init; }

    /// <summary>What has to hold, where it is not a number to reach.</summary>
    public TargetRule? Rule { get; init; }

    /// <summary>What a reader should know about the part.</summary>
    public string? Note { get; init; }
}
