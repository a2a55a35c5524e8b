using CsCheck;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Targets with a direction but no number.</summary>
public class DirectionOnlyTests
{
    [Fact]
    public void A_direction_without_a_number_has_no_threshold()
    {
        var progress = InYear(new Decrease(), baseline: 26m, polarity: Polarity.LowerIsBetter);

        Assert.Null(progress.Threshold);
        Assert.Null(progress.AttainmentPercent);
        Assert.Null(progress.Gap);
        Assert.Null(progress.RequiredGrowthPercent);
        Assert.Equal([NoteCode.DirectionOnly], progress.Codes().Where(code => code != NoteCode.NoObservationOfPeriod));
    }

    [Theory]
    [InlineData(25.9, ProgressStatus.Met)]
    [InlineData(26.0, ProgressStatus.Missed)]
    [InlineData(26.1, ProgressStatus.Missed)]
    public void A_direction_is_evaluated_against_the_baseline(double own, ProgressStatus expected) =>
        Assert.Equal(expected, InYear(new Decrease(), baseline: 26m, own: (decimal)own).Status);

    [Fact]
    public void Published_growth_does_not_apply_to_an_explicit_baseline()
    {
        var own = new ObservationValue("output", Period.OfYear(2025), new QualifiedValue(90), ReportedGrowthPercent: 5);
        var fiveYearsAgo = new ObservationValue("output", Period.OfYear(2020), new QualifiedValue(100));
        var progress = ProgressResult.Of(InputOfYear(new Increase()) with
        {
            Observations = [own],
            BaselineObservations = [fiveYearsAgo],
            BaselinePeriod = Period.OfYear(2020),
            HasExplicitBaseline = true,
        });

        Assert.Equal(ProgressStatus.Missed, progress.Status);
    }

    [Theory]
    [InlineData(11, 24, ProgressStatus.OnTrack)]
    [InlineData(12, 24, ProgressStatus.OffTrack)] // the same value is no decrease
    [InlineData(13, 24, ProgressStatus.Worsening)]
    public void A_direction_is_compared_with_the_same_point_of_the_previous_year(int june, int lastYear, ProgressStatus expected)
    {
        var progress = Flow(new Decrease(), ("2024-06-YTD", 12m), ("2024", lastYear), ("2025-06-YTD", june));

        Assert.Equal(expected, progress.Status);
        Assert.Equal(12m, progress.ExpectedByNow);
        Assert.Null(progress.PacePercent);
    }

    [Fact]
    public void A_direction_without_the_same_point_is_not_assessable()
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
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: growth);

        Assert.Equal(expected, Measure(Input(new Decrease(), "2025") with { Observations = [june] }).Status);
    }

    [Theory]
    [InlineData(-3, ProgressStatus.OnTrack)]
    [InlineData(0, ProgressStatus.OffTrack)]
    [InlineData(2, ProgressStatus.Worsening)]
    public void Published_change_decides_a_direction_with_or_without_a_value(int change, ProgressStatus expected)
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), Level: null, ReportedChange: change);

        Assert.Equal(expected, Measure(Input(new Decrease(), "2025") with { Observations = [june] }).Status);
        Assert.Equal(expected, Measure(Input(new Decrease(), "2025") with { Observations = [june with { Level = new(20) }] }).Status);
    }

    [Fact]
    public void Published_growth_takes_precedence_over_published_change()
    {
        var own = new ObservationValue("any", Period.OfYear(2025), new QualifiedValue(26), ReportedGrowthPercent: 2, ReportedChange: -1);

        Assert.True(new Increase().Resolve(Polarity.HigherIsBetter, null).Evaluate(own).IsMet);
    }

    [Fact]
    public void Growth_alone_does_not_decide_a_direction_from_an_explicit_baseline()
    {
        var june = new ObservationValue("any", Period.Parse("2025-06-YTD"), Level: null, ReportedGrowthPercent: 3);
        var progress = Measure(Input(new Increase(), "2025", ("2020", 90)) with
        {
            Observations = [june],
            BaselinePeriod = Period.OfYear(2020),
            HasExplicitBaseline = true,
        });

        Assert.Equal(ProgressStatus.NotAssessable, progress.Status);
        Assert.Contains(NoteCode.GrowthOnly, progress.Codes());
        Assert.DoesNotContain(NoteCode.SamePointMissing, progress.Codes());
    }

    [Theory]
    [InlineData(1, ProgressStatus.OnTrack)]
    [InlineData(2, ProgressStatus.NotAssessable)]
    public void An_unspecified_top_rank_is_assessable_at_rank_1_only(int rank, ProgressStatus expected)
    {
        var input = Input(new RankWithin(), "2025", ("2024", 6), ("2025-06", rank)) with
        {
            Measure = MeasureKind.Rank,
            Polarity = Polarity.LowerIsBetter,
        };

        Assert.Equal(expected, Measure(input).Status);
    }
}
