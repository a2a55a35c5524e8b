using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

public sealed class FigureTests
{
    [Fact]
    public void A_figure_on_record_is_shown_as_it_was_recorded_and_one_that_follows_from_others_is_rounded()
    {
        var observation = new ObservationValue("any", Period.OfYear(2025), new QualifiedValue(1.23456m));

        Assert.Equal(1.2346m, observation.ShownValue);
        Assert.Equal(1.23456m, (observation with { Provenance = new(1, default, "report", null) }).ShownValue);
        Assert.Null((observation with { Level = null }).ShownValue);
    }

    [Theory]
    [InlineData(MeasureKind.Stock, TemporalAggregation.Last, true)]
    [InlineData(MeasureKind.Rank, TemporalAggregation.Last, false)]
    [InlineData(MeasureKind.Ratio, TemporalAggregation.Mean, false)]
    public void The_figure_at_the_end_stands_for_the_period_ranks_apart(MeasureKind measure, TemporalAggregation overTime, bool expected) =>
        Assert.Equal(expected, new TemporalProperties(measure, overTime).IsPointInTime);
}
