using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Rollups;

/// <summary>The contribution of a child to a roll-up.</summary>
public sealed record RollupChildResponse
{
    /// <inheritdoc cref="RollupRegionResponse.Region" />
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <inheritdoc cref="RollupRegionResponse.RegionLabel" />
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The child's value, or the aggregate of its own children.</summary>
    /// <example>7.9</example>
    public required decimal? Value { get; init; }

    /// <summary>The period that the value covers.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>The number of leaf regions that the value covers. The child itself counts if it is a leaf.</summary>
    /// <example>3</example>
    public required int Reported { get; init; }

    /// <summary>The number of leaf regions.</summary>
    /// <example>4</example>
    public required int Expected { get; init; }

    internal static RollupChildResponse From(ChildTotal child, RollupLine line, RegionRollup rollup, Language language) => new()
    {
        Region = child.Region,
        RegionLabel = rollup.Children[child.Region].In(language),
        Value = child.Value?.Value.Rounded(),
        Through = child.Months is { } months ? line.PointAt(months) : null,
        Reported = child.Reported,
        Expected = child.Expected,
    };
}
