using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>From which version of the record to which it is told what changed.</summary>
/// <param name="Since">The last version before; 0 where there was none yet.</param>
/// <param name="SinceAt">The moment that was asked for.</param>
/// <param name="Through">The version that is read.</param>
/// <param name="ThroughAt">The moment of it; now, where it is the newest.</param>
/// <param name="AsOf">That version where it was asked for; nothing for the newest.</param>
public sealed record DigestWindow(long Since, Instant SinceAt, long Through, Instant ThroughAt, long? AsOf);
