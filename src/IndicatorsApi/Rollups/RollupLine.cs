using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;

namespace IndicatorsApi.Rollups;

/// <summary>One indicator of a roll-up.</summary>
/// <param name="Indicator">The indicator, with its unit and topic.</param>
/// <param name="Own">The region's own value.</param>
/// <param name="Values">The values of the children that have one, by their codes.</param>
public sealed record RollupLine(Indicator Indicator, Quantity? Own, IReadOnlyDictionary<string, Quantity> Values);
