using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Indicators with a mean over time: concentrations, shares of days, rates.</summary>
public class MeanProgressTests
{
    [Fact]
    public void A_year_is_not_assessed_by_one_of_its_months()
    {
        // 2024 was 26, target below 25; January to October 25.2: (25.2 − 26) / ((25 − 26) × 10 / 12) = 96 %
        var progress = Mean(new LessThan(25), ("2024", 26m), ("2025-10-YTD", 25.2m), ("2025-10", 28m));

        Assert.Equal(25.2m, progress.Latest!.Level!.Value.Value);
        Assert.Equal(96m, progress.PacePercent.Rounded());
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void A_mean_of_months_without_a_gap_has_a_note_with_its_parts()
    {
        var progress = Mean(new LessThan(25), ("2024", 26m), ("2025-01", 30m), ("2025-02", 24m), ("2025-04", 10m));

        Assert.Equal(27m, progress.Latest!.Level!.Value.Value);
        Assert.Equal("2025-02-YTD", progress.Latest.Period.ToString());
        Assert.Contains(new Note(NoteCode.MeanOfParts, "2025-01–2025-02"), progress.Notes);
        Assert.Contains(new Note(NoteCode.GapInPeriod, "2025-03"), progress.Notes);
    }

    [Fact]
    public void A_mean_weighted_by_days_weights_months_by_their_days()
    {
        // (31 × 90 + 28 × 60) / 59 = 75.7627
        var input = InputOf(new AtLeast(80), ("2025-01", 90m), ("2025-02", 60m)) with { WeightedByDays = true };

        Assert.Equal(75.7627m, TestTargets.Measure(input).Latest!.Level!.Value.Value.Rounded());
    }

    [Fact]
    public void Twelve_months_decide_the_year_and_a_single_December_does_not()
    {
        var months = Enumerable.Range(1, 12).Select(month => ($"2025-{month:00}", 24m)).ToArray();

        Assert.Equal(ProgressStatus.Met, Mean(new LessThan(25), months).Status);
        Assert.Equal(ProgressStatus.AwaitingData, Mean(new LessThan(25), ("2025-12", 24m)).Status);
        Assert.Null(Mean(new LessThan(25), ("2024-12", 24m)).Baseline);
    }

    [Fact]
    public void A_direction_compares_the_same_months()
    {
        Assert.Equal(ProgressStatus.OnTrack, Mean(new Decrease(), ("2024-01", 31m), ("2024-02", 29m), ("2025-02-YTD", 29m)).Status);
        Assert.Equal(ProgressStatus.NotAssessable, Mean(new Decrease(), ("2024-02", 40m), ("2025-02-YTD", 29m)).Status);
    }

    [Fact]
    public void A_share_is_not_projected_beyond_100_percent()
    {
        // 92 − 80 in half of the year: 104
        var progress = TestTargets.Measure(InputOf(new AtLeast(95), ("2024", 80m), ("2025-06-YTD", 92m)) with
        {
            Polarity = Polarity.HigherIsBetter,
            IsPercent = true,
            Max = 100,
        });

        Assert.Equal(100m, progress.Projected);
        Assert.Contains(NoteCode.ProjectionCapped, progress.Codes());
    }

    [Theory]
    [InlineData(90, 100, false)] // exactly the maximum
    [InlineData(92, 100, true)]
    public void A_projection_is_capped_only_beyond_the_maximum(int june, int projected, bool isCut)
    {
        var progress = TestTargets.Measure(InputOf(new AtLeast(95), ("2024", 80m), ("2025-06-YTD", june)) with { Max = 100 });

        Assert.Equal((projected, isCut), (progress.Projected, progress.HasNote(NoteCode.ProjectionCapped)));
    }

    [Theory]
    [InlineData(10, 0, false)]
    [InlineData(8, 0, true)] // 20 + (8 − 20) / 0.5 = −4
    [InlineData(12, 4, false)]
    public void A_projection_is_capped_only_below_the_minimum(int june, int projected, bool isCut)
    {
        var progress = TestTargets.Measure(InputOf(new AtMost(5), ("2024", 20m), ("2025-06-YTD", june)) with { Min = 0 });

        Assert.Equal((projected, isCut), (progress.Projected, progress.HasNote(NoteCode.ProjectionCapped)));
    }

    [Theory]
    [InlineData(26, ProgressStatus.OnTrack)] // leads to 27
    [InlineData(30, ProgressStatus.Worsening)] // leads to 35
    public void A_range_fulfilled_by_the_baseline_is_decided_by_the_projection(int june, ProgressStatus expected) =>
        Assert.Equal(expected, Mean(new Within(20, 30), ("2024", 25m), ("2025-06-YTD", june)).Status);

    [Fact]
    public void Growth_of_a_mean_has_no_note_on_the_calendar() =>
        Assert.Empty(
            Mean(
                new GrowAtLeast(5),
                ("2024", 25m),
                ("2025-06-YTD", 26m)).Codes().Intersect([NoteCode.PaceByCalendar, NoteCode.PaceByLastYearShare]));

    private static ProgressResult Mean(TargetRule rule, params (string Period, decimal Value)[] observations) =>
        TestTargets.Measure(InputOf(rule, observations));

    private static ProgressInput InputOf(TargetRule rule, params (string Period, decimal Value)[] observations) =>
        TestTargets.Input(rule, "2025", observations) with
        {
            Measure = MeasureKind.Ratio,
            OverTime = TemporalAggregation.Mean,
            Polarity = Polarity.LowerIsBetter,
        };
}
