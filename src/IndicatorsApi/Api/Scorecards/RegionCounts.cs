namespace IndicatorsApi.Api.Scorecards;

/// <summary>How the targets of one region stand.</summary>
public sealed record RegionCounts
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }
}
