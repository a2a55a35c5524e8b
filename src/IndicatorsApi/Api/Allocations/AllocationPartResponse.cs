using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A part of a target. Without a target of its own, all measures are null.</summary>
public sealed record AllocationPartResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>`true` when the part has a target.</summary>
    public required bool HasTarget { get; init; }

    /// <summary>The threshold, in the unit.</summary>
    /// <example>10</example>
    public decimal? Threshold { get; init; }

    /// <summary>The share of the whole, in percent. Only for additive parts.</summary>
    /// <example>12.5</example>
    public decimal? SharePercent { get; init; }

    /// <summary>The value reported so far, in the unit.</summary>
    /// <example>4.7</example>
    public decimal? Value { get; init; }

    /// <summary>The status.</summary>
    public ProgressStatus? Status { get; init; }

    /// <summary>The schedule status.</summary>
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>The attainment, in percent of the threshold.</summary>
    /// <example>47.2</example>
    public decimal? AttainmentPercent { get; init; }

    /// <summary>The pace, in percent of the required pace.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; init; }

    /// <summary>
    /// The lead, in percentage points: the distance from the expected value in percent of the threshold. Negative when behind.
    /// </summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; init; }

    internal static AllocationPartResponse From(string region, string label, Period period, ProgressResult? result, decimal? whole) => new()
    {
        Region = region,
        RegionLabel = label,
        Period = period,
        HasTarget = result is not null,
        Threshold = result?.Threshold.Rounded(),
        SharePercent = TargetAllocation.ShareOf(whole, result?.Threshold).Rounded(),
        Value = result is { InTargetPeriod: true } ? result.Latest?.DisplayValue : null,
        Status = result?.Status,
        Schedule = result?.Schedule,
        AttainmentPercent = result?.AttainmentPercent.Rounded(),
        PacePercent = result?.PacePercent.Rounded(),
        LeadPercentagePoints = result?.LeadPercentagePoints.Rounded(),
    };
}
