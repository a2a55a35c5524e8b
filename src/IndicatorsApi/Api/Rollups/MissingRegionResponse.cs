namespace IndicatorsApi.Api.Rollups;

/// <summary>A region without a value.</summary>
public sealed record MissingRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }
}
