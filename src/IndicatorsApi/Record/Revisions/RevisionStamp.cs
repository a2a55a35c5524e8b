using NodaTime;

namespace IndicatorsApi.Record.Revisions;

/// <summary>What the record adds to what is written.</summary>
/// <param name="Number">The number of the revision within its key.</param>
/// <param name="RecordedAt">When it enters the record.</param>
/// <param name="RecordedBy">Who records it.</param>
public sealed record RevisionStamp(int Number, Instant RecordedAt, string RecordedBy);
