using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>What each number of first months of a period comes to.</summary>
public sealed class PositionTests
{
    [Fact]
    public void A_sum_has_a_point_wherever_cumulative_figures_or_months_lead() =>
        Assert.Equal([(1, 10m), (2, 21m), (3, 33m), (6, 70m)], Points(TemporalAggregation.Sum, "2025", ("2025-01", 10), ("2025-02", 11), ("2025-03", 12), ("2025-06-YTD", 70)));

    [Fact]
    public void A_quarter_inside_the_year_has_the_points_that_follow_by_difference() =>
        Assert.Equal([(1, 20m), (3, 40m)], Points(TemporalAggregation.Sum, "2025-Q2", ("2025-03-YTD", 30), ("2025-04-YTD", 50), ("2025-06-YTD", 70)));

    [Fact]
    public void A_mean_has_the_published_cumulative_figures_and_else_that_of_the_months() =>
        Assert.Equal([(1, 30m), (2, 20m), (3, 21m)], Points(TemporalAggregation.Mean, "2025", ("2025-01", 30), ("2025-02", 10), ("2025-03-YTD", 21)));

    [Fact]
    public void A_stock_has_the_points_at_which_it_was_counted() =>
        Assert.Equal([(3, 300m), (12, 310m)], Points(TemporalAggregation.Last, "2025", ("2025-03", 300), ("2025-Q4", 310)));

    [Fact]
    public void The_periods_own_figure_is_its_last_point() =>
        Assert.Equal([(12, 100m)], Points(TemporalAggregation.Sum, "2025", ("2025", 100), ("2025-12-YTD", 99)));

    [Fact]
    public void A_plan_of_a_mean_has_the_point_of_its_last_year_and_only_that_is_all_of_it() =>
        Assert.Equal([(60, 30m)], Points(TemporalAggregation.Mean, "2021..2025", ("2025", 30)).Where(point => point.Item1 > 48));

    [Fact]
    public void A_sum_of_years_is_no_mean_of_them() => Assert.Equal([(12, 5m), (24, 9m)], Points(TemporalAggregation.Sum, "2021..2022", ("2021", 5), ("2022", 4)));

    [Fact]
    public void Of_two_figures_with_one_end_the_longer_stands_for_it()
    {
        var end = PeriodCoverage.ThroughMonth(Period.OfYear(2025), TimingOf(TemporalAggregation.Last), Observations(("2025-Q4", 320), ("2025-12", 310)), 12)!;

        Assert.Equal(320m, end.Observation.Level!.Value.Value);
        Assert.Equal([end.Observation], end.Parts);
    }

    [Theory]
    [InlineData("2025-06-YTD", 6, false)]
    [InlineData("2025-12-YTD", 12, true)]
    [InlineData("2025", 12, true)]
    public void A_year_is_whole_at_its_end_whoever_says_it(string period, int months, bool isWhole)
    {
        foreach (var overTime in new[] { TemporalAggregation.Sum, TemporalAggregation.Mean })
        {
            var position = PeriodCoverage.ThroughMonth(Period.OfYear(2025), TimingOf(overTime), Observations((period, 1)), months)!;
            Assert.Equal((months, isWhole, period == "2025"), (position.Months, position.IsWhole, position.IsOwn));
        }
    }

    [Theory]
    [InlineData(MeasureKind.Rank, "2025", "2025-12", false)] // a place in December is none in the year
    [InlineData(MeasureKind.Rank, "2025", "2025-12-YTD", true)]
    [InlineData(MeasureKind.Rank, "2021..2025", "2025", true)]
    [InlineData(MeasureKind.Rank, "2025", "2025-06", false)]
    [InlineData(MeasureKind.Stock, "2025", "2025-12", true)]
    [InlineData(MeasureKind.Stock, "2025-Q4", "2025", true)] // who counts at the end of the year counts at the end of its last quarter
    [InlineData(MeasureKind.Stock, "2025", "2025-Q3", false)]
    public void What_is_of_the_end_is_whole_at_the_end_ranks_apart(MeasureKind measure, string period, string observation, bool isWhole) =>
        Assert.Equal(isWhole, PeriodCoverage.Of(Period.Parse(period), TemporalProperties.Of(measure), Observations((observation, 3)))!.IsWhole);

    [Theory]
    [InlineData(MeasureKind.Rank, "2025-Q4", "2025")]
    [InlineData(MeasureKind.Stock, "2025-Q1", "2025")]
    [InlineData(MeasureKind.Stock, "2025", "2024-12")]
    [InlineData(MeasureKind.Stock, "2021..2025", "2021..2023")]
    public void What_ends_elsewhere_or_spans_more_does_not_stand_in(MeasureKind measure, string period, string observation) =>
        Assert.Null(PeriodCoverage.Of(Period.Parse(period), TemporalProperties.Of(measure), Observations((observation, 3))));

    [Theory]
    [InlineData("2025", "2025-02-YTD", "2025-01", "2025-02")]
    [InlineData("2025-Q2", "2025-Q2", "2025-04", "2025-05", "2025-06")]
    [InlineData("2025-Q2", "2025-05", "2025-04", "2025-05")]
    [InlineData("2025-H1", "2025-06-YTD", "2025-Q1", "2025-Q2")]
    [InlineData("2021..2025", "2021-12-YTD", "2021-H1", "2021-H2")]
    [InlineData("2021..2025", "2022", "2021", "2022")]
    [InlineData("2021..2022", "2022", "2021", "2022")]
    public void What_is_put_together_bears_the_name_of_what_it_speaks_of_or_of_its_last_part(string period, string name, params string[] parts) =>
        Assert.Equal(Period.Parse(name), PeriodCoverage.Of(Period.Parse(period), TimingOf(TemporalAggregation.Sum), Observations([.. parts.Select(part => (part, 1m))]))!.Observation.Period);

    [Fact]
    public void What_is_put_together_is_as_settled_as_its_least_settled_part()
    {
        var observations = Observations(("2025-01", 1), ("2025-02", 2), ("2025-03", 3));
        var position = PeriodCoverage.Of(Period.OfYear(2025), TimingOf(TemporalAggregation.Sum), [observations[0], observations[1] with { Status = ObservationStatus.Preliminary }, observations[2]])!;

        Assert.Equal(ObservationStatus.Preliminary, position.Observation.Status);
    }

    [Theory]
    [InlineData(3, 33, "2025-03-YTD", "2025-04", "2025-05", "2025-06")] // three months reach further than the difference to May does
    [InlineData(2, 22, "2025-03-YTD", "2025-04", "2025-05")]
    public void Inside_a_year_the_way_that_reaches_further_counts_and_at_equal_reach_that_of_the_months(int months, int value, params string[] periods)
    {
        var observations = Observations([("2025-05-YTD", 50), .. periods.Select(period => (period, period == "2025-03-YTD" ? 20m : 11m))]);
        var position = PeriodCoverage.Of(Period.Parse("2025-Q2"), TimingOf(TemporalAggregation.Sum), observations)!;

        Assert.Equal((months, value), (position.Months, position.Observation.Level!.Value.Value));
    }

    [Theory]
    [InlineData("2025-05-YTD", false)]
    [InlineData("2025-06-YTD", true)]
    public void A_difference_through_the_last_month_is_all_of_a_quarter(string last, bool isWhole)
    {
        var position = PeriodCoverage.Of(Period.Parse("2025-Q2"), TimingOf(TemporalAggregation.Sum), Observations(("2025-03-YTD", 20), (last, 50)))!;

        Assert.Equal((30m, true, isWhole), (position.Observation.Level!.Value.Value, position.IsDifference, position.IsWhole));
        Assert.Equal(["2025-03-YTD", last], position.Parts.Select(part => $"{part.Period}").Order());
    }

    [Theory]
    [InlineData(30, false, "2021", "2022", "2023-06-YTD")]
    [InlineData(24, false, "2021", "2022")]
    [InlineData(12, false, "2021")]
    [InlineData(54, false, "2025-06-YTD")]
    [InlineData(60, true, "2025")]
    public void A_plan_of_a_mean_stands_where_its_newest_year_does(int months, bool isWhole, params string[] periods)
    {
        var position = PeriodCoverage.Of(Period.Parse("2021..2025"), TimingOf(TemporalAggregation.Mean), Observations([.. periods.Select(period => (period, 7m))]))!;

        Assert.Equal((months, isWhole, false), (position.Months, position.IsWhole, position.IsOwn));
        Assert.Equal(periods[^1], $"{position.Observation.Period}");
        Assert.Null(PeriodCoverage.Of(Period.Parse("2021..2025"), TimingOf(TemporalAggregation.Mean), Observations(("2020", 7))));
    }

    [Fact]
    public void Growth_alone_for_the_year_leaves_what_its_months_came_to_in_second_place()
    {
        var own = new ObservationValue("i", Period.OfYear(2025), Level: null, ReportedGrowthPercent: 3);
        var candidates = PeriodCoverage.Candidates(Period.OfYear(2025), TimingOf(TemporalAggregation.Sum), [own, .. Observations(("2025-12-YTD", 90))]).ToList();

        Assert.Equal([(true, true), (true, false)], candidates.Select(candidate => (candidate.IsWhole, candidate.IsOwn)));
        Assert.Equal(90m, candidates[1].Observation.Level!.Value.Value);
    }

    private static TemporalProperties TimingOf(TemporalAggregation overTime) => new(overTime == TemporalAggregation.Sum ? MeasureKind.Flow : overTime == TemporalAggregation.Last ? MeasureKind.Stock : MeasureKind.Ratio, overTime);

    private static ObservationValue[] Observations(params (string Period, decimal Value)[] observations) =>
        [.. observations.Select(observation => new ObservationValue("i", Period.Parse(observation.Period), new QualifiedValue(observation.Value)))];

    private static IEnumerable<(int, decimal)> Points(TemporalAggregation overTime, string period, params (string Period, decimal Value)[] observations) =>
        PeriodCoverage.Points(Period.Parse(period), TimingOf(overTime), Observations(observations))
            .OrderBy(point => point.Key)
            .Select(point => (point.Key, point.Value.Observation.Level!.Value.Value));
}
