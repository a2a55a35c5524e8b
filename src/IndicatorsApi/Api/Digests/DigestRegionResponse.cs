using IndicatorsApi.Api.Scorecards;

namespace IndicatorsApi.Api.Digests;

/// <summary>A region of a digest.</summary>
public sealed record DigestRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>How many of its targets stand how.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>How many of its figures came, changed or went.</summary>
    /// <example>12</example>
    public required int Observations { get; init; }

    /// <summary>How many of its figures are due and not on record.</summary>
    /// <example>1</example>
    public required int Missing { get; init; }
}
