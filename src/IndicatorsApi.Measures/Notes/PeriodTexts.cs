using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Notes;

/// <summary>The names of periods for running text in both languages: 2024-09-YTD is 2024年1—9月.</summary>
public static class PeriodTexts
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Returns the name of a month without its year.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    public static LocalizedText OfMonth(int month) => new($"{month}月", Months[month - 1]);

    /// <summary>Returns the name of a period.</summary>
    public static LocalizedText Of(Period period)
    {
        var (year, number) = (period.Year, period.Number);
        return period.Kind switch
        {
            PeriodKind.Year => new($"{year}年", $"{year}"),
            PeriodKind.Half => new($"{year}年{(number == 1 ? "上" : "下")}半年", $"{(number == 1 ? "first" : "second")} half of {year}"),
            PeriodKind.Quarter => new($"{year}年第{number}季度", $"quarter {number} of {year}"),
            PeriodKind.Month => new($"{year}年{number}月", $"{Months[number - 1]} {year}"),
            PeriodKind.YearToDate when number == 1 => new($"{year}年1月", $"January {year}"),
            PeriodKind.YearToDate => new($"{year}年1—{number}月", $"January to {Months[number - 1]} {year}"),
            _ => new($"{year - number + 1}—{year}年", $"{year - number + 1} to {year}"),
        };
    }
}
