using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Rollups;

/// <summary>What the children of a region come to.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="At">At which point of the period the children are taken.</param>
/// <param name="Children">The names of its children, by code.</param>
/// <param name="Observations">Indicator by indicator, what was reported.</param>
/// <param name="Targets">Indicator by indicator, the numbers that targets come to.</param>
public sealed record RegionRollup(
    Region Region,
    Period Period,
    AlignmentPoint At,
    IReadOnlyDictionary<string, LocalizedText> Children,
    IReadOnlyList<RollupLine> Observations,
    IReadOnlyList<RollupLine> Targets);
