using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>Days as the record counts them: in Asia/Shanghai, wherever the server stands.</summary>
public static class ChinaCalendar
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The day it is now.</summary>
    public static LocalDate Today(this IClock clock) => DayOf(clock.GetCurrentInstant());

    /// <summary>The day it is now, or was at the moment looked at.</summary>
    public static LocalDate Today(this IClock clock, Instant? asOf) => DayOf(asOf ?? clock.GetCurrentInstant());

    /// <summary>The day that an instant lies in.</summary>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Shanghai).Date;

    /// <summary>The last instant of a day that the record can tell apart: its times are kept in microseconds.</summary>
    public static Instant EndOf(LocalDate day) => Shanghai.AtStartOfDay(day.PlusDays(1)).ToInstant() - TimestampPrecision.Tick;
}
