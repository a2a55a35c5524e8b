using CsCheck;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

public class AccumulationTests
{
    [Fact]
    public void Months_and_quarters_are_summed_up_to_the_first_gap()
    {
        var sum = Of(("2025-Q1", 30), ("2025-04", 11), ("2025-05", 12));

        Assert.Equal(5, sum.Months);
        Assert.Equal(53m, sum.Level(5)!.Value.Value);
        Assert.Equal(30m, sum.Level(3)!.Value.Value);
        Assert.Null(sum.Level(4 + 2));
        Assert.Null(sum.Gap);
    }

    [Fact]
    public void The_newest_cumulative_value_takes_precedence_over_a_sum_of_months()
    {
        var sum = Of(("2025-01", 10), ("2025-02", 10), ("2025-02-YTD", 21));

        Assert.Equal(21m, sum.Level(2)!.Value.Value);
    }

    [Fact]
    public void A_month_is_added_to_the_preceding_cumulative_value() =>
        Assert.Equal(36m, Of(("2025-03-YTD", 30), ("2025-04", 6)).Level(4)!.Value.Value);

    [Fact]
    public void An_annual_value_takes_precedence_over_the_cumulative_December() =>
        Assert.Equal(100m, Of(("2025-12-YTD", 99), ("2025", 100)).Level(12)!.Value.Value);

    [Fact]
    public void A_gap_in_December_has_the_year_of_that_December() =>
        Assert.Equal(
            "2021-12",
            new Accumulation(
                Period.Parse("2021..2025"),
                Observations(("2021-11-YTD", 10), ("2022-01", 1)),
                TemporalProperties.Of(MeasureKind.Flow)).Gap);

    [Theory]
    [InlineData("2025-01–2025-06", "2025-Q3")]
    [InlineData("2025-04", "2025-03-YTD", "2025-05")]
    [InlineData("2025-02, 2025-04–2025-05", "2025-01", "2025-03", "2025-06")]
    public void A_gap_lists_the_missing_months(string gap, params string[] periods) =>
        Assert.Equal(gap, Of([.. periods.Select(period => (period, 1m))]).Gap);

    [Fact]
    public void A_cumulative_decrease_is_reported_and_the_newest_value_counts()
    {
        var sum = Of(("2025-05-YTD", 50), ("2025-06-YTD", 48));

        Assert.Equal("2025-06-YTD < 2025-05-YTD", sum.Fall);
        Assert.Equal(48m, sum.Level(6)!.Value.Value);
        Assert.Equal(-2m, sum.Difference(6)!.Value.Value);
    }

    [Fact]
    public void A_plan_sums_its_years_and_the_running_year()
    {
        var sum = new Accumulation(
            Period.Parse("2021..2025"),
            Observations(("2021", 10), ("2022", 11), ("2022-12-YTD", 10.5m), ("2023-06-YTD", 6)),
            TemporalProperties.Of(MeasureKind.Flow));

        Assert.Equal(30, sum.Months);
        Assert.Equal(27m, sum.Level(30)!.Value.Value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Months_outside_the_period_have_no_parts(int months) => Assert.Null(Of(("2025", 100)).Parts(months));

    [Fact]
    public void Zero_months_have_empty_parts() => Assert.Empty(Of(("2025", 100)).Parts(0)!);

    [Fact]
    public void Equal_cumulative_values_are_not_a_decrease() => Assert.Null(Of(("2025-05-YTD", 50), ("2025-06-YTD", 50)).Fall);

    [Fact]
    public void A_disagreement_lists_all_sums_the_chosen_one_first() =>
        Assert.Equal("2025-06-YTD: 52; 2025-Q1 + 2025-Q2: 50", Of(("2025-Q1", 24), ("2025-Q2", 26), ("2025-06-YTD", 52)).Disagreement);

    [Fact]
    public void A_sum_prefers_the_longest_part_and_a_mean_the_shortest()
    {
        (string, decimal)[] observations = [("2025-01", 10), ("2025-02", 10), ("2025-03", 10), ("2025-Q1", 33)];

        Assert.Equal(33m, Of(observations).Level(3)!.Value.Value);
        Assert.Equal(
            10m,
            new Accumulation(
                Period.OfYear(2025),
                Observations(observations),
                new(MeasureKind.Ratio, TemporalAggregation.Mean)).Level(3)!.Value.Value);
    }

    [Fact]
    public void A_value_takes_precedence_over_growth_alone_and_nothing_joins_growth_alone()
    {
        ObservationValue[] observations =
        [
            .. Observations(("2025-01", 10), ("2025-02", 11)),
            Growth("2025-02-YTD"),
            Growth("2025-03"),
            .. Observations(("2025-04", 12)),
        ];
        var sum = new Accumulation(Period.OfYear(2025), observations, TemporalProperties.Of(MeasureKind.Flow));

        Assert.Equal(21m, sum.Level(2)!.Value.Value);
        Assert.Equal(2, sum.Months);
        Assert.Equal(
            6,
            new Accumulation(
                Period.OfYear(2025),
                [Growth("2025-06-YTD"), .. Observations(("2025-07", 1))],
                TemporalProperties.Of(MeasureKind.Flow)).Months);
        Assert.Null(new Accumulation(Period.OfYear(2025), [Growth("2025-06-YTD")], TemporalProperties.Of(MeasureKind.Flow)).Level(6));
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan, Qualifier.Approximately)]
    [InlineData(Qualifier.Approximately, Qualifier.Exact, Qualifier.Approximately)]
    public void A_sum_combines_the_qualifiers_of_its_parts(Qualifier one, Qualifier other, Qualifier sum) =>
        Assert.Equal(sum, new QualifiedValue(1, one).Plus(new(1, other)).Qualifier);

    [Fact]
    public void Subtracting_more_than_3_gives_less_than() =>
        Assert.Equal(Qualifier.LessThan, new QualifiedValue(10).Minus(new(3, Qualifier.MoreThan)).Qualifier);

    [Fact]
    public void Months_and_cumulative_values_accumulate_to_the_same_result() =>
        Gen.Int[0, 1000].Array[12].Select(Gen.Int[1, 12]).Sample((months, upTo) =>
        {
            var single = Of([.. months.Take(upTo).Select((value, i) => ($"2025-{i + 1:00}", (decimal)value))]);
            var cumulative = Of(
                [.. Enumerable.Range(1, upTo).Select(month => ($"2025-{month:00}-YTD", (decimal)months.Take(month).Sum()))]);
            return single.Months == cumulative.Months
                && single.Level(upTo) == cumulative.Level(upTo)
                && Enumerable.Range(1, upTo).All(month => cumulative.Difference(month) == new QualifiedValue(months[month - 1]));
        });

    private static ObservationValue Growth(string period) => new("any", Period.Parse(period), Level: null, ReportedGrowthPercent: 3);

    private static Accumulation Of(params (string Period, decimal Value)[] observations) =>
        new(Period.OfYear(2025), Observations(observations), TemporalProperties.Of(MeasureKind.Flow));

    private static IEnumerable<ObservationValue> Observations(params (string Period, decimal Value)[] observations) =>
        observations.Select(
            observation => new ObservationValue("any", Period.Parse(observation.Period), new QualifiedValue(observation.Value)));
}
