using System.Globalization;
using IndicatorsApi.Measures.Localization;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Measures.Time;

/// <summary>
/// The state of the record that is asked for: that of an instant, of a day, which means its end in Asia/Shanghai, or a version. What lies
/// in the future cannot be asked for, because it is not known; today means what is known so far.
/// </summary>
/// <param name="At">The instant; absent where a version is asked for.</param>
/// <param name="Version">The version; absent where an instant is asked for.</param>
/// <param name="IsOver">Whether nothing can come any more that belongs to it; not so for today.</param>
public sealed record AsOf(Instant? At, long? Version, bool IsOver)
{
    /// <summary>How it may be written, for error messages.</summary>
    public static string Forms => Localizer.Format($"2025-07-15 (the end of that day in Asia/Shanghai), 2025-07-15T04:00:00Z, 2025-07-15T12:00:00+08:00, or a version of the record such as v1207; not in the future");

    private const char VersionMark = 'v';

    /// <summary>Beyond these years an offset leads out of the calendar.</summary>
    private const int FirstYear = 1;
    private const int LastYear = 9998;

    /// <summary>Reads what is asked for.</summary>
    /// <returns><see langword="null"/> where the text is in none of the <see cref="Forms"/>, or names the future.</returns>
    public static AsOf? Parse(string text, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        if (text.StartsWith(VersionMark))
            return long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(null, version, IsOver: true) : null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } day })
            return day <= clock.Today() ? new(Instant.Min(now, ChinaCalendar.EndOf(day)), null, day < clock.Today()) : null;

        // A plus that was not percent-encoded arrives as a space, and no form has a space of its own.
        return OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+')) is { Success: true, Value: var time } && time.Year is >= FirstYear and <= LastYear && time.ToInstant() <= now
            ? new(time.ToInstant(), null, IsOver: true)
            : null;
    }
}
