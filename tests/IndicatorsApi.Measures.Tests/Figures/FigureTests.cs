using IndicatorsApi.Measures.Figures;

namespace IndicatorsApi.Measures.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void A_figure_on_record_is_shown_as_it_was_recorded_and_one_that_follows_from_others_is_rounded()
    {
        var figure = new Figure("any", Period.OfYear(2025), new Quantity(1.23456m));

        Assert.Equal(1.2346m, figure.ShownValue);
        Assert.Equal(1.23456m, (figure with { Provenance = new(1, default, "report", null) }).ShownValue);
        Assert.Null((figure with { Level = null }).ShownValue);
    }

    [Theory]
    [InlineData(MeasureKind.Stock, OverTime.Last, true)]
    [InlineData(MeasureKind.Rank, OverTime.Last, false)]
    [InlineData(MeasureKind.Ratio, OverTime.Mean, false)]
    public void The_figure_at_the_end_stands_for_the_period_ranks_apart(MeasureKind measure, OverTime overTime, bool expected) =>
        Assert.Equal(expected, new Timing(measure, overTime).IsOfTheEnd);
}
