using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>Dates in Asia/Shanghai, independent of the server's time zone.</summary>
public static class ChinaCalendar
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Returns the current date.</summary>
    public static LocalDate Today(this IClock clock) => DayOf(clock.GetCurrentInstant());

    /// <summary>Returns the date of an instant, or the current date.</summary>
    public static LocalDate Today(this IClock clock, Instant? asOf) => DayOf(asOf ?? clock.GetCurrentInstant());

    /// <summary>Returns the date of an instant.</summary>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Shanghai).Date;

    /// <summary>Returns the last instant of a day at the precision of stored timestamps.</summary>
    public static Instant EndOf(LocalDate day) => Shanghai.AtStartOfDay(day.PlusDays(1)).ToInstant() - TimestampPrecision.Tick;
}
