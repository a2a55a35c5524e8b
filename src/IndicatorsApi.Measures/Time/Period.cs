using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>
/// A span of the calendar that a figure or a target speaks of: <c>2024</c>, <c>2024-H1</c>, <c>2024-Q3</c>, <c>2024-09</c>,
/// <c>2024-09-YTD</c> (January to September) or, for targets, a plan of several years, <c>2021..2025</c>. Two periods with the
/// same months are still two periods: <c>2024-12-YTD</c> is a cumulative figure, <c>2024</c> the year's own.
/// </summary>
/// <remarks>Periods are ordered by their end, then by their length, so that "the newest figure" is the greatest one.</remarks>
public sealed partial record Period : IComparable<Period>
{
    /// <summary>The first year a period may lie in.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year a period may lie in.</summary>
    public const int LastYear = 2100;

    /// <summary>How many years a plan may have at most.</summary>
    public const int MaxPlanYears = 30;

    /// <summary>The forms a period may be written in, for error messages.</summary>
    public static string Forms => Localizer.Format($"2024 (year), 2024-H1 (half), 2024-Q3 (quarter), 2024-09 (month), 2024-09-YTD (January to September), 2021..2025 (a plan of 2 to 30 years, for targets); years 1900 to 2100");

    private Period(PeriodKind kind, int year, int number)
    {
        Kind = kind;
        Year = year;
        Number = number;
    }

    /// <summary>The form of the period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The calendar year the period lies in; of a plan the last one.</summary>
    public int Year { get; }

    /// <summary>Which half (1–2), quarter (1–4) or month (1–12) of the year; for a year-to-date its last month; 1 for a year; for a plan how many years.</summary>
    public int Number { get; }

    /// <summary>How many months the period covers.</summary>
    public int Months => Kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        PeriodKind.YearToDate => Number,
        PeriodKind.Plan => 12 * Number,
        _ => 12,
    };

    /// <summary>The first month, counted from the year 0, so that months of different years can be told apart and subtracted.</summary>
    public int FirstMonth => LastMonth - Months + 1;

    /// <summary>The last month, counted as <see cref="FirstMonth"/> is.</summary>
    public int LastMonth => (Year * 12) + LastMonthOfYear - 1;

    /// <summary>The first day.</summary>
    public LocalDate Start => new LocalDate(Year, LastMonthOfYear, 1).PlusMonths(1 - Months);

    /// <summary>The last day.</summary>
    public LocalDate End => new LocalDate(Year, LastMonthOfYear, 1).With(DateAdjusters.EndOfMonth);

    /// <summary>The same period one year earlier: what growth compares with.</summary>
    /// <returns><see langword="null"/> before <see cref="FirstYear"/>.</returns>
    public Period? YearEarlier => YearsEarlier(1);

    /// <summary>The period of the same kind that ends where this one begins: May before June, the fourth quarter before the first.</summary>
    /// <returns><see langword="null"/> before <see cref="FirstYear"/>, and for a year-to-date, which has no such neighbour.</returns>
    public Period? Before => Kind switch
    {
        PeriodKind.YearToDate => null,
        PeriodKind.Plan => YearsEarlier(Number),
        _ when Number > 1 => new(Kind, Year, Number - 1),
        _ => Year > FirstYear ? new(Kind, Year - 1, CountPerYear(Kind)) : null,
    };

    /// <summary>
    /// The period as one number that sorts as periods do: year, last month, length and form, as decimal digits
    /// <c>yyyyMMmmk</c>. The length counts months; that of a plan is 12 and its years. This is what the database stores.
    /// </summary>
    public int SortKey => (((Year * 100) + LastMonthOfYear) * 1000) + Kind switch
    {
        PeriodKind.Plan => ((12 + Number) * 10) + 2,
        PeriodKind.YearToDate => (Months * 10) + 1,
        _ => Months * 10,
    };

    private int LastMonthOfYear => Kind switch
    {
        PeriodKind.YearToDate => Number,
        PeriodKind.Plan => 12,
        _ => Number * Months,
    };

    /// <summary>The calendar year <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1900 to 2100.</exception>
    public static Period OfYear(int year) => Of(PeriodKind.Year, year, 1);

    /// <summary>The period of a kind by its number within the year.</summary>
    /// <param name="kind">The form of the period.</param>
    /// <param name="year">The calendar year, 1900 to 2100.</param>
    /// <param name="number">The half, quarter or (last) month; 1 for a year; how many years for a plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number does not exist.</exception>
    public static Period Of(PeriodKind kind, int year, int number)
    {
        if (!Exists(kind, year, number))
            throw new ArgumentOutOfRangeException(nameof(number), $"There is no {kind} {number} of {year}.");
        return new(kind, year, number);
    }

    /// <summary>Reads a stored <see cref="SortKey"/> back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not the key of a period.</exception>
    public static Period FromSortKey(int key)
    {
        var (months, lastMonth, year) = (key / 10 % 100, key / 1000 % 100, key / 100_000);
        if (key % 10 == 1)
            return Of(PeriodKind.YearToDate, year, lastMonth);
        if (key % 10 == 2)
            return Of(PeriodKind.Plan, year, months - 12);

        var kind = months switch
        {
            1 => PeriodKind.Month,
            3 => PeriodKind.Quarter,
            6 => PeriodKind.Half,
            12 => PeriodKind.Year,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not the key of a period."),
        };
        return Of(kind, year, lastMonth / months);
    }

    /// <summary>Reads a period in one of the <see cref="Forms"/>.</summary>
    /// <exception cref="FormatException">The text is in none of the forms; the message lists them.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period. Write one of: {Forms}.");

    /// <summary>Reads a period in one of the <see cref="Forms"/>.</summary>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
            return false;

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["last"] is { Success: true } lastYear)
        {
            var last = int.Parse(lastYear.ValueSpan, CultureInfo.InvariantCulture);
            period = Exists(PeriodKind.Plan, last, last - year + 1) ? new(PeriodKind.Plan, last, last - year + 1) : null;
            return period is not null;
        }

        var (kind, digits) =
            match.Groups["half"] is { Success: true } half ? (PeriodKind.Half, half.Value)
            : match.Groups["quarter"] is { Success: true } quarter ? (PeriodKind.Quarter, quarter.Value)
            : match.Groups["month"] is { Success: true } month ? (match.Groups["ytd"].Success ? PeriodKind.YearToDate : PeriodKind.Month, month.Value)
            : (PeriodKind.Year, "1");
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        period = Exists(kind, year, number) ? new(kind, year, number) : null;
        return period is not null;
    }

    /// <summary>The same period some years earlier.</summary>
    /// <returns><see langword="null"/> before <see cref="FirstYear"/>.</returns>
    public Period? YearsEarlier(int years) => Exists(Kind, Year - years, Number) ? new(Kind, Year - years, Number) : null;

    /// <summary>Whether all months of another period are months of this one.</summary>
    public bool Contains(Period other) => FirstMonth <= other.FirstMonth && other.LastMonth <= LastMonth;

    /// <inheritdoc />
    public int CompareTo(Period? other) => other is null ? 1 : SortKey.CompareTo(other.SortKey);

    /// <summary>The period in its own form, e.g. <c>2024-09-YTD</c>.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => $"{Year:0000}-{Number:00}",
        PeriodKind.Quarter => $"{Year:0000}-Q{Number}",
        PeriodKind.Half => $"{Year:0000}-H{Number}",
        PeriodKind.YearToDate => $"{Year:0000}-{Number:00}-YTD",
        PeriodKind.Plan => $"{Year - Number + 1:0000}..{Year:0000}",
        _ => $"{Year:0000}",
    };

    /// <summary>Whether <paramref name="left"/> ends earlier, or ends on the same day and is shorter.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> ends later, or ends on the same day and is longer.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is the same as or before <paramref name="right"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is the same as or after <paramref name="right"/>.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static bool Exists(PeriodKind kind, int year, int number) => kind == PeriodKind.Plan
        ? number is >= 2 and <= MaxPlanYears && year <= LastYear && year - number + 1 >= FirstYear
        : year is >= FirstYear and <= LastYear && number >= 1 && number <= CountPerYear(kind);

    private static int CountPerYear(PeriodKind kind) => kind switch
    {
        PeriodKind.Month or PeriodKind.YearToDate => 12,
        PeriodKind.Quarter => 4,
        PeriodKind.Half => 2,
        _ => 1,
    };

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-H(?<half>[0-9])|-Q(?<quarter>[0-9])|-(?<month>[0-9]{2})(?<ytd>-YTD)?|\.\.(?<last>[0-9]{4}))?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
