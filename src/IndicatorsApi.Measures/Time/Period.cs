using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Measures.Time;

/// <summary>
/// The period of an observation or target: <c>2024</c>, <c>2024-H1</c>, <c>2024-Q3</c>, <c>2024-09</c>, <c>2024-09-YTD</c> (January to
/// September) or, for targets only, a plan of several years such as <c>2021..2025</c>.
/// </summary>
/// <remarks>
/// <para>Periods with the same months may differ: <c>2024-12-YTD</c> is cumulative, <c>2024</c> is annual.</para>
/// <para>Periods are ordered by their end, then by their length, so that the newest observation has the greatest period.</para>
/// </remarks>
public sealed partial record Period : IComparable<Period>
{
    /// <summary>The first allowed year.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last allowed year.</summary>
    public const int LastYear = 2100;

    /// <summary>The maximum number of years of a plan.</summary>
    public const int MaxPlanYears = 30;

    /// <summary>The allowed forms, for error messages.</summary>
    public static string Forms => Localizer.Format($"{WithinYear}, 2021..2025 (a plan of 2 to 30 years, for targets); years 1900 to 2100");

    private static string WithinYear =>
        Localizer.Format($"2024 (year), 2024-H1 (half), 2024-Q3 (quarter), 2024-09 (month), 2024-09-YTD (January to September)");

    private Period(PeriodKind kind, int year, int number)
    {
        Kind = kind;
        Year = year;
        Number = number;
    }

    /// <summary>The kind of period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The calendar year; for a plan, the last year.</summary>
    public int Year { get; }

    /// <summary>The number within the year.</summary>
    /// <remarks>The half (1–2), quarter (1–4), month (1–12) or last month of a year to date; 1 for a year; the years of a plan.</remarks>
    public int Number { get; }

    /// <summary>The number of months.</summary>
    public int Months => Kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        PeriodKind.YearToDate => Number,
        PeriodKind.Plan => 12 * Number,
        _ => 12,
    };

    /// <summary>The first month as an absolute number from the year 0, so that months of different years can be subtracted.</summary>
    public int FirstMonth => LastMonth - Months + 1;

    /// <summary>The last month as an absolute number, like <see cref="FirstMonth"/>.</summary>
    public int LastMonth => (Year * 12) + LastMonthOfYear - 1;

    /// <summary>The first day.</summary>
    public LocalDate Start => new LocalDate(Year, LastMonthOfYear, 1).PlusMonths(1 - Months);

    /// <summary>The last day.</summary>
    public LocalDate End => new LocalDate(Year, LastMonthOfYear, 1).With(DateAdjusters.EndOfMonth);

    /// <summary>The same period one year earlier; <see langword="null"/> before <see cref="FirstYear"/>.</summary>
    public Period? YearEarlier => YearsEarlier(1);

    /// <summary>The preceding period of the same kind: May before June, the fourth quarter before the first.</summary>
    /// <remarks><see langword="null"/> before <see cref="FirstYear"/>, and for a year to date, which has no preceding period.</remarks>
    public Period? Before => Kind switch
    {
        PeriodKind.YearToDate => null,
        PeriodKind.Plan => YearsEarlier(Number),
        _ when Number > 1 => new(Kind, Year, Number - 1),
        _ => Year > FirstYear ? new(Kind, Year - 1, CountPerYear(Kind)) : null,
    };

    /// <summary>The period as a number with the same sort order, stored in the database.</summary>
    /// <remarks>
    /// The decimal digits <c>yyyyMMmmk</c> are year, last month, length in months and form. The length of a plan is 12 plus its years.
    /// </remarks>
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

    /// <summary>Creates a calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1900 to 2100.</exception>
    public static Period OfYear(int year) => Of(PeriodKind.Year, year, 1);

    /// <summary>Creates a period.</summary>
    /// <param name="kind">The kind of period.</param>
    /// <param name="year">The calendar year, from 1900 to 2100.</param>
    /// <param name="number">The half, quarter or (last) month; 1 for a year; the number of years of a plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public static Period Of(PeriodKind kind, int year, int number)
    {
        if (!Exists(kind, year, number))
            throw new ArgumentOutOfRangeException(nameof(number), $"There is no {kind} {number} of {year}.");
        return new(kind, year, number);
    }

    /// <summary>Creates a period from its <see cref="SortKey"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not the sort key of a period.</exception>
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
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The number is not the sort key of a period."),
        };
        return Of(kind, year, lastMonth / months);
    }

    /// <summary>Parses a period in one of the <see cref="Forms"/>.</summary>
    /// <exception cref="FormatException">The text has none of the forms. The message lists them.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period. Use one of: {Forms}.");

    /// <summary>Parses a period in one of the <see cref="Forms"/>.</summary>
    /// <returns><see langword="true"/> if the text is a period.</returns>
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
            : match.Groups["month"] is not { Success: true } month ? (PeriodKind.Year, "1")
            : (match.Groups["ytd"].Success ? PeriodKind.YearToDate : PeriodKind.Month, month.Value);
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        period = Exists(kind, year, number) ? new(kind, year, number) : null;
        return period is not null;
    }

    /// <summary>Returns the same period some years earlier.</summary>
    /// <returns><see langword="null"/> before <see cref="FirstYear"/>.</returns>
    public Period? YearsEarlier(int years) => Exists(Kind, Year - years, Number) ? new(Kind, Year - years, Number) : null;

    /// <summary>Returns <see langword="true"/> if this period includes all months of another.</summary>
    public bool Contains(Period other) => FirstMonth <= other.FirstMonth && other.LastMonth <= LastMonth;

    /// <inheritdoc />
    public int CompareTo(Period? other) => other is null ? 1 : SortKey.CompareTo(other.SortKey);

    /// <summary>Returns the text of the period, such as <c>2024-09-YTD</c>.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => $"{Year:0000}-{Number:00}",
        PeriodKind.Quarter => $"{Year:0000}-Q{Number}",
        PeriodKind.Half => $"{Year:0000}-H{Number}",
        PeriodKind.YearToDate => $"{Year:0000}-{Number:00}-YTD",
        PeriodKind.Plan => $"{Year - Number + 1:0000}..{Year:0000}",
        _ => $"{Year:0000}",
    };

    /// <summary>Returns <see langword="true"/> if <paramref name="left"/> ends earlier, or ends on the same day and is shorter.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Returns <see langword="true"/> if <paramref name="left"/> ends later, or ends on the same day and is longer.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Returns <see langword="true"/> if <paramref name="left"/> is equal to or before <paramref name="right"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Returns <see langword="true"/> if <paramref name="left"/> is equal to or after <paramref name="right"/>.</summary>
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

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-H(?<half>[0-9])|-Q(?<quarter>[0-9])|-(?<month>[0-9]{2})(?<ytd>-YTD)?|\.\.(?<last>[0-9]{4}))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
