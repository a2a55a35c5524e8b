using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Rollups;

/// <summary>One indicator of a roll-up.</summary>
/// <param name="Indicator">The indicator, with its unit and topic.</param>
/// <param name="Own">The region's own value.</param>
/// <param name="Totals">What the values of the children come to.</param>
/// <param name="Missing">The children without a value.</param>
public sealed record RollupLine(Indicator Indicator, Quantity? Own, RollupTotals Totals, IReadOnlyList<Region> Missing);
