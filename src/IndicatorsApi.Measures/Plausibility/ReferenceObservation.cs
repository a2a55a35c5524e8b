using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>A figure on record, of the same region, that another one is held against.</summary>
/// <param name="Indicator">The code of its indicator.</param>
/// <param name="Period">Its period.</param>
/// <param name="Level">Its value, in the unit of the figure that is held against it.</param>
public sealed record ReferenceObservation(string Indicator, Period Period, QualifiedValue Level);
