using NodaTime;

namespace IndicatorsApi.Measures.Observations;

/// <summary>The provenance of an observation.</summary>
/// <param name="Revision">The revision number.</param>
/// <param name="RecordedAt">The instant of recording.</param>
/// <param name="Source">The code of the source document.</param>
/// <param name="Locator">The location in the document.</param>
public sealed record Provenance(int Revision, Instant RecordedAt, string Source, string? Locator);
