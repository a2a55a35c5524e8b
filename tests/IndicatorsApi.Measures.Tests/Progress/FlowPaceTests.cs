using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
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
        Assert.Equal(ProgressStatus.OnTrack, Flow(new AtMost(10), ("2025-12-YTD", 9m)).Status);
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
    public void Other_bands_give_another_status()
    {
        var strict = new Bands { OnTrack = 100, AtRisk = 98, OffTrack = 50 };

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
}
