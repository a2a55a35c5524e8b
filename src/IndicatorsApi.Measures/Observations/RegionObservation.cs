namespace IndicatorsApi.Measures.Observations;

/// <summary>A figure, and whose it is.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Observation">Its figure.</param>
public sealed record RegionObservation(string Region, ObservationValue Observation);
