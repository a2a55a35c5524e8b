using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Tests.Observations;

public sealed class ObservationValueTests
{
    [Fact]
    public void A_recorded_value_is_exact_and_a_derived_value_is_rounded()
    {
        var observation = new ObservationValue("any", Period.OfYear(2025), new QualifiedValue(1.23456m));

        Assert.Equal(1.2346m, observation.DisplayValue);
        Assert.Equal(1.23456m, (observation with { Provenance = new(1, default, "report", null) }).DisplayValue);
        Assert.Null((observation with { Level = null }).DisplayValue);
    }

    [Theory]
    [InlineData(MeasureKind.Stock, TemporalAggregation.Last, true)]
    [InlineData(MeasureKind.Rank, TemporalAggregation.Last, false)]
    [InlineData(MeasureKind.Ratio, TemporalAggregation.Mean, false)]
    public void A_stock_is_a_point_in_time_and_a_rank_is_not(MeasureKind measure, TemporalAggregation overTime, bool expected) =>
        Assert.Equal(expected, new TemporalProperties(measure, overTime).IsPointInTime);
}
