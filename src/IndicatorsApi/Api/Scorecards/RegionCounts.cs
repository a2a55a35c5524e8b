namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of the targets of one region.</summary>
public sealed record RegionCounts
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }
}
