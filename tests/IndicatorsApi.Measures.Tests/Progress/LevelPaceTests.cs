using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using NodaTime;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Pace (时序进度) of stocks, ratios and ranks, with edge cases. Comments show the calculations.</summary>
public class LevelPaceTests
{
    [Fact]
    public void A_level_is_compared_with_the_straight_line_from_its_baseline()
    {
        // b = 26, T = 24, June: expected 26 − 2 × 0.5 = 25; (25.2 − 26) / (−2 × 0.5) = 80 %; 40 − 50 = −10 points
        // Projected 26 − 0.8 / 0.5 = 24.4; needed (24 − 25.2) / 6 = −0.2
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
    [InlineData(23, ProgressStatus.OnTrack)] // reached, but a level may rise again
    public void A_level_moves_towards_its_target_or_away_from_it(int june, ProgressStatus expected) =>
        Assert.Equal(expected, Level(new AtMost(24), ("2024", 26m), ("2025-06-YTD", june)).Status);

    [Fact]
    public void The_newest_observation_of_a_level_counts_in_any_form()
    {
        var progress = Level(new AtMost(24), ("2024", 26m), ("2025-03-YTD", 30m), ("2025-05", 25m));

        Assert.Equal(25m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(new LocalDate(2025, 5, 31), progress.ReportedThrough);
    }

    [Theory]
    [InlineData(86, ProgressStatus.OnTrack)] // leads to 82
    [InlineData(85, ProgressStatus.OnTrack)] // leads to 80
    [InlineData(84, ProgressStatus.Worsening)] // leads to 78
    public void A_target_fulfilled_by_its_baseline_is_decided_by_the_projection(int june, ProgressStatus expected)
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
    public void A_five_year_path_starts_at_the_explicit_baseline()
    {
        // b = 100 at the end of 2020, T = 150 at the end of 2025; June 2025: 54 of 60 months.
        // Expected 145; (140 − 100) / (50 × 0.9) = 88.8889 %
        var progress = Measure(Input(new AtLeast(150), "2025", ("2020", 100m), ("2025-06", 140m)) with
        {
            Measure = MeasureKind.Stock,
            BaselinePeriod = Period.OfYear(2020),
            HasExplicitBaseline = true,
        });

        Assert.Equal(145m, progress.ExpectedByNow);
        Assert.Equal(88.8889m, progress.PacePercent.Rounded());
    }

    [Fact]
    public void A_level_that_has_crossed_its_range_is_off_track()
    {
        var progress = Level(new Within(95, 105), ("2024", 80m), ("2025-06", 110m));

        Assert.Equal(ProgressStatus.OffTrack, progress.Status);
        Assert.Contains(NoteCode.RangeOvershot, progress.Codes());
    }

    [Theory]
    [InlineData(3, ProgressStatus.OnTrack)]
    [InlineData(5, ProgressStatus.AtRisk)] // (5 − 6) / ((3 − 6) × 0.5) = 66.7 %
    [InlineData(7, ProgressStatus.Worsening)]
    public void A_rank_moves_towards_its_target_or_away_from_it(int june, ProgressStatus expected) =>
        Assert.Equal(
            expected,
            Measure(Input(new RankWithin(3), "2025", ("2024", 6m), ("2025-06", june)) with { Measure = MeasureKind.Rank }).Status);
}
