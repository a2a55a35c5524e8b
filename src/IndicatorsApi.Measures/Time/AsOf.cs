using System.Globalization;
using IndicatorsApi.Measures.Localization;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Measures.Time;

/// <summary>The requested state of the dataset: at an instant, at the end of a day in Asia/Shanghai, or at a version.</summary>
/// <remarks>Future instants are not allowed. Today means the current state.</remarks>
/// <param name="At">The instant. Absent if a version is requested.</param>
/// <param name="Version">The dataset version. Absent if an instant is requested.</param>
/// <param name="IsOver"><see langword="true"/> if the state can no longer change, which excludes today.</param>
public sealed record AsOf(Instant? At, long? Version, bool IsOver)
{
    /// <summary>The allowed forms, for error messages.</summary>
    public static string Forms =>
        Localizer.Format($"2025-07-15 (end of the day in Asia/Shanghai), {Times}, or a dataset version such as v1207; not in the future");

    private const string Times = "2025-07-15T04:00:00Z, 2025-07-15T12:00:00+08:00";

    private const char VersionMark = 'v';

    /// <summary>The range of years in which an offset stays within the calendar.</summary>
    private const int FirstYear = 1;
    private const int LastYear = 9998;

    /// <summary>Parses the requested state.</summary>
    /// <returns><see langword="null"/> if the text has none of the <see cref="Forms"/> or is in the future.</returns>
    public static AsOf? Parse(string text, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        if (text.StartsWith(VersionMark))
        {
            var isNumber = long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
            return isNumber ? new(null, version, IsOver: true) : null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } day })
            return day <= clock.Today() ? new(Instant.Min(now, ChinaCalendar.EndOf(day)), null, day < clock.Today()) : null;

        // A plus sign without percent-encoding arrives as a space. No form contains a space.
        return OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+')) is { Success: true, Value: var time }
            && time.Year is >= FirstYear and <= LastYear
            && time.ToInstant() <= now
            ? new(time.ToInstant(), null, IsOver: true)
            : null;
    }
}
