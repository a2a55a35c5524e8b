using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Api.Rollups;

/// <summary>What the children of a region come to.</summary>
public sealed record RegionRollupResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>How many children the region has.</summary>
    /// <example>10</example>
    public required int Children { get; init; }

    /// <summary>What was reported, by indicator.</summary>
    public required IReadOnlyList<RollupLineResponse> Figures { get; init; }

    /// <summary>The numbers that targets name, by indicator; targets without one are left out.</summary>
    public required IReadOnlyList<RollupLineResponse> Targets { get; init; }

    internal static RegionRollupResponse From(RegionRollup rollup, Language language) => new()
    {
        Region = rollup.Region.Code,
        RegionLabel = rollup.Region.Name.In(language),
        Period = rollup.Period,
        Children = rollup.Children,
        Figures = [.. rollup.Figures.Select(line => RollupLineResponse.From(line, rollup.Children, language))],
        Targets = [.. rollup.Targets.Select(line => RollupLineResponse.From(line, rollup.Children, language))],
    };
}
