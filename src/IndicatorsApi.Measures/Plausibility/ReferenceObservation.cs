using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>A recorded observation of the same region that serves as the reference of a comparison.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Level">The value, in the unit of the compared observation.</param>
public sealed record ReferenceObservation(string Indicator, Period Period, QualifiedValue Level);
