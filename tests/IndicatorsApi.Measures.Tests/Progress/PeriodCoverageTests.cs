using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>The coverage of a period by its observations.</summary>
public sealed class PeriodCoverageTests
{
    [Fact]
    public void A_sum_has_points_from_cumulative_values_and_months() =>
        Assert.Equal(
            [(1, 10m), (2, 21m), (3, 33m), (6, 70m)],
            Points(TemporalAggregation.Sum, "2025", ("2025-01", 10), ("2025-02", 11), ("2025-03", 12), ("2025-06-YTD", 70)));

    [Fact]
    public void A_quarter_has_points_from_differences_of_cumulative_values() =>
        Assert.Equal(
            [(1, 20m), (3, 40m)],
            Points(TemporalAggregation.Sum, "2025-Q2", ("2025-03-YTD", 30), ("2025-04-YTD", 50), ("2025-06-YTD", 70)));

    [Fact]
    public void A_mean_has_points_from_cumulative_means_or_else_from_months() =>
        Assert.Equal(
            [(1, 30m), (2, 20m), (3, 21m)],
            Points(TemporalAggregation.Mean, "2025", ("2025-01", 30), ("2025-02", 10), ("2025-03-YTD", 21)));

    [Fact]
    public void A_stock_has_points_at_the_ends_of_its_periods() =>
        Assert.Equal([(3, 300m), (12, 310m)], Points(TemporalAggregation.Last, "2025", ("2025-03", 300), ("2025-Q4", 310)));

    [Fact]
    public void The_last_point_is_the_periods_own_value() =>
        Assert.Equal([(12, 100m)], Points(TemporalAggregation.Sum, "2025", ("2025", 100), ("2025-12-YTD", 99)));

    [Fact]
    public void A_plan_of_a_mean_has_its_last_year_as_its_only_whole_point() =>
        Assert.Equal([(60, 30m)], Points(TemporalAggregation.Mean, "2021..2025", ("2025", 30)).Where(point => point.Item1 > 48));

    [Fact]
    public void A_plan_of_a_sum_has_the_sums_of_its_years() =>
        Assert.Equal([(12, 5m), (24, 9m)], Points(TemporalAggregation.Sum, "2021..2022", ("2021", 5), ("2022", 4)));

    [Fact]
    public void The_longer_of_two_observations_with_the_same_end_counts()
    {
        var end = PeriodCoverage.ThroughMonth(
            Period.OfYear(2025),
            TimingOf(TemporalAggregation.Last),
            Observations(("2025-Q4", 320), ("2025-12", 310)),
            12)!;

        Assert.Equal(320m, end.Observation.Level!.Value.Value);
        Assert.Equal([end.Observation], end.Parts);
    }

    [Theory]
    [InlineData("2025-06-YTD", 6, false)]
    [InlineData("2025-12-YTD", 12, true)]
    [InlineData("2025", 12, true)]
    public void A_year_is_whole_at_its_end_in_every_form(string period, int months, bool isWhole)
    {
        foreach (var overTime in new[] { TemporalAggregation.Sum, TemporalAggregation.Mean })
        {
            var coverage = PeriodCoverage.ThroughMonth(Period.OfYear(2025), TimingOf(overTime), Observations((period, 1)), months)!;
            Assert.Equal((months, isWhole, period == "2025"), (coverage.Months, coverage.IsWhole, coverage.IsOwn));
        }
    }

    [Theory]
    [InlineData(MeasureKind.Rank, "2025", "2025-12", false)] // a rank of December is not one of the year
    [InlineData(MeasureKind.Rank, "2025", "2025-12-YTD", true)]
    [InlineData(MeasureKind.Rank, "2021..2025", "2025", true)]
    [InlineData(MeasureKind.Rank, "2025", "2025-06", false)]
    [InlineData(MeasureKind.Stock, "2025", "2025-12", true)]
    [InlineData(MeasureKind.Stock, "2025-Q4", "2025", true)] // the end of the year is the end of its last quarter
    [InlineData(MeasureKind.Stock, "2025", "2025-Q3", false)]
    public void A_stock_is_whole_at_the_end_of_the_period_and_a_rank_only_in_its_form(
        MeasureKind measure,
        string period,
        string observation,
        bool isWhole) =>
        Assert.Equal(
            isWhole,
            PeriodCoverage.Of(Period.Parse(period), TemporalProperties.Of(measure), Observations((observation, 3)))!.IsWhole);

    [Theory]
    [InlineData(MeasureKind.Rank, "2025-Q4", "2025")]
    [InlineData(MeasureKind.Stock, "2025-Q1", "2025")]
    [InlineData(MeasureKind.Stock, "2025", "2024-12")]
    [InlineData(MeasureKind.Stock, "2021..2025", "2021..2023")]
    public void An_observation_with_another_end_or_a_longer_span_does_not_count(MeasureKind measure, string period, string observation) =>
        Assert.Null(PeriodCoverage.Of(Period.Parse(period), TemporalProperties.Of(measure), Observations((observation, 3))));

    [Theory]
    [InlineData("2025", "2025-02-YTD", "2025-01", "2025-02")]
    [InlineData("2025-Q2", "2025-Q2", "2025-04", "2025-05", "2025-06")]
    [InlineData("2025-Q2", "2025-05", "2025-04", "2025-05")]
    [InlineData("2025-H1", "2025-06-YTD", "2025-Q1", "2025-Q2")]
    [InlineData("2021..2025", "2021-12-YTD", "2021-H1", "2021-H2")]
    [InlineData("2021..2025", "2022", "2021", "2022")]
    [InlineData("2021..2022", "2022", "2021", "2022")]
    public void A_sum_has_the_period_it_covers_or_else_that_of_its_last_part(string period, string name, params string[] parts) =>
        Assert.Equal(
            Period.Parse(name),
            PeriodCoverage.Of(
                Period.Parse(period),
                TimingOf(TemporalAggregation.Sum),
                Observations([.. parts.Select(part => (part, 1m))]))!.Observation.Period);

    [Fact]
    public void A_sum_has_the_least_final_status_of_its_parts()
    {
        var observations = Observations(("2025-01", 1), ("2025-02", 2), ("2025-03", 3));
        var coverage = PeriodCoverage.Of(
            Period.OfYear(2025),
            TimingOf(TemporalAggregation.Sum),
            [observations[0], observations[1] with { Status = ObservationStatus.Preliminary }, observations[2]])!;

        Assert.Equal(ObservationStatus.Preliminary, coverage.Observation.Status);
    }

    [Theory]
    [InlineData(3, 33, "2025-03-YTD", "2025-04", "2025-05", "2025-06")] // three months cover more than the difference to May
    [InlineData(2, 22, "2025-03-YTD", "2025-04", "2025-05")]
    public void A_quarter_uses_the_longer_coverage_and_prefers_months_to_a_difference(int months, int value, params string[] periods)
    {
        var observations = Observations([("2025-05-YTD", 50), .. periods.Select(period => (period, period == "2025-03-YTD" ? 20m : 11m))]);
        var coverage = PeriodCoverage.Of(Period.Parse("2025-Q2"), TimingOf(TemporalAggregation.Sum), observations)!;

        Assert.Equal((months, value), (coverage.Months, coverage.Observation.Level!.Value.Value));
    }

    [Theory]
    [InlineData("2025-05-YTD", false)]
    [InlineData("2025-06-YTD", true)]
    public void A_difference_through_the_last_month_covers_the_whole_quarter(string last, bool isWhole)
    {
        var coverage = PeriodCoverage.Of(
            Period.Parse("2025-Q2"),
            TimingOf(TemporalAggregation.Sum),
            Observations(("2025-03-YTD", 20), (last, 50)))!;

        Assert.Equal((30m, true, isWhole), (coverage.Observation.Level!.Value.Value, coverage.IsDifference, coverage.IsWhole));
        Assert.Equal(["2025-03-YTD", last], coverage.Parts.Select(part => $"{part.Period}").Order());
    }

    [Theory]
    [InlineData(30, false, "2021", "2022", "2023-06-YTD")]
    [InlineData(24, false, "2021", "2022")]
    [InlineData(12, false, "2021")]
    [InlineData(54, false, "2025-06-YTD")]
    [InlineData(60, true, "2025")]
    public void A_plan_of_a_mean_has_the_coverage_of_its_newest_year(int months, bool isWhole, params string[] periods)
    {
        var coverage = PeriodCoverage.Of(
            Period.Parse("2021..2025"),
            TimingOf(TemporalAggregation.Mean),
            Observations([.. periods.Select(period => (period, 7m))]))!;

        Assert.Equal((months, isWhole, false), (coverage.Months, coverage.IsWhole, coverage.IsOwn));
        Assert.Equal(periods[^1], $"{coverage.Observation.Period}");
        Assert.Null(PeriodCoverage.Of(Period.Parse("2021..2025"), TimingOf(TemporalAggregation.Mean), Observations(("2020", 7))));
    }

    [Fact]
    public void Annual_growth_alone_comes_before_the_cumulative_value_of_the_months()
    {
        var own = new ObservationValue("i", Period.OfYear(2025), Level: null, ReportedGrowthPercent: 3);
        var candidates = PeriodCoverage.Candidates(
            Period.OfYear(2025),
            TimingOf(TemporalAggregation.Sum),
            [own, .. Observations(("2025-12-YTD", 90))]).ToList();

        Assert.Equal([(true, true), (true, false)], candidates.Select(candidate => (candidate.IsWhole, candidate.IsOwn)));
        Assert.Equal(90m, candidates[1].Observation.Level!.Value.Value);
    }

    private static TemporalProperties TimingOf(TemporalAggregation overTime) =>
        new(
            overTime == TemporalAggregation.Sum ? MeasureKind.Flow
                : overTime == TemporalAggregation.Last ? MeasureKind.Stock
                : MeasureKind.Ratio,
            overTime);

    private static ObservationValue[] Observations(params (string Period, decimal Value)[] observations) =>
        [
            .. observations.Select(
                observation => new ObservationValue("i", Period.Parse(observation.Period), new QualifiedValue(observation.Value))),
        ];

    private static IEnumerable<(int, decimal)> Points(
        TemporalAggregation overTime,
        string period,
        params (string Period, decimal Value)[] observations) =>
        PeriodCoverage.Points(Period.Parse(period), TimingOf(overTime), Observations(observations))
            .OrderBy(point => point.Key)
            .Select(point => (point.Key, point.Value.Observation.Level!.Value.Value));
}
