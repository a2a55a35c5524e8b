using CsCheck;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

public class AccumulationTests
{
    [Fact]
    public void Months_and_quarters_add_up_as_far_as_they_reach()
    {
        var sum = Of(("2025-Q1", 30), ("2025-04", 11), ("2025-05", 12));

        Assert.Equal(5, sum.Months);
        Assert.Equal(53m, sum.Level(5)!.Value.Value);
        Assert.Equal(30m, sum.Level(3)!.Value.Value);
        Assert.Null(sum.Level(4 + 2));
        Assert.Null(sum.Gap);
    }

    [Fact]
    public void The_newest_cumulative_figure_comes_before_a_sum_of_months()
    {
        var sum = Of(("2025-01", 10), ("2025-02", 10), ("2025-02-YTD", 21));

        Assert.Equal(21m, sum.Level(2)!.Value.Value);
    }

    [Fact]
    public void A_month_joins_the_cumulative_figure_before_it() => Assert.Equal(36m, Of(("2025-03-YTD", 30), ("2025-04", 6)).Level(4)!.Value.Value);

    [Fact]
    public void The_years_own_figure_comes_before_its_december() => Assert.Equal(100m, Of(("2025-12-YTD", 99), ("2025", 100)).Level(12)!.Value.Value);

    [Fact]
    public void A_gap_at_the_end_of_a_year_bears_that_year() =>
        Assert.Equal("2021-12", new Accumulation(Period.Parse("2021..2025"), Observations(("2021-11-YTD", 10), ("2022-01", 1)), TemporalProperties.Of(MeasureKind.Flow)).Gap);

    [Theory]
    [InlineData("2025-01–2025-06", "2025-Q3")]
    [InlineData("2025-04", "2025-03-YTD", "2025-05")]
    [InlineData("2025-02, 2025-04–2025-05", "2025-01", "2025-03", "2025-06")]
    public void A_gap_is_named(string gap, params string[] periods) => Assert.Equal(gap, Of([.. periods.Select(period => (period, 1m))]).Gap);

    [Fact]
    public void A_cumulative_figure_that_falls_is_named_and_the_newest_one_counts()
    {
        var sum = Of(("2025-05-YTD", 50), ("2025-06-YTD", 48));

        Assert.Equal("2025-06-YTD < 2025-05-YTD", sum.Fall);
        Assert.Equal(48m, sum.Level(6)!.Value.Value);
        Assert.Equal(-2m, sum.Difference(6)!.Value.Value);
    }

    [Fact]
    public void A_plan_adds_up_its_years_and_what_the_running_one_has_come_to()
    {
        var sum = new Accumulation(Period.Parse("2021..2025"), Observations(("2021", 10), ("2022", 11), ("2022-12-YTD", 10.5m), ("2023-06-YTD", 6)), TemporalProperties.Of(MeasureKind.Flow));

        Assert.Equal(30, sum.Months);
        Assert.Equal(27m, sum.Level(30)!.Value.Value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Beyond_the_period_there_is_nothing(int months) => Assert.Null(Of(("2025", 100)).Parts(months));

    [Fact]
    public void The_beginning_needs_no_figures() => Assert.Empty(Of(("2025", 100)).Parts(0)!);

    [Fact]
    public void Two_cumulative_figures_that_are_alike_do_not_fall() => Assert.Null(Of(("2025-05-YTD", 50), ("2025-06-YTD", 50)).Fall);

    [Fact]
    public void Two_ways_that_come_to_different_numbers_are_named_the_chosen_one_first() =>
        Assert.Equal("2025-06-YTD: 52; 2025-Q1 + 2025-Q2: 50", Of(("2025-Q1", 24), ("2025-Q2", 26), ("2025-06-YTD", 52)).Disagreement);

    [Fact]
    public void Of_a_sum_the_longest_step_counts_and_of_a_mean_the_shortest()
    {
        (string, decimal)[] observations = [("2025-01", 10), ("2025-02", 10), ("2025-03", 10), ("2025-Q1", 33)];

        Assert.Equal(33m, Of(observations).Level(3)!.Value.Value);
        Assert.Equal(10m, new Accumulation(Period.OfYear(2025), Observations(observations), new(MeasureKind.Ratio, TemporalAggregation.Mean)).Level(3)!.Value.Value);
    }

    [Fact]
    public void A_level_comes_before_growth_alone_and_nothing_joins_growth_alone()
    {
        ObservationValue[] observations = [.. Observations(("2025-01", 10), ("2025-02", 11)), Growth("2025-02-YTD"), Growth("2025-03"), .. Observations(("2025-04", 12))];
        var sum = new Accumulation(Period.OfYear(2025), observations, TemporalProperties.Of(MeasureKind.Flow));

        Assert.Equal(21m, sum.Level(2)!.Value.Value);
        Assert.Equal(2, sum.Months);
        Assert.Equal(6, new Accumulation(Period.OfYear(2025), [Growth("2025-06-YTD"), .. Observations(("2025-07", 1))], TemporalProperties.Of(MeasureKind.Flow)).Months);
        Assert.Null(new Accumulation(Period.OfYear(2025), [Growth("2025-06-YTD")], TemporalProperties.Of(MeasureKind.Flow)).Level(6));
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan, Qualifier.Approximately)]
    [InlineData(Qualifier.Approximately, Qualifier.Exact, Qualifier.Approximately)]
    public void A_sum_is_as_vague_as_its_parts(Qualifier one, Qualifier other, Qualifier sum) =>
        Assert.Equal(sum, new QualifiedValue(1, one).Plus(new(1, other)).Qualifier);

    [Fact]
    public void Less_more_than_3_is_less_than() => Assert.Equal(Qualifier.LessThan, new QualifiedValue(10).Minus(new(3, Qualifier.MoreThan)).Qualifier);

    [Fact]
    public void Adding_months_one_by_one_gives_what_the_cumulative_figures_give() =>
        Gen.Int[0, 1000].Array[12].Select(Gen.Int[1, 12]).Sample((months, upTo) =>
        {
            var single = Of([.. months.Take(upTo).Select((value, i) => ($"2025-{i + 1:00}", (decimal)value))]);
            var cumulative = Of([.. Enumerable.Range(1, upTo).Select(month => ($"2025-{month:00}-YTD", (decimal)months.Take(month).Sum()))]);
            return single.Months == cumulative.Months
                && single.Level(upTo) == cumulative.Level(upTo)
                && Enumerable.Range(1, upTo).All(month => cumulative.Difference(month) == new QualifiedValue(months[month - 1]));
        });

    private static ObservationValue Growth(string period) => new("any", Period.Parse(period), Level: null, ReportedGrowthPercent: 3);

    private static Accumulation Of(params (string Period, decimal Value)[] observations) => new(Period.OfYear(2025), Observations(observations), TemporalProperties.Of(MeasureKind.Flow));

    private static IEnumerable<ObservationValue> Observations(params (string Period, decimal Value)[] observations) =>
        observations.Select(observation => new ObservationValue("any", Period.Parse(observation.Period), new QualifiedValue(observation.Value)));
}
