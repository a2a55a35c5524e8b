using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Progress before the first observation of the year and with the annual value. Comments show the calculations.</summary>
public class ProgressResultTests
{
    [Fact]
    public void The_measures_show_the_starting_position_before_any_observation_of_the_target_year()
    {
        // Industrial output: 78.76 in 2024, more than 100 in 2025. 100 − 78.76 = 21.24; 100 / 78.76 = 1.269680…
        var progress = InYear(new MoreThan(100), baseline: 78.76m);

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.False(progress.InTargetPeriod);
        Assert.Equal(78.76m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(78.76m, progress.AttainmentPercent);
        Assert.Equal(21.24m, progress.Gap);
        Assert.Equal(0m, progress.GapClosedPercent);
        Assert.Equal(26.9680m, progress.RequiredGrowthPercent.Rounded());
        Assert.Equal(0m, progress.ElapsedPercent);
        Assert.Equal([NoteCode.NoObservationOfPeriod], progress.Codes());
    }

    [Fact]
    public void An_annual_value_decides()
    {
        // (88 − 78.76) / (100 − 78.76) × 100 = 43.50282…
        var missed = InYear(new MoreThan(100), baseline: 78.76m, own: 88m);

        Assert.Equal(ProgressStatus.Missed, missed.Status);
        Assert.True(missed.InTargetPeriod);
        Assert.Equal(88m, missed.AttainmentPercent);
        Assert.Equal(12m, missed.Gap);
        Assert.Equal(43.5028m, missed.GapClosedPercent.Rounded());
        Assert.Equal(100m, missed.ElapsedPercent);

        Assert.Equal(ProgressStatus.Met, InYear(new MoreThan(100), baseline: 78.76m, own: 100.01m).Status);
        Assert.Equal(ProgressStatus.Missed, InYear(new MoreThan(100), baseline: 78.76m, own: 100m).Status);
    }

    [Fact]
    public void A_target_below_its_baseline_has_a_note()
    {
        // Fixed-asset investment: 17 in 2024, more than 10 in 2025. 10 / 17 − 1 = −41.17647… %
        var progress = InYear(new MoreThan(10), baseline: 17m);

        Assert.Equal(170m, progress.AttainmentPercent);
        Assert.Equal(0m, progress.Gap);
        Assert.Equal(-41.1765m, progress.RequiredGrowthPercent.Rounded());
        Assert.Equal([NoteCode.TargetBelowBaseline], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Fact]
    public void A_ceiling_above_its_baseline_has_a_note() =>
        Assert.Equal(
            [NoteCode.TargetAboveBaseline],
            InYear(new AtMost(30), baseline: 26m).Codes().Where(code => code != NoteCode.NoObservationOfPeriod));

    [Fact]
    public void A_target_equal_to_its_baseline_has_no_gap_to_close()
    {
        var progress = InYear(new Reach(10), baseline: 10m);

        Assert.Equal(100m, progress.AttainmentPercent);
        Assert.Equal(0m, progress.Gap);
        Assert.Null(progress.GapClosedPercent);
        Assert.Equal(0m, progress.RequiredGrowthPercent);
        Assert.Equal([NoteCode.TargetEqualsBaseline], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Fact]
    public void Growth_without_a_value_leaves_every_measure_absent()
    {
        var growthOnly = new ObservationValue("industrial-investment", Period.OfYear(2024), Level: null, ReportedGrowthPercent: 13);
        var progress = ProgressResult.Of(InputOfYear(new MoreThan(7)) with
        {
            Observations = [growthOnly],
            BaselineObservations = [growthOnly],
        });

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(growthOnly, progress.Latest);
        Assert.Null(progress.AttainmentPercent);
        Assert.Null(progress.Gap);
        Assert.Null(progress.GapClosedPercent);
        Assert.Null(progress.RequiredGrowthPercent);
        Assert.Equal(7m, progress.Threshold);
        Assert.Equal([NoteCode.GrowthOnly], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Fact]
    public void A_proxy_baseline_is_used_and_has_a_note()
    {
        // Total fiscal revenue: 4.65 against tax revenue of 4.35. 4.35 / 4.65 = 93.54838… %; 4.65 / 4.35 = 1.0689655…
        var proxy = new ObservationValue("tax-revenue", Period.OfYear(2024), new QualifiedValue(4.35m));
        var progress = ProgressResult.Of(InputOfYear(new Reach(4.65m)) with
        {
            BaselineObservations = [proxy],
            HasExplicitBaseline = true,
            BaselineComparable = false,
        });

        Assert.Equal(93.5484m, progress.AttainmentPercent.Rounded());
        Assert.Equal(0.30m, progress.Gap);
        Assert.Equal(6.8966m, progress.RequiredGrowthPercent.Rounded());
        Assert.False(progress.LatestComparable);
        Assert.Equal([NoteCode.BaselineNotComparable], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Fact]
    public void Published_change_implies_a_missing_baseline()
    {
        // PM2.5 2024: 26, down by 3, so 29 in 2023.
        var own = new ObservationValue("pm25", Period.OfYear(2025), new QualifiedValue(26), ReportedChange: -3);
        var progress = ProgressResult.Of(InputOfYear(new AtMost(28)) with { Observations = [own] });

        Assert.Equal(29m, progress.Baseline!.Observation.Level!.Value.Value);
        Assert.Equal(PreviousValueOrigin.ImpliedByPublishedChange, progress.Baseline.Origin);
        Assert.Equal(300m, progress.GapClosedPercent);
        Assert.Contains(NoteCode.BaselineImplied, progress.Codes());
    }

    [Fact]
    public void A_ceiling_inverts_the_ratio()
    {
        // 25 / 26 × 100 = 96.15384…; (26 − 29) / (25 − 29) × 100 = 75
        var progress = InYear(new AtMost(25), baseline: 29m, own: 26m);

        Assert.Equal(96.1538m, progress.AttainmentPercent.Rounded());
        Assert.Equal(1m, progress.Gap);
        Assert.Equal(75m, progress.GapClosedPercent);
        Assert.Equal(ProgressStatus.Missed, progress.Status);
    }

    [Fact]
    public void Zero_under_a_ceiling_meets_it_without_a_ratio()
    {
        var progress = InYear(new AtMost(3), baseline: 2m, own: 0m);

        Assert.Equal(ProgressStatus.Met, progress.Status);
        Assert.Null(progress.AttainmentPercent);
        Assert.Equal(0m, progress.Gap);
        Assert.Contains(NoteCode.ValueNotPositive, progress.Codes());
    }

    [Fact]
    public void A_floor_of_zero_has_no_ratio()
    {
        var progress = InYear(new AtLeast(0), baseline: -2m, own: 1m);

        Assert.Equal(ProgressStatus.Met, progress.Status);
        Assert.Null(progress.AttainmentPercent);
        Assert.Equal(150m, progress.GapClosedPercent);
        Assert.Null(progress.RequiredGrowthPercent);
        Assert.Contains(NoteCode.TargetNotPositive, progress.Codes());
        Assert.Contains(NoteCode.BaselineNotPositive, progress.Codes());
    }

    [Theory]
    [InlineData(90, 94.7368, 5, ProgressStatus.Missed)] // 90 / 95
    [InlineData(95, 100, 0, ProgressStatus.Met)]
    [InlineData(105, 100, 0, ProgressStatus.Met)]
    [InlineData(110, 95.4545, 5, ProgressStatus.Missed)] // 105 / 110
    public void A_range_is_measured_from_the_violated_bound(int own, double attainment, int gap, ProgressStatus status)
    {
        var progress = InYear(new Within(95, 105), baseline: 80m, own: own);

        Assert.Equal((decimal)attainment, progress.AttainmentPercent.Rounded());
        Assert.Equal(gap, progress.Gap);
        Assert.Equal(status, progress.Status);
        Assert.Null(progress.Threshold);
        Assert.Equal(18.75m, progress.RequiredGrowthPercent); // 95 / 80 − 1
    }

    [Fact]
    public void A_growth_target_has_a_threshold_above_its_baseline()
    {
        var progress = InYear(new GrowAtLeast(10), baseline: 50m, own: 54m);

        Assert.Equal(55m, progress.Threshold);
        Assert.Equal(1m, progress.Gap);
        Assert.Equal(80m, progress.GapClosedPercent);
        Assert.Equal(10m, progress.RequiredGrowthPercent);
        Assert.Equal(ProgressStatus.Missed, progress.Status);
    }

    [Fact]
    public void A_percentage_has_a_required_change_in_percentage_points()
    {
        var progress = ProgressResult.Of(InputOfYear(new AtLeast(80)) with
        {
            IsPercent = true,
            Measure = MeasureKind.Ratio,
            BaselineObservations = [OfYear(2024, 74m)],
        });

        Assert.Null(progress.RequiredGrowthPercent);
        Assert.Equal(6m, progress.RequiredChangePercentagePoints);
        Assert.Contains(NoteCode.PercentagePoints, progress.Codes());
    }

    [Fact]
    public void A_rank_has_no_required_growth()
    {
        var progress = ProgressResult.Of(InputOfYear(new RankWithin(3)) with
        {
            Measure = MeasureKind.Rank,
            BaselineObservations = [OfYear(2024, 6m)],
        });

        Assert.Equal(50m, progress.AttainmentPercent);
        Assert.Equal(3m, progress.Gap);
        Assert.Null(progress.RequiredGrowthPercent);
        Assert.Contains(NoteCode.RankHasNoGrowth, progress.Codes());
    }

    [Fact]
    public void A_target_without_observation_and_baseline_awaits_data()
    {
        var progress = ProgressResult.Of(InputOfYear(new AtLeast(8)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Null(progress.Latest);
        Assert.Null(progress.ReportedThrough);
        Assert.Null(progress.AttainmentPercent);
        Assert.Equal([NoteCode.NoObservation, NoteCode.NoBaseline], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Fact]
    public void Every_measure_is_explained_under_its_name() =>
        Assert.Equal(
            [
                "threshold",
                "attainmentPercent",
                "gap",
                "gapClosedPercent",
                "requiredGrowthPercent",
                "elapsedPercent",
                "expectedByNow",
                "pacePercent",
                "leadPercentagePoints",
                "projected",
                "neededPerMonth",
            ],
            Flow(new AtLeast(100), ("2024", 80m), ("2025-06-YTD", 48m)).Calculations.Select(working => working.Measure));

    [Fact]
    public void A_range_has_no_threshold_and_a_note() =>
        Assert.Contains(NoteCode.RangeHasTwoBounds, Flow(new Within(95, 105), ("2025-06-YTD", 48m)).Codes());

    [Theory]
    [InlineData("2025-06-YTD", "2025-06-30")]
    [InlineData("2024", "2024-12-31")]
    public void The_reported_day_is_the_end_of_the_latest_observation(string period, string day) =>
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Flow(new AtLeast(100), (period, 48m)).ReportedThrough);

    [Fact]
    public void The_reported_day_of_a_sum_is_the_end_of_its_last_part() =>
        Assert.Equal(new(2025, 2, 28), Flow(new AtLeast(100), ("2025-01", 8m), ("2025-02", 9m)).ReportedThrough);

    [Theory]
    [InlineData("2025-12-31", null)] // the last day itself is not late
    [InlineData("2026-01-01", 0)]
    [InlineData("2026-01-31", 1)]
    public void Lateness_starts_on_the_day_after_the_period(string today, int? months)
    {
        var progress = Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 48m)) with
        {
            Today = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value,
        });

        Assert.Equal(months, progress.MonthsOverdue);
    }

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void A_period_has_begun_on_its_first_day(string today, bool isNoted)
    {
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024", 90m)) with
        {
            Today = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value,
        });

        Assert.Equal(isNoted, progress.HasNote(NoteCode.PeriodNotBegun));
    }

    [Fact]
    public void A_proxy_baseline_takes_precedence_over_the_targets_own_indicator()
    {
        var proxy = new ObservationValue("tax-revenue", Period.OfYear(2024), new QualifiedValue(4.35m));
        var input = InputOfYear(new Reach(4.65m)) with
        {
            Observations = [OfYear(2024, 4m)],
            BaselineObservations = [proxy],
            HasExplicitBaseline = true,
            BaselineComparable = false,
        };

        Assert.Equal(proxy, ProgressResult.Of(input).Latest);
        Assert.False(ProgressResult.Of(input).LatestComparable);
        Assert.True(ProgressResult.Of(input with { Observations = [OfYear(2024, 4m), OfYear(2025, 4.5m)] }).LatestComparable);
        Assert.True(ProgressResult.Of(input with { BaselineComparable = true }).LatestComparable);
    }

    [Fact]
    public void The_cumulative_December_is_the_baseline_if_the_year_has_growth_alone()
    {
        var growth = new ObservationValue("any", Period.OfYear(2024), Level: null, ReportedGrowthPercent: 3);
        var input = Input(new AtLeast(100), "2025", ("2024-12-YTD", 90m), ("2025-06-YTD", 48m));

        Assert.Equal(90m, Measure(input with { Observations = [growth, .. input.Observations] }).Baseline!.Observation.Level!.Value.Value);
    }

    [Fact]
    public void An_implied_baseline_is_comparable()
    {
        var own = new ObservationValue("pm25", Period.OfYear(2025), new QualifiedValue(26), ReportedChange: -3);

        Assert.True(
            ProgressResult.Of(InputOfYear(new AtMost(28)) with { Observations = [own], BaselineComparable = false }).Baseline!.Comparable);
    }

    [Fact]
    public void An_indecisive_observation_is_not_assessable()
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: 3);

        Assert.Equal(ProgressStatus.NotAssessable, Measure(Input(new AtLeast(100), "2025") with { Observations = [june] }).Status);
    }

    [Theory]
    [InlineData("2025-06-YTD", ProgressStatus.NotAssessable)]
    [InlineData("2025", ProgressStatus.Met)]
    public void Change_alone_decides_a_required_change_of_the_whole_year_only(string period, ProgressStatus expected)
    {
        var change = new ObservationValue("any", Period.Parse(period), Level: null, ReportedChange: 5);
        var growth = new ObservationValue("any", Period.Parse(period), Level: null, ReportedGrowthPercent: 5);

        Assert.Equal(
            expected,
            Measure(Input(new Increase(amount: 5), "2025", ("2024", 40m)) with { Observations = [OfYear(2024, 40m), change] }).Status);
        Assert.Equal(
            ProgressStatus.NotAssessable,
            Measure(Input(new Increase(amount: 5), "2025") with { Observations = [OfYear(2024, 40m), growth] }).Status);
    }

    [Fact]
    public void An_observation_after_an_older_proxy_is_comparable()
    {
        var proxy = new ObservationValue("tax-revenue", Period.OfYear(2022), new QualifiedValue(4.35m));
        var input = InputOfYear(new Reach(4.65m)) with
        {
            Observations = [OfYear(2024, 4m)],
            BaselineObservations = [proxy],
            BaselinePeriod = Period.OfYear(2022),
            HasExplicitBaseline = true,
            BaselineComparable = false,
        };

        Assert.True(ProgressResult.Of(input).LatestComparable);
    }

    [Fact]
    public void A_ceiling_equal_to_its_baseline_is_not_above_it() =>
        Assert.Equal(
            [NoteCode.TargetEqualsBaseline],
            InYear(new AtMost(10), baseline: 10m).Codes().Where(code => code != NoteCode.NoObservationOfPeriod));

    [Fact]
    public void A_target_below_its_baseline_has_a_note_without_a_value_too()
    {
        var own = new ObservationValue("any", Period.OfYear(2025), Level: null, ReportedGrowthPercent: 3);

        Assert.Contains(
            NoteCode.TargetBelowBaseline,
            ProgressResult.Of(InputOfYear(new AtLeast(50)) with
            {
                Observations = [own],
                BaselineObservations = [OfYear(2024, 60m)],
            }).Codes());
    }

    [Fact]
    public void A_met_ceiling_of_a_level_needs_nothing_at_the_end() =>
        Assert.Equal(0m, Level(new AtMost(25), ("2024", 26m), ("2025", 25m)).NeededPerMonth);

    [Fact]
    public void Growth_or_change_alone_decides_if_it_is_required()
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(20));
        var july = new ObservationValue("any", Period.Parse("2025-07-YTD"), Level: null, ReportedChange: -3);
        var growth = new ObservationValue("any", Period.OfYear(2025), Level: null, ReportedGrowthPercent: 3);
        var change = new ObservationValue("any", Period.OfYear(2025), Level: null, ReportedChange: 5);

        Assert.Equal(july, Measure(Input(new Decrease(), "2025") with { Observations = [june, july] }).Latest);
        Assert.Equal(june, Measure(Input(new Increase(amount: 5), "2025") with { Observations = [june, growth] }).Latest);
        Assert.Equal(change, Measure(Input(new Increase(amount: 5), "2025") with { Observations = [june, change] }).Latest);
    }

    [Theory]
    [InlineData("2021..2025", "2020", "2020")] // a plan starts from a year
    [InlineData("2025-06", "2025-05", "2025-05")]
    [InlineData("2025-06", "2025-05-YTD", null)]
    public void The_latest_observation_of_the_same_form_replaces_a_missing_baseline(string period, string observation, string? latest)
    {
        var input = Input(new AtLeast(100), period, (observation, 48m)) with
        {
            Measure = MeasureKind.Ratio,
            OverTime = TemporalAggregation.Mean,
            BaselinePeriod = null,
        };

        Assert.Equal(latest, Measure(input).Latest?.Period.ToString());
    }

    [Fact]
    public void An_assessment_date_before_the_end_of_the_baseline_excludes_it()
    {
        var input = InputOfYear(new AtLeast(100)) with { BaselineObservations = [OfYear(2024, 90m)] };

        Assert.Null(ProgressResult.Of(input with { On = new(2024, 12, 30) }).Baseline);
        Assert.NotNull(ProgressResult.Of(input with { On = new(2024, 12, 31) }).Baseline);
    }
}
