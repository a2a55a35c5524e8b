using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Localization;

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

    /// <summary>At which point of the period the children are taken.</summary>
    public required AlignmentPoint At { get; init; }

    /// <summary>How many children the region has.</summary>
    /// <example>10</example>
    public required int Children { get; init; }

    /// <summary>What was reported, by indicator.</summary>
    public required IReadOnlyList<RollupLineResponse> Observations { get; init; }

    /// <summary>The numbers that targets come to, by indicator: those they name, and those that follow from the baseline where growth or a change is promised.</summary>
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
