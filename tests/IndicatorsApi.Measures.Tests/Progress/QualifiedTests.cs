using CsCheck;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;
using static IndicatorsApi.Measures.Tests.Support.Assessed;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Values that were published as more than, less than or about a number.</summary>
public class QualifiedTests
{
    [Theory]
    [InlineData(8, ProgressStatus.Met)]
    [InlineData(9, ProgressStatus.NotAssessable)]
    public void More_than_8_27_meets_a_floor_of_8_and_says_nothing_about_9(int floor, ProgressStatus expected)
    {
        var own = new Figure("any", Period.OfYear(2025), new Quantity(8.27m, Qualifier.MoreThan));
        var progress = ProgressResult.Of(InputOfYear(new AtLeast(floor)) with { Figures = [own], BaselineFigures = [OfYear(2024, 7m)] });

        Assert.Equal(expected, progress.Status);
        Assert.Contains(NoteCode.ValueQualified, progress.Codes());
    }

    [Fact]
    public void An_approximate_baseline_says_so()
    {
        // Construction investment: about 1.17 in 2024, 1.5 in 2025. 1.17 / 1.5 = 78 %; 1.5 / 1.17 = 1.282051…
        var baseline = new Figure("urban-construction-investment", Period.OfYear(2024), new Quantity(1.17m, Qualifier.Approximately));
        var progress = ProgressResult.Of(InputOfYear(new Reach(1.5m)) with { Figures = [baseline], BaselineFigures = [baseline] });

        Assert.Equal(78m, progress.AttainmentPercent);
        Assert.Equal(0.33m, progress.Gap);
        Assert.Equal(28.2051m, progress.RequiredGrowthPercent.Rounded());
        Assert.Equal([NoteCode.BaselineQualified], progress.Codes().Where(code => code != NoteCode.NoFigureOfPeriod));
    }

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
}
