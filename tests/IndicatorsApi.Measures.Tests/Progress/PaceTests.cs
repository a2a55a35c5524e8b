using CsCheck;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>时序进度, measure by measure and edge by edge. Each sum stands in the comment above it.</summary>
public class PaceTests
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
        Assert.Equal(ProgressStatus.OnTrack, Flow(new AtMost(10), ("2025-12-YTD", 9m)).Status);
        Assert.Equal(ProgressStatus.Met, Flow(new AtMost(10), ("2025", 9m)).Status);
    }

    [Fact]
    public void December_is_all_of_the_year_but_not_its_own_figure()
    {
        var december = Flow(new AtLeast(100), ("2025-12-YTD", 98m));
        var own = Flow(new AtLeast(100), ("2025-12-YTD", 98m), ("2025", 101m));

        Assert.Equal(100m, december.ElapsedPercent);
        Assert.Equal(98m, december.PacePercent);
        Assert.Equal(ProgressStatus.OnTrack, december.Status);
        Assert.Null(december.NeededPerMonth);
        Assert.Contains(NoteCode.NothingLeft, december.Codes());
        Assert.Equal(ProgressStatus.Met, own.Status);
        Assert.Equal(101m, own.Latest!.Level!.Value.Value);
    }

    [Fact]
    public void Only_the_third_quarter_is_not_a_position()
    {
        var progress = Flow(new AtLeast(100), ("2024", 90m), ("2025-Q3", 30m));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(0m, progress.ElapsedPercent);
        Assert.Equal("2025-01 to 2025-06", progress.Notes.Single(note => note.Code == NoteCode.GapInPeriod).Detail);
    }

    [Fact]
    public void A_cumulative_figure_smaller_than_an_earlier_one_counts_and_is_noted()
    {
        var progress = Flow(new AtLeast(100), ("2025-05-YTD", 50m), ("2025-06-YTD", 48m));

        Assert.Equal(96m, progress.PacePercent);
        Assert.Contains(NoteCode.CumulativeFell, progress.Codes());
    }

    [Fact]
    public void Days_count_a_leap_year_as_366()
    {
        // 2024: January to February 31 + 29 of 366; 2025: 31 + 28 of 365
        var leap = Measure(Input(new AtLeast(100), "2024", ("2024-02-YTD", 16m)) with { Profile = ElapsedProfile.Days });
        var plain = Measure(Input(new AtLeast(100), "2025", ("2025-02-YTD", 16m)) with { Profile = ElapsedProfile.Days });

        Assert.Equal(16.3934m, leap.ElapsedPercent.Rounded()); // 60 / 366
        Assert.Equal(16.1644m, plain.ElapsedPercent.Rounded()); // 59 / 365
    }

    [Fact]
    public void Last_years_course_is_what_an_uneven_flow_is_compared_with()
    {
        // In 2024 June had come to 32 of 80, 40 %. Expected in 2025: 100 × 0.4 = 40; 42 / 40 = 105 %; projected 42 / 0.4 = 105
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024-06-YTD", 32m), ("2024", 80m), ("2025-06-YTD", 42m)) with { Profile = ElapsedProfile.LastYear });

        Assert.Equal(40m, progress.ElapsedPercent);
        Assert.Equal(105m, progress.PacePercent);
        Assert.Equal(105m, progress.Projected);
    }

    [Fact]
    public void Without_last_years_course_months_are_counted_and_a_note_says_so()
    {
        var progress = Measure(Input(new AtLeast(100), "2025", ("2024", 80m), ("2025-06-YTD", 42m)) with { Profile = ElapsedProfile.LastYear });

        Assert.Equal(50m, progress.ElapsedPercent);
        Assert.Contains(NoteCode.LastYearMissing, progress.Codes());
    }

    [Fact]
    public void A_level_is_compared_with_the_straight_line_from_its_baseline()
    {
        // b = 26, T = 24, June: expected 26 − 2 × 0.5 = 25; (25.2 − 26) / (−2 × 0.5) = 80 %; 40 − 50 = −10 points; 26 − 0.8 / 0.5 = 24.4; (24 − 25.2) / 6 = −0.2
        var progress = Level(new AtMost(24), ("2024", 26m), ("2025-06-YTD", 25.2m));

        Assert.Equal(25m, progress.ExpectedByNow);
        Assert.Equal(80m, progress.PacePercent);
        Assert.Equal(-10m, progress.LeadPercentagePoints);
        Assert.Equal(24.4m, progress.Projected);
        Assert.Equal(-0.2m, progress.NeededPerMonth);
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Theory]
    [InlineData(27, ProgressStatus.Worsening)] // away from 24
    [InlineData(26, ProgressStatus.OffTrack)] // 0 %
    [InlineData(23, ProgressStatus.OnTrack)] // there already, but a level may rise again
    public void A_level_moves_towards_its_target_or_away_from_it(int june, ProgressStatus expected) =>
        Assert.Equal(expected, Level(new AtMost(24), ("2024", 26m), ("2025-06-YTD", june)).Status);

    [Fact]
    public void Of_a_level_the_newest_figure_counts_whatever_its_form()
    {
        var progress = Level(new AtMost(24), ("2024", 26m), ("2025-03-YTD", 30m), ("2025-05", 25m));

        Assert.Equal(25m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(new LocalDate(2025, 5, 31), progress.ReportedThrough);
    }

    [Theory]
    [InlineData(81, ProgressStatus.OnTrack)]
    [InlineData(80, ProgressStatus.OnTrack)]
    [InlineData(79, ProgressStatus.Worsening)]
    public void Where_the_baseline_fulfils_the_target_staying_there_counts(int june, ProgressStatus expected)
    {
        var progress = Level(new AtLeast(80), ("2024", 90m), ("2025-06", june));

        Assert.Equal(expected, progress.Status);
        Assert.Null(progress.PacePercent);
        Assert.Contains(NoteCode.BaselineFulfils, progress.Codes());
    }

    [Fact]
    public void A_target_equal_to_its_baseline_has_no_path()
    {
        var progress = Level(new AtLeast(80), ("2024", 80m), ("2025-06", 80m));

        Assert.Null(progress.PacePercent);
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
        Assert.Contains(NoteCode.TargetEqualsBaseline, progress.Codes());
    }

    [Fact]
    public void A_level_may_cross_zero()
    {
        // b = −5, T = 10, half a year: expected 2.5; (1 + 5) / (15 × 0.5) = 80 %
        var progress = Level(new AtLeast(10), ("2024", -5m), ("2025-06", 1m));

        Assert.Equal(2.5m, progress.ExpectedByNow);
        Assert.Equal(80m, progress.PacePercent);
        Assert.Null(progress.RequiredGrowthPercent);
    }

    [Fact]
    public void A_level_without_a_baseline_has_no_pace()
    {
        var progress = Level(new AtLeast(10), ("2025-06", 1m));

        Assert.Null(progress.PacePercent);
        Assert.Equal(1.5m, progress.NeededPerMonth); // (10 − 1) / 6
        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Contains(NoteCode.NoBaseline, progress.Codes());
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
    public void A_five_year_path_goes_from_the_baseline_it_names_to_its_end()
    {
        // b = 100 at the end of 2020, T = 150 at the end of 2025; June 2025: 54 of 60 months. Expected 145; (140 − 100) / (50 × 0.9) = 88.8889 %
        var progress = Measure(Input(new AtLeast(150), "2025", ("2020", 100m), ("2025-06", 140m)) with
        {
            Measure = MeasureKind.Stock,
            BaselinePeriod = Period.OfYear(2020),
            NamesItsBaseline = true,
        });

        Assert.Equal(145m, progress.ExpectedByNow);
        Assert.Equal(88.8889m, progress.PacePercent.Rounded());
    }

    [Fact]
    public void A_plan_adds_its_years_up()
    {
        // 2021..2025, T = 60; 10 + 11 + 12 in three years: elapsed 60 %, expected 36, 33 / 36 = 91.6667 %, projected 55, (60 − 33) / 24 = 1.125
        var progress = Flow(new AtLeast(60), "2021..2025", ("2021", 10m), ("2022", 11m), ("2023", 12m));

        Assert.Equal(60m, progress.ElapsedPercent);
        Assert.Equal(91.6667m, progress.PacePercent.Rounded());
        Assert.Equal(55m, progress.Projected);
        Assert.Equal(1.125m, progress.NeededPerMonth);
        Assert.Equal(3, progress.Position!.Parts.Count);
    }

    [Fact]
    public void A_quarter_inside_the_year_follows_from_cumulative_figures()
    {
        // Q2, T = 30: May − March = 38 − 20 = 18 in 2 of 3 months. Expected 20; 90 %
        var progress = Flow(new AtLeast(30), "2025-Q2", ("2025-03-YTD", 20m), ("2025-05-YTD", 38m));

        Assert.Equal(18m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(90m, progress.PacePercent.Rounded());
        Assert.Contains(NoteCode.DerivedByDifference, progress.Codes());
    }

    [Theory]
    [InlineData(11, 24, ProgressStatus.OnTrack)]
    [InlineData(12, 24, ProgressStatus.OffTrack)] // the same value is no decrease
    [InlineData(13, 24, ProgressStatus.Worsening)]
    public void A_mere_direction_compares_with_the_same_point_of_the_year_before(int june, int lastYear, ProgressStatus expected)
    {
        var progress = Flow(new Decrease(), ("2024-06-YTD", 12m), ("2024", lastYear), ("2025-06-YTD", june));

        Assert.Equal(expected, progress.Status);
        Assert.Equal(12m, progress.ExpectedByNow);
        Assert.Null(progress.PacePercent);
    }

    [Fact]
    public void A_direction_without_the_same_point_cannot_be_assessed()
    {
        var progress = Flow(new Decrease(), ("2024", 24m), ("2025-06-YTD", 11m));

        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Contains(NoteCode.SamePointMissing, progress.Codes());
    }

    [Theory]
    [InlineData(-3, ProgressStatus.OnTrack)]
    [InlineData(0, ProgressStatus.OffTrack)]
    [InlineData(2, ProgressStatus.Worsening)]
    public void Published_growth_decides_a_direction(int growth, ProgressStatus expected)
    {
        var june = new Figure("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: growth);

        Assert.Equal(expected, Measure(Input(new Decrease(), "2025") with { Figures = [june] }).Status);
    }

    [Fact]
    public void Growth_without_a_level_is_compared_as_an_index()
    {
        // +7 % so far, 8 % demanded: 107 / 108 = 99.0741 %
        var june = new Figure("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: 7);
        var progress = Measure(Input(new GrowAtLeast(8), "2025") with { Figures = [june] });

        Assert.Equal(99.0741m, progress.PacePercent.Rounded());
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void A_growth_target_with_levels_is_a_level()
    {
        // T = 50 × 1.1 = 55; June: 26 / 27.5 = 94.5455 %
        var progress = Flow(new GrowAtLeast(10), ("2024", 50m), ("2025-06-YTD", 26m));

        Assert.Equal(55m, progress.Threshold);
        Assert.Equal(94.5455m, progress.PacePercent.Rounded());
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
    public void A_level_that_has_come_through_its_range_is_off_track()
    {
        var progress = Level(new Within(95, 105), ("2024", 80m), ("2025-06", 110m));

        Assert.Equal(ProgressStatus.OffTrack, progress.Status);
        Assert.Contains(NoteCode.RangeOvershot, progress.Codes());
    }

    [Theory]
    [InlineData(3, ProgressStatus.OnTrack)]
    [InlineData(5, ProgressStatus.AtRisk)] // (5 − 6) / ((3 − 6) × 0.5) = 66.7 %
    [InlineData(7, ProgressStatus.Worsening)]
    public void A_place_moves_towards_the_front(int june, ProgressStatus expected) =>
        Assert.Equal(expected, Measure(Input(new RankWithin(3), "2025", ("2024", 6m), ("2025-06", june)) with { Measure = MeasureKind.Rank }).Status);

    [Theory]
    [InlineData(48, Qualifier.MoreThan, ProgressStatus.OnTrack)] // 96 % or more
    [InlineData(47, Qualifier.MoreThan, ProgressStatus.NotAssessable)] // 94 % or more
    [InlineData(29, Qualifier.LessThan, ProgressStatus.OffTrack)] // below 58 %
    [InlineData(48, Qualifier.LessThan, ProgressStatus.NotAssessable)]
    [InlineData(48, Qualifier.Approximately, ProgressStatus.OnTrack)]
    [InlineData(100.5, Qualifier.MoreThan, ProgressStatus.Met)]
    [InlineData(99.5, Qualifier.MoreThan, ProgressStatus.OnTrack)]
    public void A_qualified_value_is_judged_only_where_all_it_may_be_agrees(double june, Qualifier qualifier, ProgressStatus expected)
    {
        var figure = new Figure("any", Period.Parse("2025-06-YTD"), new Quantity((decimal)june, qualifier));

        Assert.Equal(expected, Measure(Input(new AtLeast(100), "2025") with { Figures = [figure] }).Status);
    }

    [Fact]
    public void Under_a_ceiling_more_than_leaves_it_open_how_bad_it_is()
    {
        var figure = new Figure("any", Period.Parse("2025-06-YTD"), new Quantity(5, Qualifier.MoreThan));

        Assert.Equal(ProgressStatus.NotAssessable, Measure(Input(new AtMost(12), "2025") with { Figures = [figure] }).Status);
    }

    [Fact]
    public void A_year_that_has_not_begun_awaits_its_data_and_says_when_it_begins()
    {
        var progress = Measure(Input(new AtLeast(100), "2026", ("2025", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal("2026-01-01", progress.Notes.Single(note => note.Code == NoteCode.PeriodNotBegun).Detail);
        Assert.Null(progress.MonthsOverdue);
    }

    [Fact]
    public void A_year_long_past_without_its_figure_says_how_late_it_is()
    {
        // 31 December 2023 to 15 July 2025: 18 whole months.
        var progress = Measure(Input(new AtLeast(100), "2023", ("2022", 90m)));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(18, progress.MonthsOverdue);
        Assert.Contains(NoteCode.Overdue, progress.Codes());
    }

    [Fact]
    public void What_has_not_been_reported_is_never_behind()
    {
        // The same March figure, asked in April and in December.
        var april = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 4, 20) });
        var december = Measure(Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m)) with { Today = new(2025, 12, 20) });

        Assert.Equal(april.Status, december.Status);
        Assert.Equal(april.PacePercent, december.PacePercent);
        Assert.Equal((0, 8), (april.MonthsSinceReport, december.MonthsSinceReport));
    }

    [Fact]
    public void On_a_day_only_figures_count_whose_period_had_ended()
    {
        var input = Input(new AtLeast(100), "2025", ("2025-03-YTD", 25m), ("2025-06-YTD", 40m), ("2025", 99m));

        Assert.Equal(100m, Measure(input with { On = new(2025, 6, 29) }).PacePercent);
        Assert.Equal(80m, Measure(input with { On = new(2025, 6, 30) }).PacePercent);
        Assert.Equal(ProgressStatus.Missed, Measure(input).Status);
    }

    [Fact]
    public void Other_bands_give_another_status()
    {
        var strict = new Bands { OnTrack = 100, AtRisk = 98, OffTrack = 50 };

        Assert.Equal(ProgressStatus.OffTrack, Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 48m)) with { Bands = strict }).Status);
    }

    [Fact]
    public void Scaling_all_values_of_a_flow_leaves_every_percentage_unchanged() =>
        Gen.Select(AnyRule, Gen.Int[1, 200], Gen.Int[1, 200], Gen.Int[1, 12], Gen.Int[1, 1000]).Sample((rule, baseline, soFar, month, factor) =>
        {
            var plain = Flow(rule, ("2024", baseline), ($"2025-{month:00}-YTD", soFar));
            var scaled = Flow(rule.Scale(factor), ("2024", baseline * factor), ($"2025-{month:00}-YTD", soFar * factor));
            return scaled.Status == plain.Status
                && scaled.PacePercent.Rounded() == plain.PacePercent.Rounded()
                && scaled.LeadPercentagePoints.Rounded() == plain.LeadPercentagePoints.Rounded()
                && scaled.ElapsedPercent == plain.ElapsedPercent
                && scaled.Projected.Rounded() == (plain.Projected * factor).Rounded();
        });

    [Fact]
    public void The_mirror_image_of_a_floor_is_a_ceiling_with_the_same_status() =>
        Gen.Select(Gen.Int[-100, 100], Gen.Int[-100, 100], Gen.Int[-100, 100], Gen.Int[1, 11]).Sample((target, baseline, soFar, month) =>
        {
            var floor = Level(new AtLeast(target), ("2024", baseline), ($"2025-{month:00}", soFar));
            var ceiling = Level(new AtMost(-target), ("2024", -baseline), ($"2025-{month:00}", -soFar));
            return floor.Status == ceiling.Status && floor.PacePercent == ceiling.PacePercent && floor.LeadPercentagePoints == ceiling.LeadPercentagePoints;
        });

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
    public void A_flow_as_far_below_its_ceiling_as_another_is_above_its_floor_has_the_same_pace() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100], Gen.Int[1, 11]).Sample((target, soFar, month) =>
        {
            // y against a floor, and (T × e)² / y against a ceiling: both ratios come to y / (T × e).
            var expected = target * month / 12m;
            var floor = Flow(new AtLeast(target), ($"2025-{month:00}-YTD", soFar));
            var ceiling = Flow(new AtMost(target), ($"2025-{month:00}-YTD", expected * expected / soFar));
            return floor.PacePercent.Rounded() == ceiling.PacePercent.Rounded() && (floor.Status == ceiling.Status || floor.Status == ProgressStatus.Met);
        });

    private static Gen<TargetRule> AnyRule => Gen.OneOf(
        Gen.Int[1, 200].Select(n => (TargetRule)new AtLeast(n)),
        Gen.Int[1, 200].Select(n => (TargetRule)new AtMost(n)),
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 100], (low, width) => (TargetRule)new Within(low, low + width)),
        Gen.Int[1, 50].Select(n => (TargetRule)new Increase(amount: n)),
        Gen.Int[1, 50].Select(n => (TargetRule)new GrowAtLeast(n)));

    private static ProgressResult Flow(TargetRule rule, params (string Period, decimal Value)[] figures) => Measure(Input(rule, "2025", figures));

    private static ProgressResult Flow(TargetRule rule, string period, params (string Period, decimal Value)[] figures) => Measure(Input(rule, period, figures));

    private static ProgressResult Level(TargetRule rule, params (string Period, decimal Value)[] figures) =>
        Measure(Input(rule, "2025", figures) with { Measure = MeasureKind.Ratio, Polarity = Polarity.LowerIsBetter });

    private static ProgressResult Measure(ProgressInput input) => ProgressResult.Of(input with { BaselineFigures = input.Figures });

    private static ProgressInput Input(TargetRule rule, string period, params (string Period, decimal Value)[] figures) => new()
    {
        Period = Period.Parse(period),
        Rule = rule,
        Polarity = Polarity.HigherIsBetter,
        Measure = MeasureKind.Flow,
        IsPercent = false,
        Figures = [.. figures.Select(figure => new Figure("any", Period.Parse(figure.Period), new Quantity(figure.Value)))],
        BaselinePeriod = Period.Parse(period) is { Kind: PeriodKind.Plan } plan ? plan.Before : Period.Parse(period).YearEarlier,
        Today = new(2025, 7, 15),
    };
}
