using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Rollups;

/// <summary>A child region of a roll-up.</summary>
public sealed record RollupRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }

    internal static RollupRegionResponse From(string region, RegionRollup rollup, Language language) =>
        new() { Region = region, RegionLabel = rollup.Children[region].In(language) };
}
