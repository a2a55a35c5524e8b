using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Rollups;

/// <summary>The roll-up of the children of a region.</summary>
public sealed record RegionRollupResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The point of the period at which the children are aligned.</summary>
    public required AlignmentPoint At { get; init; }

    /// <summary>The number of children.</summary>
    /// <example>10</example>
    public required int Children { get; init; }

    /// <summary>The observations, by indicator.</summary>
    public required IReadOnlyList<RollupLineResponse> Observations { get; init; }

    /// <summary>The thresholds of targets, by indicator: explicit thresholds, and those derived from a baseline.</summary>
    public required IReadOnlyList<RollupLineResponse> Targets { get; init; }

    internal static RegionRollupResponse From(RegionRollup rollup, Language language) => new()
    {
        Region = rollup.Region.Code,
        RegionLabel = rollup.Region.Name.In(language),
        Period = rollup.Period,
        At = rollup.At,
        Children = rollup.Children.Count,
        Observations = [.. rollup.Observations.Select(line => RollupLineResponse.From(line, rollup, language))],
        Targets = [.. rollup.Targets.Select(line => RollupLineResponse.From(line, rollup, language))],
    };
}
