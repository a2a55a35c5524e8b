using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.Assessed;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>时序进度 of what adds up over the year, edge by edge. Each sum stands in the comment above it.</summary>
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
    public void The_bands_begin_at_95_60_and_0_and_a_floor_that_is_passed_is_met_early(double june, ProgressStatus expected) =>
        Assert.Equal(expected, Flow(new AtLeast(100), ("2025-06-YTD", (decimal)june)).Status);

    [Fact]
    public void A_floor_that_demands_more_than_the_number_is_not_met_at_the_number() =>
        Assert.Equal(ProgressStatus.OnTrack, Flow(new MoreThan(100), ("2025-06-YTD", 100m)).Status);

    [Fact]
    public void A_ceiling_turns_the_ratios_over()
    {
        // T = 12, June: expected 6; 6 / 5 = 120 %; 50 − 5 / 12 × 100 = 8.3333 points; 5 / 0.5 = 10; (12 − 5) / 6 = 1.1667 may still be used
        var progress = Flow(new AtMost(12), ("2025-06-YTD", 5m));

        Assert.Equal(120m, progress.PacePercent);
        Assert.Equal(8.3333m, progress.LeadPercentagePoints.Rounded());
        Assert.Equal(10m, progress.Projected);
        Assert.Equal(1.1667m, progress.NeededPerMonth.Rounded());
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void Nothing_at_all_under_a_ceiling_is_on_track_without_a_ratio()
    {
        var progress = Flow(new AtMost(0), ("2025-06-YTD", 0m));

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Null(progress.PacePercent);
    }

    [Fact]
    public void One_against_a_ceiling_of_nothing_is_off_track()
    {
        // 0 × 0.5 / 1 = 0 %
        var progress = Flow(new AtMost(0), ("2025-03-YTD", 1m));

        Assert.Equal(0m, progress.PacePercent);
        Assert.Equal(ProgressStatus.OffTrack, progress.Status);
        Assert.Contains(NoteCode.CeilingPassed, progress.Codes());
    }

    [Fact]
    public void A_ceiling_passed_in_March_is_off_track_and_missed_only_at_the_end()
    {
        // 10 × 3/12 / 11 = 22.7273 %
        var march = Flow(new AtMost(10), ("2025-03-YTD", 11m));

        Assert.Equal(ProgressStatus.OffTrack, march.Status);
        Assert.Equal(22.7273m, march.PacePercent.Rounded());
        Assert.Equal(0m, march.NeededPerMonth);
        Assert.Contains(NoteCode.CeilingPassed, march.Codes());
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
    public void Published_growth_is_judged_by_the_growth_demanded()
    {
        // +7 % so far, 8 % demanded: 7 / 8 = 87.5 %, one point behind
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
    public void Growth_is_judged_by_growth_over_the_same_point_of_last_year(string period, string value, double pace, ProgressStatus expected)
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
    [InlineData(-5, 53, ProgressStatus.OnTrack)] // a fall of 3.6 % where 5 % are allowed
    [InlineData(-5, 52, ProgressStatus.Worsening)]
    public void Where_no_growth_is_demanded_its_sign_decides(int demanded, int september, ProgressStatus expected)
    {
        var progress = Flow(new GrowAtLeast(demanded), ("2024-09-YTD", 55m), ("2024", 85m), ("2025-09-YTD", september));

        Assert.Null(progress.PacePercent);
        Assert.Equal(expected, progress.Status);
    }

    [Fact]
    public void Published_and_computed_growth_on_two_sides_contradict_each_other()
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(53), ReportedGrowthPercent: 7);
        var progress = Measure(Input(new GrowAtLeast(6), "2025", ("2024-06-YTD", 52m)) with { Observations = [june, new("any", Period.Parse("2024-06-YTD"), new QualifiedValue(52))] });

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Contains(NoteCode.GrowthContradicts, progress.Codes());
    }

    [Fact]
    public void The_newest_figure_that_can_decide_decides()
    {
        var july = new ObservationValue("any", Period.Parse("2025-07-YTD"), Level: null, ReportedGrowthPercent: 7);
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(50));
        var progress = Measure(Input(new AtLeast(100), "2025") with { Observations = [june, july] });

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Equal(june, progress.Latest);
        Assert.Contains(new Note(NoteCode.NewerUndecided, "2025-07-YTD"), progress.Notes);
    }

    [Fact]
    public void Of_sums_that_disagree_the_cumulative_figure_wins()
    {
        var progress = Flow(new AtLeast(100), ("2025-H1", 40m), ("2025-06-YTD", 50m));

        Assert.Equal(50m, progress.Latest!.Level!.Value.Value);
        Assert.Contains(NoteCode.SumsDisagree, progress.Codes());
    }

    [Fact]
    public void The_way_closed_in_mid_year_is_that_of_like_with_like()
    {
        // The share of 2024 by June is 40, expected are 50, reached 48: (48 − 40) / (50 − 40) = 80 %
        Assert.Equal(80m, Flow(new AtLeast(100), ("2024", 80m), ("2025-06-YTD", 48m)).GapClosedPercent.Rounded());

        // 30 were reached at that point: (48 − 30) / (50 − 30) = 90 %
        Assert.Equal(90m, Flow(new AtLeast(100), ("2024", 80m), ("2024-06-YTD", 30m), ("2025-06-YTD", 48m)).GapClosedPercent.Rounded());
    }

    [Fact]
    public void Before_any_figure_the_baseline_is_where_it_starts_whatever_it_was_made_of()
    {
        var progress = Flow(new AtLeast(100), ("2023", 70m), ("2024-12-YTD", 80m));

        Assert.Equal(80m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(20m, progress.Gap);
        Assert.False(progress.InTargetPeriod);
    }

    [Fact]
    public void A_sum_over_several_years_has_no_single_year_to_start_from()
    {
        var progress = Flow(new AtLeast(400), "2022..2025", ("2020", 80m), ("2021", 90m));

        Assert.Null(progress.Latest);
        Assert.Contains(NoteCode.PlanHasNoStart, progress.Codes());
    }

    [Fact]
    public void A_kept_ceiling_needs_nothing_at_the_end() =>
        Assert.Equal(0m, Flow(new AtMost(10), ("2025", 9m)).NeededPerMonth);

    [Fact]
    public void A_plain_figure_without_a_good_side_is_as_far_off_above_as_below()
    {
        var input = Input(new Reach(100), "2025", ("2025", 135m)) with { Polarity = Polarity.Neutral };

        Assert.Equal(35m, Measure(input).Gap);
    }

    [Fact]
    public void A_growth_target_without_the_same_point_goes_by_the_calendar()
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
    public void A_range_is_judged_by_where_the_flow_leads(int june, double pace, ProgressStatus expected)
    {
        var progress = Flow(new Within(95, 105), ("2025-06-YTD", june));

        Assert.Equal((decimal)pace, progress.PacePercent.Rounded());
        Assert.Equal(expected, progress.Status);
    }

    [Fact]
    public void On_its_way_beyond_a_range_a_flow_still_needs_its_lower_end() =>
        Assert.Equal(5.8333m, Flow(new Within(95, 105), ("2025-06-YTD", 60m)).NeededPerMonth.Rounded()); // (95 − 60) / 6

    [Fact]
    public void Other_bands_give_another_status()
    {
        var strict = new StatusThresholds { OnTrack = 100, AtRisk = 98, OffTrack = 50 };

        Assert.Equal(ProgressStatus.OffTrack, Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 48m)) with { Bands = strict }).Status);
    }

    [Theory]
    [InlineData(60, 38, 95, ProgressStatus.OnTrack)] // 38 / (60 × 8/12)
    [InlineData(60, 24, 60, ProgressStatus.AtRisk)] // 24 / (60 × 8/12)
    [InlineData(64, 51, 119.5313, ProgressStatus.OnTrack)] // 51 / (64 × 8/12) = 1.1953125, and half is rounded up
    public void Shares_of_time_that_never_end_move_no_pace_over_a_limit(int target, int soFar, double pace, ProgressStatus status)
    {
        var result = Flow(new AtLeast(target), ("2025-08-YTD", soFar));

        Assert.Equal(((decimal)pace, status), (result.PacePercent.Rounded(), result.Status));
    }

    [Fact]
    public void A_fall_is_judged_by_the_fall_over_the_same_point()
    {
        // 46 after 50 is −8 %, where −10 % is demanded: 80 %, and −10 − (−8) = −2 points
        var progress = Flow(new Decrease(percent: 10), ("2024-06-YTD", 50m), ("2024", 100m), ("2025-06-YTD", 46m));

        Assert.Equal(80m, progress.PacePercent.Rounded());
        Assert.Equal(-2m, progress.LeadPercentagePoints.Rounded());
        Assert.Equal(92m, progress.Projected.Rounded());
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void From_nothing_or_less_at_the_same_point_growth_goes_by_the_calendar(int same)
    {
        var progress = Flow(new GrowAtLeast(10), ("2024-06-YTD", same), ("2024", 50m), ("2025-06-YTD", 26m));

        Assert.Contains(NoteCode.PaceByCalendar, progress.Codes());
        Assert.Equal(94.5455m, progress.PacePercent.Rounded());
    }

    [Fact]
    public void Growth_over_an_older_year_goes_by_last_years_share_where_that_is_wanted()
    {
        // T = 80 × 1.25 = 100; in 2024 June had come to 40 %: 42 / 40 = 105 %
        var input = Input(new GrowAtLeast(25), "2025", ("2023", 80m), ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m));
        var progress = Measure(input with { BaselinePeriod = Period.OfYear(2023), NamesItsBaseline = true, Profile = ElapsedBasis.LastYear });

        Assert.Equal(105m, progress.PacePercent);
        Assert.Contains(NoteCode.PaceByLastYearShare, progress.Codes());
        Assert.DoesNotContain(NoteCode.PaceByCalendar, progress.Codes());
    }

    [Theory]
    [InlineData(null, "2025-02", 5, ProgressStatus.Met)]
    [InlineData(0, "2025-02", 5, ProgressStatus.Met)]
    [InlineData(-5, "2025-02", 5, ProgressStatus.OnTrack)] // its indicator may be below nothing
    [InlineData(null, "2025-02", 0, ProgressStatus.Met)]
    [InlineData(null, "2025-02", -5, ProgressStatus.OnTrack)]
    [InlineData(null, "2024-02", -5, ProgressStatus.Met)] // last year's does not count
    [InlineData(null, "2025-05-YTD", 120, ProgressStatus.OnTrack)] // it has fallen since May
    public void What_may_fall_again_is_not_met_early(int? least, string period, int value, ProgressStatus expected) =>
        Assert.Equal(expected, Measure(Input(new AtLeast(100), "2025", (period, value), ("2025-06-YTD", 110m)) with { Min = least }).Status);

    [Fact]
    public void Where_neither_side_is_good_nothing_is_met_early()
    {
        var progress = Measure(Input(new Reach(100), "2025", ("2025-06-YTD", 110m)) with { Polarity = Polarity.Neutral });

        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Equal(50m, progress.ExpectedByNow);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-5, -6)]
    public void Of_a_floor_that_is_not_positive_there_is_no_share(int floor, int june)
    {
        var progress = Flow(new MoreThan(floor), ("2025-06-YTD", june - 5m));

        Assert.Equal((null, null), (progress.PacePercent, progress.LeadPercentagePoints));
        Assert.Contains(NoteCode.TargetNotPositive, progress.Codes());
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(-5, -3)]
    public void Nor_of_a_ceiling_below_nothing(int ceiling, int june)
    {
        var progress = Flow(new AtMost(ceiling), ("2025-06-YTD", june));

        Assert.Equal((null, null), (progress.PacePercent, progress.LeadPercentagePoints));
        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
    }

    [Fact]
    public void That_a_ceiling_is_passed_goes_without_saying_once_it_is_missed() =>
        Assert.DoesNotContain(NoteCode.CeilingPassed, Flow(new AtMost(10), ("2025", 11m)).Codes());

    [Theory]
    [InlineData(110, 100, "2025", 0)] // there at the end: nothing is needed
    [InlineData(100, 100, "2025", 0)]
    [InlineData(100, 100, "2025-06-YTD", 0)]
    [InlineData(99, 100, "2025", null)]
    public void Who_is_there_needs_nothing_more(int value, int floor, string period, int? needed) => Assert.Equal(needed, Flow(new AtLeast(floor), (period, value)).NeededPerMonth);
}
