using IndicatorsApi.Periods;
using NodaTime;

namespace IndicatorsApi.Tests.Periods;

public class PeriodTests
{
    public static TheoryData<string, PeriodKind, string, string, int> Forms => new()
    {
        { "2024", PeriodKind.Year, "2024-01-01", "2024-12-31", 12 },
        { "2024-H1", PeriodKind.Half, "2024-01-01", "2024-06-30", 6 },
        { "2024-H2", PeriodKind.Half, "2024-07-01", "2024-12-31", 6 },
        { "2024-Q1", PeriodKind.Quarter, "2024-01-01", "2024-03-31", 3 },
        { "2024-Q4", PeriodKind.Quarter, "2024-10-01", "2024-12-31", 3 },
        { "2024-02", PeriodKind.Month, "2024-02-01", "2024-02-29", 1 },
        { "2025-02", PeriodKind.Month, "2025-02-01", "2025-02-28", 1 },
        { "2024-01-YTD", PeriodKind.YearToDate, "2024-01-01", "2024-01-31", 1 },
        { "2024-09-YTD", PeriodKind.YearToDate, "2024-01-01", "2024-09-30", 9 },
        { "2024-12-YTD", PeriodKind.YearToDate, "2024-01-01", "2024-12-31", 12 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_covers_the_days_it_names(string text, PeriodKind kind, string start, string end, int months)
    {
        var period = Period.Parse(text);

        Assert.Equal(kind, period.Kind);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(start).Value, period.Start);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value, period.End);
        Assert.Equal(months, period.Months);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-")]
    [InlineData("2024-0")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-H0")]
    [InlineData("2024-H3")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-13-YTD")]
    [InlineData("2024-Q1-YTD")]
    [InlineData("2024-YTD")]
    [InlineData("2024-09-ytd")]
    [InlineData("2024-q3")]
    [InlineData(" 2024")]
    [InlineData("2024\n")]
    [InlineData("２０２４")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("2024-01-01")]
    public void Anything_else_is_refused_with_the_forms_that_are_allowed(string text)
    {
        Assert.False(Period.TryParse(text, out _));
        var exception = Assert.Throws<FormatException>(() => Period.Parse(text));
        Assert.Contains(Period.Forms, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_period_is_read_back_from_its_text_and_from_its_sort_key()
    {
        Assert.All(AllPeriods(), period =>
        {
            Assert.Equal(period, Period.Parse(period.ToString()));
            Assert.Equal(period, Period.FromSortKey(period.SortKey));
        });
    }

    [Fact]
    public void Periods_are_ordered_by_their_end_then_by_their_length_and_no_two_are_equal()
    {
        var ordered = AllPeriods().Order().ToList();

        Assert.All(ordered.Zip(ordered.Skip(1)), pair =>
        {
            Assert.True(pair.First < pair.Second);
            Assert.True(pair.First.End <= pair.Second.End);
            if (pair.First.End == pair.Second.End)
                Assert.True(pair.First.Months <= pair.Second.Months);
        });
    }

    [Theory]
    [InlineData("2024", "2023")]
    [InlineData("2024-H1", "2023-H1")]
    [InlineData("2024-Q3", "2023-Q3")]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2024-09-YTD", "2023-09-YTD")]
    public void One_year_earlier_is_the_same_period_of_the_year_before(string period, string earlier) =>
        Assert.Equal(Period.Parse(earlier), Period.Parse(period).YearEarlier);

    [Fact]
    public void Nothing_lies_before_the_first_year() => Assert.Null(Period.OfYear(Period.FirstYear).YearEarlier);

    [Fact]
    public void Today_is_a_day_in_Shanghai()
    {
        var lateEveningInLondon = new NodaTime.Testing.FakeClock(Instant.FromUtc(2024, 12, 31, 16, 0));

        Assert.Equal(new LocalDate(2025, 1, 1), lateEveningInLondon.Today());
    }

    private static IEnumerable<Period> AllPeriods() =>
        from year in Enumerable.Range(Period.FirstYear, Period.LastYear - Period.FirstYear + 1)
        from kind in Enum.GetValues<PeriodKind>()
        from number in Enumerable.Range(1, kind switch { PeriodKind.Year => 1, PeriodKind.Half => 2, PeriodKind.Quarter => 4, _ => 12 })
        select Period.Of(kind, year, number);
}
