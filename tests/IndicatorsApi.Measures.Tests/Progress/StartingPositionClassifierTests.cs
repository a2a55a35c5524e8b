using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>The starting position of targets whose period has no observation.</summary>
public class StartingPositionClassifierTests
{
    [Theory]
    [InlineData(101, StartingPosition.WithinReach)]
    [InlineData(100, StartingPosition.WithinReach)]
    [InlineData(99.99, StartingPosition.Near)]
    [InlineData(90, StartingPosition.Near)]
    [InlineData(89.99, StartingPosition.Far)] // 89.99 of 100: more than a tenth is missing
    public void Baseline_of_a_floor_is_within_reach_near_or_far(double baseline, StartingPosition expected) =>
        Assert.Equal(expected, InYear(new AtLeast(100), (decimal)baseline).StartingPosition);

    [Theory]
    [InlineData(110, StartingPosition.Near)] // 100 / 110 = 90.909… %
    [InlineData(112, StartingPosition.Far)] // 100 / 112 = 89.285… %
    public void Baseline_of_a_ceiling_is_near_or_far_by_the_inverse_ratio(int baseline, StartingPosition expected) =>
        Assert.Equal(expected, InYear(new AtMost(100), baseline).StartingPosition);

    [Fact]
    public void Attainment_with_a_repeating_decimal_is_rounded_before_the_comparison()
    {
        // 200 / 3 is not a decimal; T is exactly that number grown by 11.11… %, of which it is 90 %.
        var baseline = 200m / 3;

        Assert.Equal(StartingPosition.Near, InYear(new AtLeast(baseline / 0.9m), baseline).StartingPosition);
    }

    [Fact]
    public void Near_percent_is_configurable() =>
        Assert.Equal(
            StartingPosition.Far, Measure(Input(new AtLeast(100), "2025", ("2024", 94m)) with { NearPercent = 95 }).StartingPosition);

    [Theory]
    [InlineData(47.5, ProgressStatus.OnTrack)]
    [InlineData(47.4, ProgressStatus.AtRisk)]
    [InlineData(29, ProgressStatus.OffTrack)]
    [InlineData(-1, ProgressStatus.Worsening)]
    [InlineData(100, ProgressStatus.Met)]
    public void Target_with_an_observation_of_its_period_has_a_status_and_no_starting_position(double june, ProgressStatus expected) =>
        AssertDecided(expected, Flow(new AtLeast(100), ("2024", 1m), ("2025-06-YTD", (decimal)june)));

    [Fact]
    public void Target_missed_by_the_annual_observation_has_no_starting_position() =>
        AssertDecided(ProgressStatus.Missed, InYear(new AtLeast(100), 120m, own: 99m));

    [Fact]
    public void Target_with_an_indecisive_observation_has_no_starting_position() =>
        AssertDecided(ProgressStatus.NotAssessable, Flow(new Decrease(), ("2024", 24m), ("2025-06-YTD", 11m)));

    [Fact]
    public void Attainment_of_a_number_that_is_not_positive_is_not_assessable() =>
        Assert.Equal(StartingPosition.NotAssessable, InYear(new AtLeast(0), -5m).StartingPosition);

    [Fact]
    public void Proxy_or_growth_without_a_level_is_not_comparable()
    {
        var proxy = new ObservationValue("tax-revenue", Period.OfYear(2024), new QualifiedValue(4.35m));
        var growth = new ObservationValue("any", Period.OfYear(2024), Level: null, ReportedGrowthPercent: 13);
        var byProxy = InputOfYear(new Reach(4.65m)) with
        {
            BaselineObservations = [proxy],
            HasExplicitBaseline = true,
            BaselineComparable = false,
        };

        Assert.Equal(StartingPosition.NotComparable, ProgressResult.Of(byProxy).StartingPosition);
        Assert.Equal(
            StartingPosition.NotComparable, Measure(InputOfYear(new MoreThan(7)) with { Observations = [growth] }).StartingPosition);
    }

    [Fact]
    public void Target_without_a_threshold_has_a_direction_only()
    {
        Assert.Equal(StartingPosition.DirectionOnly, InYear(new Decrease(), 26m, polarity: Polarity.LowerIsBetter).StartingPosition);
        var rank = Input(new RankWithin(), "2025", ("2024", 6m)) with { Measure = MeasureKind.Rank, Polarity = Polarity.LowerIsBetter };
        Assert.Equal(StartingPosition.DirectionOnly, Measure(rank).StartingPosition);
    }

    [Fact]
    public void Target_without_a_baseline_has_no_observation()
    {
        Assert.Equal(StartingPosition.NoObservation, ProgressResult.Of(InputOfYear(new AtLeast(8))).StartingPosition);
        Assert.Equal(StartingPosition.NoObservation, ProgressResult.Of(InputOfYear(new Increase())).StartingPosition);
    }

    private static void AssertDecided(ProgressStatus expected, ProgressResult result)
    {
        Assert.Equal(expected, result.Status);
        Assert.Null(result.StartingPosition);
    }
}
