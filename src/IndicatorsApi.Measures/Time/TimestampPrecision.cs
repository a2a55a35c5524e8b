using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>The precision of stored timestamps: microseconds.</summary>
public static class TimestampPrecision
{
    private const int TicksPerMicrosecond = 10;

    /// <summary>The smallest difference between stored timestamps: 1 µs.</summary>
    public static readonly Duration Tick = Duration.FromNanoseconds(1000);

    /// <summary>Truncates an instant to the precision of stored timestamps.</summary>
    public static Instant TruncateToMicroseconds(this Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / TicksPerMicrosecond * TicksPerMicrosecond);
}
