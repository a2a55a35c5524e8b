
namespace IndicatorsApi.Api.Rollups;

/// <summary>A child that has come further than the point that all have.</summary>
public sealed record RollupAheadResponse
{
    /// <inheritdoc cref="RollupRegionResponse.Region" />
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <inheritdoc cref="RollupRegionResponse.RegionLabel" />
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The newest point that it has come to.</summary>
    /// <example>2026-07-YTD</example>
    public required Period Through { get; init; }
}
