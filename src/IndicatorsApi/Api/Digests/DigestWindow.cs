using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>The window of a digest: two dataset versions.</summary>
/// <param name="SinceVersion">The last version before the start; 0 if there was none.</param>
/// <param name="SinceAt">The requested start.</param>
/// <param name="ThroughVersion">The version to read.</param>
/// <param name="ThroughAt">The end: the time of that version, or now for the newest.</param>
/// <param name="AsOf">The requested version; <see langword="null"/> for the newest.</param>
public sealed record DigestWindow(long SinceVersion, Instant SinceAt, long ThroughVersion, Instant ThroughAt, long? AsOf);
