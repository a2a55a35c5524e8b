using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A part of a target. All measures of one that has no target are null.</summary>
public sealed record AllocationPartResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Whether it has a target.</summary>
    public required bool Promised { get; init; }

    /// <summary>The number that has to be reached, in the unit.</summary>
    /// <example>10</example>
    public decimal? Threshold { get; init; }

    /// <summary>Its share of the whole, in percent; only where the parts add up.</summary>
    /// <example>12.5</example>
    public decimal? SharePercent { get; init; }

    /// <summary>What it has come to, in the unit.</summary>
    /// <example>4.7</example>
    public decimal? Value { get; init; }

    /// <summary>How it stands.</summary>
    public ProgressStatus? Status { get; init; }

    /// <summary>How it stands against the calendar.</summary>
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>What is reached, in percent of what has to be.</summary>
    /// <example>47.2</example>
    public decimal? AttainmentPercent { get; init; }

    /// <summary>How fast it goes, in percent of what is needed.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; init; }

    /// <summary>How far it is ahead, in percentage points of the way.</summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; init; }

    internal static AllocationPartResponse From(string region, string label, Period period, ProgressResult? result, decimal? whole) => new()
    {
        Region = region,
        RegionLabel = label,
        Period = period,
        Promised = result is not null,
        Threshold = result?.Threshold.Rounded(),
        SharePercent = TargetAllocation.ShareOf(whole, result?.Threshold).Rounded(),
        Value = result is { InTargetPeriod: true } ? result.Latest?.ShownValue : null,
        Status = result?.Status,
        Schedule = result?.Schedule,
        AttainmentPercent = result?.AttainmentPercent.Rounded(),
        PacePercent = result?.PacePercent.Rounded(),
        LeadPercentagePoints = result?.LeadPercentagePoints.Rounded(),
    };
}
