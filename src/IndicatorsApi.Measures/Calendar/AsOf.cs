using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Measures.Calendar;

/// <summary>
/// The moment whose state of the record is asked for: an instant, or a day, which means its end in Asia/Shanghai. What lies in
/// the future cannot be asked for, because it is not known; today means what is known so far.
/// </summary>
public static class AsOf
{
    /// <summary>How a moment may be written, for error messages.</summary>
    public const string Forms = "2025-07-15 (the end of that day in Asia/Shanghai), 2025-07-15T04:00:00Z or 2025-07-15T12:00:00+08:00; not in the future";

    /// <summary>Reads a moment.</summary>
    /// <returns><see langword="null"/> where the text is in none of the <see cref="Forms"/>, or names the future.</returns>
    public static Instant? Parse(string text, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            return day <= clock.Today() ? Instant.Min(now, ChinaCalendar.EndOf(day)) : null;

        // A plus that was not percent-encoded arrives as a space, and no form has a space of its own.
        return OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+')) is { Success: true, Value: var time } && time.ToInstant() <= now ? time.ToInstant() : null;
    }
}
