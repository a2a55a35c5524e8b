using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.Time;

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
    public void Each_form_covers_its_days(string text, PeriodKind kind, string start, string end, int months)
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
    public void An_invalid_text_is_rejected_with_the_allowed_forms(string text)
    {
        Assert.False(Period.TryParse(text, out _));
        var exception = Assert.Throws<FormatException>(() => Period.Parse(text));
        Assert.Contains(Period.Forms, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_period_round_trips_through_its_text_and_sort_key()
    {
        Assert.All(AllPeriods(), period =>
        {
            Assert.Equal(period, Period.Parse(period.ToString()));
            Assert.Equal(period, Period.FromSortKey(period.SortKey));
        });
    }

    [Fact]
    public void Periods_are_ordered_by_end_then_by_length_without_ties()
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
    public void The_period_one_year_earlier_is_the_same_one_of_the_previous_year(string period, string earlier) =>
        Assert.Equal(Period.Parse(earlier), Period.Parse(period).YearEarlier);

    [Theory]
    [InlineData("2024", "2023")]
    [InlineData("2024-H1", "2023-H2")]
    [InlineData("2024-Q3", "2024-Q2")]
    [InlineData("2024-Q1", "2023-Q4")]
    [InlineData("2024-01", "2023-12")]
    [InlineData("2024-02", "2024-01")]
    [InlineData("2021..2025", "2016..2020")]
    public void The_preceding_period_of_the_same_kind_ends_where_a_period_begins(string period, string before)
    {
        Assert.Equal(Period.Parse(before), Period.Parse(period).Before);
        Assert.Equal(Period.Parse(period).FirstMonth - 1, Period.Parse(before).LastMonth);
    }

    [Fact]
    public void A_year_to_date_has_no_preceding_period() => Assert.Null(Period.Parse("2024-09-YTD").Before);

    [Theory]
    [InlineData("2021..2025", "2021-01-01", "2025-12-31", 60)]
    [InlineData("2024..2025", "2024-01-01", "2025-12-31", 24)]
    public void A_plan_covers_whole_years(string plan, string start, string end, int months)
    {
        var period = Period.Parse(plan);

        Assert.Equal(start, $"{period.Start:uuuu-MM-dd}");
        Assert.Equal(end, $"{period.End:uuuu-MM-dd}");
        Assert.Equal(months, period.Months);
    }

    [Theory]
    [InlineData("2025..2025")]
    [InlineData("2025..2021")]
    [InlineData("2000..2030")]
    [InlineData("2021..25")]
    [InlineData("2021-2025")]
    [InlineData("1899..1903")]
    public void A_plan_has_two_to_thirty_years(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2021..2025", "2024", true)]
    [InlineData("2024", "2024-09-YTD", true)]
    [InlineData("2024", "2024", true)]
    [InlineData("2024-H1", "2024-Q2", true)]
    [InlineData("2024-Q3", "2024-09-YTD", false)]
    [InlineData("2024-Q3", "2024-10", false)]
    [InlineData("2024", "2021..2025", false)]
    public void A_period_contains_periods_whose_months_it_includes(string period, string other, bool contains) =>
        Assert.Equal(contains, Period.Parse(period).Contains(Period.Parse(other)));

    [Fact]
    public void The_first_year_has_no_year_earlier() => Assert.Null(Period.OfYear(Period.FirstYear).YearEarlier);

    [Theory]
    [InlineData("1900")]
    [InlineData("1900-01")]
    [InlineData("1900-Q1")]
    public void The_first_period_has_no_preceding_period(string first) => Assert.Null(Period.Parse(first).Before);

    [Fact]
    public void Comparison_operators_follow_the_order_of_periods()
    {
        var (may, june) = (Period.Parse("2025-05"), Period.Parse("2025-06"));
        var again = Period.Parse("2025-05");

        Assert.Equal((true, false, false), (may < june, june < may, may < again));
        Assert.Equal((false, true, false), (may > june, june > may, may > again));
        Assert.Equal((true, false, true), (may <= june, june <= may, may <= again));
        Assert.Equal((false, true, true), (may >= june, june >= may, may >= again));
        Assert.True(may.CompareTo(null) > 0);
    }

    [Theory]
    [InlineData(PeriodKind.Month, 13)]
    [InlineData(PeriodKind.Quarter, 5)]
    [InlineData(PeriodKind.Quarter, 0)]
    public void A_number_out_of_range_is_rejected(PeriodKind kind, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Of(kind, 2025, number));

    [Fact]
    public void Today_is_the_date_in_Shanghai()
    {
        var lateEveningInLondon = new NodaTime.Testing.FakeClock(Instant.FromUtc(2024, 12, 31, 16, 0));

        Assert.Equal(new LocalDate(2025, 1, 1), lateEveningInLondon.Today());
    }

    private static IEnumerable<Period> AllPeriods() =>
        from year in Enumerable.Range(Period.FirstYear, Period.LastYear - Period.FirstYear + 1)
        from kind in Enum.GetValues<PeriodKind>()
        from number in kind switch
        {
            PeriodKind.Year => [1],
            PeriodKind.Half => Enumerable.Range(1, 2),
            PeriodKind.Quarter => Enumerable.Range(1, 4),
            PeriodKind.Plan => Enumerable.Range(2, Period.MaxPlanYears - 1).Where(years => year - years + 1 >= Period.FirstYear),
            _ => Enumerable.Range(1, 12),
        }
        select Period.Of(kind, year, number);
}
