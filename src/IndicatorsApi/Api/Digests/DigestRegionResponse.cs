using IndicatorsApi.Api.Scorecards;

namespace IndicatorsApi.Api.Digests;

/// <summary>A region of a digest.</summary>
public sealed record DigestRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The number of its targets by status.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>The number of its changed observations.</summary>
    /// <example>12</example>
    public required int Observations { get; init; }

    /// <summary>The number of its observations that are due and missing.</summary>
    /// <example>1</example>
    public required int Missing { get; init; }
}
