using NodaTime;

namespace IndicatorsApi.Measures.Observations;

/// <summary>Where a figure stands in the record.</summary>
/// <param name="Revision">The number of the revision.</param>
/// <param name="RecordedAt">When it entered the record.</param>
/// <param name="Source">The code of the document that states it.</param>
/// <param name="Locator">Where in the document it stands.</param>
public sealed record Provenance(int Revision, Instant RecordedAt, string Source, string? Locator);
