using IndicatorsApi.Measures.Localization;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Measures.Time;

/// <summary>The ISO 8601 format of dates, <c>2025-07-15</c>, in the range of years of periods.</summary>
public static class DateFormat
{
    /// <summary>The description of an allowed date, for error messages.</summary>
    public static string Form => Localizer.Format($"a date from {Period.FirstYear} to {Period.LastYear} such as 2025-07-15");

    /// <summary>Parses a date.</summary>
    /// <returns><see langword="null"/> if the text is not a date or is out of range.</returns>
    public static LocalDate? Parse(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= Period.FirstYear and <= Period.LastYear } day } ? day : null;
}
