using CsCheck;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>The schedule status: 超进度, 达进度, 欠进度, 已完成, 逾期.</summary>
public class ScheduleClassifierTests
{
    [Theory]
    [InlineData(100, ScheduleStatus.Done)] // the floor is reached in June
    [InlineData(52.5, ScheduleStatus.Ahead)] // 52.5 of the 50 that June needs: 105 %
    [InlineData(52.49, ScheduleStatus.OnTime)]
    [InlineData(47.5, ScheduleStatus.OnTime)] // 95 %
    [InlineData(47.49, ScheduleStatus.Behind)]
    [InlineData(-1, ScheduleStatus.Behind)]
    public void The_pace_decides_the_schedule_status_of_a_running_period(double june, ScheduleStatus expected) =>
        Assert.Equal(expected, Flow(new AtLeast(100), ("2024", 1m), ("2025-06-YTD", (decimal)june)).Schedule);

    [Fact]
    public void The_threshold_of_ahead_is_configurable() =>
        Assert.Equal(
            ScheduleStatus.OnTime,
            Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 54m)) with { AheadPercent = 110 }).Schedule);

    [Fact]
    public void Repeating_fractions_do_not_move_a_pace_over_the_threshold()
    {
        // 3 × 1/12 × 1.05 is exactly 105 %, but 1/12 is a repeating fraction.
        Assert.Equal(ScheduleStatus.Ahead, Flow(new AtLeast(3), ("2025-01-YTD", 0.2625m)).Schedule);
    }

    [Fact]
    public void Zero_under_a_ceiling_is_on_time_without_a_ratio() =>
        Assert.Equal(ScheduleStatus.OnTime, Flow(new AtMost(100), ("2025-06-YTD", 0m)).Schedule);

    [Theory]
    [InlineData("2025-12-31", ScheduleStatus.NotReported)]
    [InlineData("2026-01-01", ScheduleStatus.Overdue)]
    public void A_target_without_an_observation_is_not_reported_until_its_period_ends(string today, ScheduleStatus expected) =>
        Assert.Equal(
            expected,
            Measure(Input(new AtLeast(100), "2025", ("2024", 90m)) with
            {
                Today = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value,
            }).Schedule);

    [Fact]
    public void A_target_ahead_in_June_is_overdue_after_a_year_without_an_annual_value() =>
        Assert.Equal(
            ScheduleStatus.Overdue,
            Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 60m)) with { Today = new(2026, 2, 1) }).Schedule);

    [Fact]
    public void A_floor_reached_early_is_done_and_never_overdue() =>
        Assert.Equal(
            ScheduleStatus.Done,
            Measure(Input(new AtLeast(100), "2025", ("2025-06-YTD", 100m)) with { Today = new(2026, 2, 1) }).Schedule);

    [Fact]
    public void An_annual_value_below_the_floor_is_missed_at_any_time() =>
        Assert.Equal(
            ScheduleStatus.Missed,
            Measure(Input(new AtLeast(100), "2025", ("2025", 99m)) with { Today = new(2027, 1, 1) }).Schedule);

    [Fact]
    public void An_indecisive_observation_is_not_assessable() =>
        Assert.Equal(ScheduleStatus.NotAssessable, Flow(new Decrease(), ("2024", 24m), ("2025-06-YTD", 11m)).Schedule);

    [Fact]
    public void The_schedule_status_is_consistent_with_the_status() =>
        Gen.Select(AnyRule, Gen.Decimal[-10, 250], Gen.Int[0, 12], Gen.Int[0, 24]).Sample((rule, value, months, later) =>
        {
            var observations = months == 0 ? new (string, decimal)[] { ("2024", 90m) } : [("2024", 90m), ($"2025-{months:00}-YTD", value)];
            var result = Measure(Input(rule, "2025", observations) with { Today = new NodaTime.LocalDate(2025, 1, 1).PlusMonths(later) });

            Assert.Equal(result.Status == ProgressStatus.Met, result.Schedule == ScheduleStatus.Done);
            Assert.Equal(result.Status == ProgressStatus.Missed, result.Schedule == ScheduleStatus.Missed);
            if (result.Schedule is ScheduleStatus.Overdue)
                Assert.True(later >= 12 && months < 12);
            if (result.Schedule is ScheduleStatus.Ahead)
                Assert.True(result.PacePercent > 104.999999m && result.Status == ProgressStatus.OnTrack);
            if (result.Schedule is ScheduleStatus.Behind)
                Assert.True(result.Status is ProgressStatus.AtRisk or ProgressStatus.OffTrack or ProgressStatus.Worsening);
            if (result.Schedule is ScheduleStatus.NotReported)
                Assert.True(months == 0 && later < 12);
        });
}
