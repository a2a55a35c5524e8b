using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Rollups;

/// <summary>What a child brings to a roll-up.</summary>
public sealed record RollupChildResponse
{
    /// <inheritdoc cref="RollupRegionResponse.Region" />
    /// <example>330503106</example>
    public required string Region { get; init; }

    /// <inheritdoc cref="RollupRegionResponse.RegionLabel" />
    /// <example>和孚镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>Its value, or what those below it come to.</summary>
    /// <example>7.9</example>
    public required decimal? Value { get; init; }

    /// <summary>The point of the period that it has come to.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>Of the undivided regions below it (itself, if it is undivided), how many the value covers.</summary>
    /// <example>3</example>
    public required int Reported { get; init; }

    /// <summary>How many of those there are.</summary>
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
