
namespace IndicatorsApi.Api.Rollups;

/// <summary>A child that has reported beyond the common point.</summary>
public sealed record RollupNewerChildResponse
{
    /// <inheritdoc cref="RollupRegionResponse.Region" />
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <inheritdoc cref="RollupRegionResponse.RegionLabel" />
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The newest reported point.</summary>
    /// <example>2026-07-YTD</example>
    public required Period Through { get; init; }
}
