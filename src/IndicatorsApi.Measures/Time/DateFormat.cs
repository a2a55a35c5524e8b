using IndicatorsApi.Measures.Localization;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Measures.Time;

/// <summary>Days as they are written: <c>2025-07-15</c>, in the years that periods lie in, so that each has a day before and after it.</summary>
public static class DateFormat
{
    /// <summary>What is allowed, for error messages.</summary>
    public static string Form => Localizer.Format($"a date from {Period.FirstYear} to {Period.LastYear}. Write it as 2025-07-15");

    /// <summary>Reads a day.</summary>
    /// <returns><see langword="null"/> where the text is none, or lies in other years.</returns>
    public static LocalDate? Parse(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= Period.FirstYear and <= Period.LastYear } day } ? day : null;
}
