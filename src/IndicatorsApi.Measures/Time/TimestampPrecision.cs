using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>Instants as the record keeps them: in microseconds.</summary>
public static class TimestampPrecision
{
    private const int TicksPerMicrosecond = 10;

    /// <summary>The shortest time that the record can tell apart.</summary>
    public static readonly Duration Tick = Duration.FromNanoseconds(1000);

    /// <summary>An instant without what the record would cut off.</summary>
    public static Instant ToRecordTime(this Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / TicksPerMicrosecond * TicksPerMicrosecond);
}
