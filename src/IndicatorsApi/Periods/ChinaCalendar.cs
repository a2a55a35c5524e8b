using NodaTime;

namespace IndicatorsApi.Periods;

/// <summary>Days as the record counts them: in Asia/Shanghai, wherever the server stands.</summary>
public static class ChinaCalendar
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The day it is now.</summary>
    public static LocalDate Today(this IClock clock) => clock.GetCurrentInstant().InZone(Shanghai).Date;
}
