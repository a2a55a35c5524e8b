using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Pace (时序进度) of sums, with edge cases. Comments show the calculations.</summary>
public class FlowPaceTests
{
    [Fact]
    public void A_flow_is_compared_with_its_share_of_the_floor()
    {
        // T = 100, June: e = 6/12. Expected 50; 47.2 / 50 = 94.4 %; 47.2 − 50 = −2.8 points; 47.2 / 0.5 = 94.4; (100 − 47.2) / 6 = 8.8
        var progress = Flow(new AtLeast(100), ("2024", 78.76m), ("2025-06-YTD", 47.2m));

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Equal(50m, progress.ExpectedByNow);
        Assert.Equal(94.4m, progress.PacePercent);
        Assert.Equal(-2.8m, progress.LeadPercentagePoints);
        Assert.Equal(94.4m, progress.Projected);
        Assert.Equal(8.8m, progress.NeededPerMonth);
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
        Assert.True(progress.InTargetPeriod);
        Assert.Empty(progress.Notes);
    }

    [Theory]
    [InlineData(47.5, ProgressStatus.OnTrack)] // 95 %
    [InlineData(47.49, ProgressStatus.AtRisk)]
    [InlineData(30, ProgressStatus.AtRisk)] // 60 %
    [InlineData(29.99, ProgressStatus.OffTrack)]
    [InlineData(0, ProgressStatus.OffTrack)]
    [InlineData(-1, ProgressStatus.Worsening)]
    [InlineData(100, ProgressStatus.Met)]
    [InlineData(99.99, ProgressStatus.OnTrack)]
    public void The_thresholds_are_95_60_and_0_and_a_reached_floor_is_met_early(double june, ProgressStatus expected) =>
        Assert.Equal(expected, Flow(new AtLeast(100), ("2025-06-YTD", (decimal)june)).Status);

    [Fact]
    public void A_strict_floor_is_not_met_at_the_threshold() =>
        Assert.Equal(ProgressStatus.OnTrack, Flow(new MoreThan(100), ("2025-06-YTD", 100m)).Status);

    [Fact]
    public void A_ceiling_inverts_the_ratios()
    {
        // T = 12, June: expected 6; 6 / 5 = 120 %; 50 − 5 / 12 × 100 = 8.3333 points; 5 / 0.5 = 10
        // Remaining per month: (12 − 5) / 6 = 1.1667
        var progress = Flow(new AtMost(12), ("2025-06-YTD", 5m));

        Assert.Equal(120m, progress.PacePercent);
        Assert.Equal(8.3333m, progress.LeadPercentagePoints.Rounded());
        Assert.Equal(10m, progress.Projected);
        Assert.Equal(1.1667m, progress.NeededPerMonth.Rounded());
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void Zero_under_a_ceiling_is_on_track_without_a_ratio()
    {
        var progress = Flow(new AtMost(0), ("2025-06-YTD", 0m));

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Null(progress.PacePercent);
    }

    [Fact]
    public void One_against_a_ceiling_of_zero_is_off_track()
    {
        // 0 × 0.5 / 1 = 0 %
        var progress = Flow(new AtMost(0), ("2025-03-YTD", 1m));

        Assert.Equal(0m, progress.PacePercent);
        Assert.Equal(ProgressStatus.OffTrack, progress.Status);
        Assert.Contains(NoteCode.CeilingExceeded, progress.Codes());
    }

    [Fact]
    public void A_ceiling_exceeded_in_March_is_off_track_and_missed_only_at_the_end()
    {
        // 10 × 3/12 / 11 = 22.7273 %
        var march = Flow(new AtMost(10), ("2025-03-YTD", 11m));

        Assert.Equal(ProgressStatus.OffTrack, march.Status);
        Assert.Equal(22.7273m, march.PacePercent.Rounded());
        Assert.Equal(0m, march.NeededPerMonth);
        Assert.Contains(NoteCode.CeilingExceeded, march.Codes());
        Assert.Equal(ProgressStatus.Missed, Flow(new AtMost(10), ("2025-03-YTD", 11m), ("2025", 11m)).Status);
    }

    [Fact]
    public void A_ceiling_is_met_only_at_the_end()
    {
        Assert.Equal(ProgressStatus.OnTrack, Flow(new AtMost(10), ("2025-11-YTD", 9m)).Status);
        Assert.Equal(ProgressStatus.Met, Flow(new AtMost(10), ("2025-12-YTD", 9m)).Status);
        Assert.Equal(ProgressStatus.Met, Flow(new AtMost(10), ("2025", 9m)).Status);
    }

    [Fact]
    public void A_floor_of_a_flow_needs_no_baseline() =>
        Assert.Equal(ProgressStatus.OnTrack, Flow(new AtLeast(10), ("2025-06-YTD", 6m)).Status);

    [Fact]
    public void A_floor_below_zero_has_no_ratio()
    {
        var progress = Flow(new AtLeast(-10), ("2025-06-YTD", -11m));

        Assert.Null(progress.PacePercent);
        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Contains(NoteCode.TargetNotPositive, progress.Codes());
    }

    [Fact]
    public void Published_growth_is_compared_with_the_required_growth()
    {
        // +7 % so far, 8 % required: 7 / 8 = 87.5 %, one point behind
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: 7);
        var progress = Measure(Input(new GrowAtLeast(8), "2025") with { Observations = [june] });

        Assert.Equal(87.5m, progress.PacePercent.Rounded());
        Assert.Equal(-1m, progress.LeadPercentagePoints);
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
        Assert.Contains(NoteCode.PaceByPublishedGrowth, progress.Codes());
    }

    [Theory]
    [InlineData("2025-09-YTD", "67", 363.6364, ProgressStatus.OnTrack)] // 67 / 55 − 1 = 21.8182 %; over 6 %
    [InlineData("2025-09-YTD", "44", -333.3333, ProgressStatus.Worsening)] // a fall of 20 %
    [InlineData("2025-09-YTD", "57.2", 66.6667, ProgressStatus.AtRisk)] // 4 % of 6 %
    public void A_required_growth_is_compared_with_growth_over_the_same_point(
        string period,
        string value,
        double pace,
        ProgressStatus expected)
    {
        var y = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var progress = Flow(new GrowAtLeast(6), ("2024-09-YTD", 55m), ("2024", 85m), (period, y));

        Assert.Equal((decimal)pace, progress.PacePercent.Rounded());
        Assert.Equal(expected, progress.Status);
        Assert.Equal((85m * y / 55m).Rounded(), progress.Projected.Rounded());
        Assert.Equal((((y / 55m) - 1) * 100 - 6).Rounded(), progress.LeadPercentagePoints.Rounded());
        Assert.Contains(NoteCode.PaceBySamePoint, progress.Codes());
    }

    [Theory]
    [InlineData(0, 56, ProgressStatus.OnTrack)]
    [InlineData(0, 54, ProgressStatus.Worsening)]
    [InlineData(-5, 53, ProgressStatus.OnTrack)] // a fall of 3.6 % 5 % allowed
    [InlineData(-5, 52, ProgressStatus.Worsening)]
    public void A_required_growth_of_zero_or_less_is_decided_by_the_sign_of_the_lead(int required, int september, ProgressStatus expected)
    {
        var progress = Flow(new GrowAtLeast(required), ("2024-09-YTD", 55m), ("2024", 85m), ("2025-09-YTD", september));

        Assert.Null(progress.PacePercent);
        Assert.Equal(expected, progress.Status);
    }

    [Fact]
    public void Published_and_computed_growth_on_opposite_sides_have_a_note()
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(53), ReportedGrowthPercent: 7);
        var progress = Measure(Input(new GrowAtLeast(6), "2025", ("2024-06-YTD", 52m)) with
        {
            Observations = [june, new("any", Period.Parse("2024-06-YTD"), new QualifiedValue(52))],
        });

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Contains(NoteCode.GrowthContradicts, progress.Codes());
    }

    [Fact]
    public void The_newest_decisive_observation_decides()
    {
        var july = new ObservationValue("any", Period.Parse("2025-07-YTD"), Level: null, ReportedGrowthPercent: 7);
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(50));
        var progress = Measure(Input(new AtLeast(100), "2025") with { Observations = [june, july] });

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Equal(june, progress.Latest);
        Assert.Contains(new Note(NoteCode.NewerUndecided, "2025-07-YTD"), progress.Notes);
    }

    [Fact]
    public void The_cumulative_value_wins_over_a_disagreeing_sum()
    {
        var progress = Flow(new AtLeast(100), ("2025-H1", 40m), ("2025-06-YTD", 50m));

        Assert.Equal(50m, progress.Latest!.Level!.Value.Value);
        Assert.Contains(NoteCode.SumsDisagree, progress.Codes());
    }

    [Fact]
    public void The_closed_gap_in_mid_year_compares_the_same_point()
    {
        // Half of 2024 is 40, expected is 50, reached 48: (48 − 40) / (50 − 40) = 80 %
        Assert.Equal(80m, Flow(new AtLeast(100), ("2024", 80m), ("2025-06-YTD", 48m)).GapClosedPercent.Rounded());

        // 30 at the same point: (48 − 30) / (50 − 30) = 90 %
        Assert.Equal(90m, Flow(new AtLeast(100), ("2024", 80m), ("2024-06-YTD", 30m), ("2025-06-YTD", 48m)).GapClosedPercent.Rounded());
    }

    [Fact]
    public void The_baseline_is_the_latest_value_before_any_observation_of_the_period()
    {
        var progress = Flow(new AtLeast(100), ("2023", 70m), ("2024-12-YTD", 80m));

        Assert.Equal(80m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(20m, progress.Gap);
        Assert.False(progress.InTargetPeriod);
    }

    [Fact]
    public void A_sum_over_several_years_has_no_start_year()
    {
        var progress = Flow(new AtLeast(400), "2022..2025", ("2020", 80m), ("2021", 90m));

        Assert.Null(progress.Latest);
        Assert.Contains(NoteCode.PlanHasNoStart, progress.Codes());
    }

    [Fact]
    public void A_met_ceiling_has_no_allowance_at_the_end() =>
        Assert.Equal(0m, Flow(new AtMost(10), ("2025", 9m)).NeededPerMonth);

    [Fact]
    public void The_gap_to_a_neutral_value_is_the_same_on_both_sides()
    {
        var input = Input(new Reach(100), "2025", ("2025", 135m)) with { Polarity = Polarity.Neutral };

        Assert.Equal(35m, Measure(input).Gap);
    }

    [Fact]
    public void A_growth_target_without_the_same_point_follows_the_calendar()
    {
        // T = 50 × 1.1 = 55; June: 26 / 27.5 = 94.5455 %
        var progress = Flow(new GrowAtLeast(10), ("2024", 50m), ("2025-06-YTD", 26m));

        Assert.Equal(55m, progress.Threshold);
        Assert.Equal(94.5455m, progress.PacePercent.Rounded());
        Assert.Contains(NoteCode.PaceByCalendar, progress.Codes());
    }

    [Theory]
    [InlineData(50, 100, ProgressStatus.OnTrack)] // leads to 100, inside 95 to 105
    [InlineData(45, 94.7368, ProgressStatus.AtRisk)] // 45 / 47.5
    [InlineData(55, 95.4545, ProgressStatus.OnTrack)] // 52.5 / 55
    [InlineData(60, 87.5, ProgressStatus.AtRisk)] // 52.5 / 60
    public void A_range_is_compared_with_the_projection(int june, double pace, ProgressStatus expected)
    {
        var progress = Flow(new Within(95, 105), ("2025-06-YTD", june));

        Assert.Equal((decimal)pace, progress.PacePercent.Rounded());
        Assert.Equal(expected, progress.Status);
    }

    [Fact]
    public void A_flow_projected_beyond_a_range_still_needs_its_lower_bound() =>
        Assert.Equal(5.8333m, Flow(new Within(95, 105), ("2025-06-YTD", 60m)).NeededPerMonth.Rounded()); // (95 − 60) / 6

    [Fact]
    public void The_thresholds_determine_the_status()
    {
        var strict = new StatusThresholds { OnTrack = 100, AtRisk = 98, OffTrack = 50 };

        Assert.Equal(
            ProgressStatus.OffTrack,
            Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 48m)) with { Thresholds = strict }).Status);
    }

    [Theory]
    [InlineData(60, 38, 95, ProgressStatus.OnTrack)] // 38 / (60 × 8/12)
    [InlineData(60, 24, 60, ProgressStatus.AtRisk)] // 24 / (60 × 8/12)
    [InlineData(64, 51, 119.5313, ProgressStatus.OnTrack)] // 51 / (64 × 8/12) = 1.1953125, rounded half away from zero
    public void Repeating_fractions_do_not_move_a_pace_over_a_threshold(int target, int soFar, double pace, ProgressStatus status)
    {
        var result = Flow(new AtLeast(target), ("2025-08-YTD", soFar));

        Assert.Equal(((decimal)pace, status), (result.PacePercent.Rounded(), result.Status));
    }

    [Fact]
    public void A_required_fall_is_compared_with_the_fall_over_the_same_point()
    {
        // 46 after 50 is −8 %, −10 % required: 80 %, and −10 − (−8) = −2 points
        var progress = Flow(new Decrease(percent: 10), ("2024-06-YTD", 50m), ("2024", 100m), ("2025-06-YTD", 46m));

        Assert.Equal(80m, progress.PacePercent.Rounded());
        Assert.Equal(-2m, progress.LeadPercentagePoints.Rounded());
        Assert.Equal(92m, progress.Projected.Rounded());
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Growth_from_zero_or_less_at_the_same_point_follows_the_calendar(int same)
    {
        var progress = Flow(new GrowAtLeast(10), ("2024-06-YTD", same), ("2024", 50m), ("2025-06-YTD", 26m));

        Assert.Contains(NoteCode.PaceByCalendar, progress.Codes());
        Assert.Equal(94.5455m, progress.PacePercent.Rounded());
    }

    [Fact]
    public void Growth_over_an_older_year_follows_last_years_share_on_request()
    {
        // T = 80 × 1.25 = 100; June 2024 had 40 %: 42 / 40 = 105 %
        var input = Input(new GrowAtLeast(25), "2025", ("2023", 80m), ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m));
        var progress = Measure(input with
        {
            BaselinePeriod = Period.OfYear(2023),
            HasExplicitBaseline = true,
            Profile = ElapsedBasis.LastYear,
        });

        Assert.Equal(105m, progress.PacePercent);
        Assert.Contains(NoteCode.PaceByLastYearShare, progress.Codes());
        Assert.DoesNotContain(NoteCode.PaceByCalendar, progress.Codes());
    }

    [Theory]
    [InlineData(null, "2025-02", 5, ProgressStatus.Met)]
    [InlineData(0, "2025-02", 5, ProgressStatus.Met)]
    [InlineData(-5, "2025-02", 5, ProgressStatus.OnTrack)] // values may be negative
    [InlineData(null, "2025-02", 0, ProgressStatus.Met)]
    [InlineData(null, "2025-02", -5, ProgressStatus.OnTrack)]
    [InlineData(null, "2024-02", -5, ProgressStatus.Met)] // last year's value does not count
    [InlineData(null, "2025-05-YTD", 120, ProgressStatus.OnTrack)] // it has decreased since May
    public void A_sum_that_may_decrease_is_not_met_early(int? least, string period, int value, ProgressStatus expected) =>
        Assert.Equal(
            expected,
            Measure(Input(new AtLeast(100), "2025", (period, value), ("2025-06-YTD", 110m)) with { Min = least }).Status);

    [Fact]
    public void A_neutral_target_is_not_met_early()
    {
        var progress = Measure(Input(new Reach(100), "2025", ("2025-06-YTD", 110m)) with { Polarity = Polarity.Neutral });

        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Equal(50m, progress.ExpectedByNow);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-5, -6)]
    public void A_floor_of_zero_or_less_has_no_pace(int floor, int june)
    {
        var progress = Flow(new MoreThan(floor), ("2025-06-YTD", june - 5m));

        Assert.Equal((null, null), (progress.PacePercent, progress.LeadPercentagePoints));
        Assert.Contains(NoteCode.TargetNotPositive, progress.Codes());
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(-5, -3)]
    public void A_negative_ceiling_has_no_pace(int ceiling, int june)
    {
        var progress = Flow(new AtMost(ceiling), ("2025-06-YTD", june));

        Assert.Equal((null, null), (progress.PacePercent, progress.LeadPercentagePoints));
        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
    }

    [Fact]
    public void A_missed_ceiling_has_no_note_that_it_was_exceeded() =>
        Assert.DoesNotContain(NoteCode.CeilingExceeded, Flow(new AtMost(10), ("2025", 11m)).Codes());

    [Theory]
    [InlineData(110, 100, "2025", 0)] // reached at the end
    [InlineData(100, 100, "2025", 0)]
    [InlineData(100, 100, "2025-06-YTD", 0)]
    [InlineData(99, 100, "2025", null)]
    public void A_reached_floor_needs_nothing_more(int value, int floor, string period, int? needed) =>
        Assert.Equal(needed, Flow(new AtLeast(floor), (period, value)).NeededPerMonth);
}
