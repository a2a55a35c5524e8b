using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Rollups;

/// <summary>What the children of a region come to.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="Children">How many children it has.</param>
/// <param name="Figures">Indicator by indicator, what was reported.</param>
/// <param name="Targets">Indicator by indicator, the numbers that targets name.</param>
public sealed record RegionRollup(Region Region, Period Period, int Children, IReadOnlyList<RollupLine> Figures, IReadOnlyList<RollupLine> Targets);
