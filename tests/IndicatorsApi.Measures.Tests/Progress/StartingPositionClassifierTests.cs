using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using static IndicatorsApi.Measures.Tests.Support.Assessed;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>How a target stands for a reader who has to act.</summary>
public class StandingTests
{
    [Theory]
    [InlineData(101, StartingPosition.WithinReach)]
    [InlineData(100, StartingPosition.WithinReach)]
    [InlineData(99.99, StartingPosition.Near)]
    [InlineData(90, StartingPosition.Near)]
    [InlineData(89.99, StartingPosition.Far)] // 89.99 of 100: more than a tenth is missing
    public void Until_figures_are_in_the_level_to_start_from_is_within_reach_near_or_far(double baseline, StartingPosition expected) =>
        Assert.Equal(expected, InYear(new AtLeast(100), (decimal)baseline).StartingPosition);

    [Theory]
    [InlineData(110, StartingPosition.Near)] // 100 / 110 = 90.909… %
    [InlineData(112, StartingPosition.Far)] // 100 / 112 = 89.285… %
    public void Under_a_ceiling_near_is_counted_the_other_way_round(int baseline, StartingPosition expected) =>
        Assert.Equal(expected, InYear(new AtMost(100), baseline).StartingPosition);

    [Fact]
    public void A_share_of_time_that_never_ends_moves_nothing_over_the_line()
    {
        // 200 / 3 is not a decimal; T is exactly that number grown by 11.11… %, of which it is 90 %.
        var baseline = 200m / 3;

        Assert.Equal(StartingPosition.Near, InYear(new AtLeast(baseline / 0.9m), baseline).StartingPosition);
    }

    [Fact]
    public void The_line_can_be_drawn_elsewhere() =>
        Assert.Equal(StartingPosition.Far, Measure(Input(new AtLeast(100), "2025", ("2024", 94m)) with { NearPercent = 95 }).StartingPosition);

    [Theory]
    [InlineData(47.5, StartingPosition.OnTrack)]
    [InlineData(47.4, StartingPosition.AtRisk)]
    [InlineData(29, StartingPosition.OffTrack)]
    [InlineData(-1, StartingPosition.Worsening)]
    [InlineData(100, StartingPosition.Met)]
    public void Once_figures_are_in_it_stands_as_its_status_says(double june, StartingPosition expected) =>
        Assert.Equal(expected, Flow(new AtLeast(100), ("2024", 1m), ("2025-06-YTD", (decimal)june)).StartingPosition);

    [Fact]
    public void What_the_years_own_figure_misses_is_missed() =>
        Assert.Equal(StartingPosition.Missed, InYear(new AtLeast(100), 120m, own: 99m).StartingPosition);

    [Fact]
    public void A_figure_that_does_not_decide_is_not_assessable() =>
        Assert.Equal(StartingPosition.NotAssessable, Flow(new Decrease(), ("2024", 24m), ("2025-06-YTD", 11m)).StartingPosition);

    [Fact]
    public void Of_a_number_that_is_not_positive_no_share_can_be_told() =>
        Assert.Equal(StartingPosition.NotAssessable, InYear(new AtLeast(0), -5m).StartingPosition);

    [Fact]
    public void A_proxy_and_mere_growth_are_not_comparable()
    {
        var proxy = new ObservationValue("tax-revenue", Period.OfYear(2024), new QualifiedValue(4.35m));
        var growth = new ObservationValue("any", Period.OfYear(2024), Level: null, ReportedGrowthPercent: 13);

        Assert.Equal(StartingPosition.NotComparable, ProgressResult.Of(InputOfYear(new Reach(4.65m)) with { BaselineObservations = [proxy], NamesItsBaseline = true, BaselineComparable = false }).StartingPosition);
        Assert.Equal(StartingPosition.NotComparable, Measure(InputOfYear(new MoreThan(7)) with { Observations = [growth] }).StartingPosition);
    }

    [Fact]
    public void Where_no_number_was_promised_there_is_only_a_direction()
    {
        Assert.Equal(StartingPosition.DirectionOnly, InYear(new Decrease(), 26m, polarity: Polarity.LowerIsBetter).StartingPosition);
        Assert.Equal(StartingPosition.DirectionOnly, Measure(Input(new RankWithin(), "2025", ("2024", 6m)) with { Measure = MeasureKind.Rank, Polarity = Polarity.LowerIsBetter }).StartingPosition);
    }

    [Fact]
    public void With_nothing_to_compare_with_there_is_no_figure()
    {
        Assert.Equal(StartingPosition.NoObservation, ProgressResult.Of(InputOfYear(new AtLeast(8))).StartingPosition);
        Assert.Equal(StartingPosition.NoObservation, ProgressResult.Of(InputOfYear(new Increase())).StartingPosition);
    }
}
