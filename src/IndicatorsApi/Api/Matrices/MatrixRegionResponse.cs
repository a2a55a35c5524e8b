namespace IndicatorsApi.Api.Matrices;

/// <summary>A region of a matrix.</summary>
public sealed record MatrixRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }
}
