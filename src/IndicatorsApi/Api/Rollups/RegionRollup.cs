using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Rollups;

/// <summary>The roll-up of the children of a region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="At">The point of the period at which the children are aligned.</param>
/// <param name="Children">The names of the children, by code.</param>
/// <param name="Observations">The observations, by indicator.</param>
/// <param name="Targets">The thresholds of targets, by indicator.</param>
public sealed record RegionRollup(
    Region Region,
    Period Period,
    AlignmentPoint At,
    IReadOnlyDictionary<string, LocalizedText> Children,
    IReadOnlyList<RollupLine> Observations,
    IReadOnlyList<RollupLine> Targets);
