using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Values published as approximate, or as more or less than a number.</summary>
public class QualifiedProgressTests
{
    [Theory]
    [InlineData(8, ProgressStatus.Met)]
    [InlineData(9, ProgressStatus.NotAssessable)]
    public void More_than_8_27_meets_a_floor_of_8_and_leaves_9_open(int floor, ProgressStatus expected)
    {
        var own = new ObservationValue("any", Period.OfYear(2025), new QualifiedValue(8.27m, Qualifier.MoreThan));
        var progress = ProgressResult.Of(InputOfYear(new AtLeast(floor)) with
        {
            Observations = [own],
            BaselineObservations = [OfYear(2024, 7m)],
        });

        Assert.Equal(expected, progress.Status);
        Assert.Contains(NoteCode.ValueQualified, progress.Codes());
    }

    [Fact]
    public void An_approximate_baseline_has_a_note()
    {
        // Construction investment: about 1.17 in 2024, 1.5 in 2025. 1.17 / 1.5 = 78 %; 1.5 / 1.17 = 1.282051…
        var baseline = new ObservationValue(
            "urban-construction-investment",
            Period.OfYear(2024),
            new QualifiedValue(1.17m, Qualifier.Approximately));
        var progress = ProgressResult.Of(InputOfYear(new Reach(1.5m)) with
        {
            Observations = [baseline],
            BaselineObservations = [baseline],
        });

        Assert.Equal(78m, progress.AttainmentPercent);
        Assert.Equal(0.33m, progress.Gap);
        Assert.Equal(28.2051m, progress.RequiredGrowthPercent.Rounded());
        Assert.Equal([NoteCode.BaselineQualified], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Theory]
    [InlineData(48, Qualifier.MoreThan, ProgressStatus.OnTrack)] // 96 % or more
    [InlineData(47, Qualifier.MoreThan, ProgressStatus.NotAssessable)] // 94 % or more
    [InlineData(29, Qualifier.LessThan, ProgressStatus.OffTrack)] // below 58 %
    [InlineData(48, Qualifier.LessThan, ProgressStatus.NotAssessable)]
    [InlineData(48, Qualifier.Approximately, ProgressStatus.OnTrack)]
    [InlineData(100.5, Qualifier.MoreThan, ProgressStatus.Met)]
    [InlineData(99.5, Qualifier.MoreThan, ProgressStatus.OnTrack)]
    public void A_qualified_value_is_assessable_only_if_all_possible_values_agree(double june, Qualifier qualifier, ProgressStatus expected)
    {
        var observation = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue((decimal)june, qualifier));

        Assert.Equal(expected, Measure(Input(new AtLeast(100), "2025") with { Observations = [observation] }).Status);
    }

    [Fact]
    public void A_more_than_value_under_a_ceiling_is_not_assessable()
    {
        var observation = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(5, Qualifier.MoreThan));

        Assert.Equal(ProgressStatus.NotAssessable, Measure(Input(new AtMost(12), "2025") with { Observations = [observation] }).Status);
    }

    [Theory]
    [InlineData(90, Qualifier.MoreThan, ProgressStatus.OffTrack)] // 50 / 90: 55.6 % or less, and never negative
    [InlineData(50, Qualifier.LessThan, ProgressStatus.OnTrack)] // 100 % or more
    [InlineData(60, Qualifier.LessThan, ProgressStatus.NotAssessable)] // 83.3 % or more
    public void A_qualified_value_under_a_ceiling_is_assessable_in_one_direction(int june, Qualifier qualifier, ProgressStatus expected) =>
        Assert.Equal(expected, June(new AtMost(100), june, qualifier).Status);

    [Theory]
    [InlineData(100, Qualifier.MoreThan, ProgressStatus.OffTrack)] // leads to 200 or more: 105 / 200 or less
    [InlineData(100, Qualifier.LessThan, ProgressStatus.NotAssessable)]
    [InlineData(20, Qualifier.LessThan, ProgressStatus.OffTrack)] // leads to less than 40
    [InlineData(20, Qualifier.MoreThan, ProgressStatus.NotAssessable)]
    [InlineData(50, Qualifier.MoreThan, ProgressStatus.NotAssessable)] // leads into the range, or beyond it
    public void A_qualified_value_is_assessable_against_a_range_only_outside_it(int june, Qualifier qualifier, ProgressStatus expected) =>
        Assert.Equal(expected, June(new Within(95, 105), june, qualifier).Status);

    [Theory]
    [InlineData(null, ProgressStatus.OffTrack)]
    [InlineData(-10, ProgressStatus.NotAssessable)]
    public void A_possibly_negative_sum_has_no_lowest_share(int? least, ProgressStatus expected) =>
        Assert.Equal(expected, Measure(InputOfJune(new AtLeast(100), 29, Qualifier.LessThan) with { Min = least }).Status);

    [Theory]
    [InlineData(19, Qualifier.LessThan, ProgressStatus.Worsening)]
    [InlineData(22, Qualifier.LessThan, ProgressStatus.NotAssessable)] // 40 % of the way or less
    [InlineData(29, Qualifier.MoreThan, ProgressStatus.OnTrack)]
    public void A_qualified_level_may_fall_below_its_baseline(int june, Qualifier qualifier, ProgressStatus expected)
    {
        var input = InputOfJune(new AtLeast(30), june, qualifier, ("2024", 20)) with
        {
            Measure = MeasureKind.Ratio,
            OverTime = TemporalAggregation.Mean,
        };

        Assert.Equal(expected, Measure(input).Status);
    }

    [Theory]
    [InlineData(GrowthKind.Published, ProgressStatus.OnTrack)]
    [InlineData(GrowthKind.BySamePoint, ProgressStatus.NotAssessable)]
    public void Published_growth_is_exact_despite_a_qualified_value(GrowthKind kind, ProgressStatus expected)
    {
        // More than 44 after 40: 10 % or more, with a required growth of 0 %.
        var june = new ObservationValue(
            "any",
            Period.Parse("2025-06-YTD"),
            new QualifiedValue(44, Qualifier.MoreThan),
            ReportedGrowthPercent: kind == GrowthKind.Published ? 10 : null);
        var earlier = new ObservationValue("any", Period.Parse("2024-06-YTD"), new QualifiedValue(40));

        Assert.Equal(expected, Measure(Input(new GrowAtLeast(0), "2025") with { Observations = [june, earlier] }).Status);
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.LessThan)]
    public void An_annual_rate_between_qualified_values_is_not_assessable(Qualifier now, Qualifier then)
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), new QualifiedValue(110, now));
        var earlier = new ObservationValue("any", Period.Parse("2024-06-YTD"), new QualifiedValue(100, then));
        var progress = Measure(Input(new Increase(), "2025") with { Observations = [june, earlier], Method = ProgressMethod.Compound });

        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Contains(NoteCode.ValueQualified, progress.Codes());
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Approximately, NoteCode.BaselineQualified)]
    [InlineData(Qualifier.Approximately, Qualifier.Approximately, NoteCode.ValueQualified)]
    public void An_open_evaluation_names_the_qualified_value(Qualifier own, Qualifier baseline, NoteCode expected)
    {
        var goal = new Increase(percent: 10).Resolve(Polarity.HigherIsBetter, new QualifiedValue(100, baseline));

        Assert.Equal(expected, goal.Evaluate(new("any", Period.OfYear(2025), new QualifiedValue(110, own))).Reason);
    }

    public enum GrowthKind
    {
        Published,
        BySamePoint,
    }

    private static ProgressResult June(TargetRule rule, decimal value, Qualifier qualifier) => Measure(InputOfJune(rule, value, qualifier));

    private static ProgressInput InputOfJune(
        TargetRule rule,
        decimal value,
        Qualifier qualifier,
        params (string Period, decimal Value)[] others)
    {
        var input = Input(rule, "2025", others);
        return input with
        {
            Observations = [.. input.Observations, new("any", Period.Parse("2025-06-YTD"), new QualifiedValue(value, qualifier))],
        };
    }
}
