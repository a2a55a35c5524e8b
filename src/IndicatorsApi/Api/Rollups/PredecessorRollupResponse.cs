using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Rollups;

/// <summary>A child without a value of its own that is aggregated from its predecessors.</summary>
public sealed record PredecessorRollupResponse
{
    /// <inheritdoc cref="RollupRegionResponse.Region" />
    /// <example>330503109</example>
    public required string Region { get; init; }

    /// <inheritdoc cref="RollupRegionResponse.RegionLabel" />
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The codes of the aggregated predecessors.</summary>
    /// <example>["330503105", "330503106"]</example>
    public required IReadOnlyList<string> Predecessors { get; init; }

    internal static PredecessorRollupResponse From(PredecessorRollup child, RegionRollup rollup, Language language) =>
        new() { Region = child.Region, RegionLabel = rollup.Children[child.Region].In(language), Predecessors = child.Predecessors };
}
