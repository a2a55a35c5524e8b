namespace IndicatorsApi.Measures.Observations;

/// <summary>An observation of a region.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Observation">The observation.</param>
public sealed record RegionObservation(string Region, ObservationValue Observation);
