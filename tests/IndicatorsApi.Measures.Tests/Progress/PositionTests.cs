using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>What each number of first months of a period comes to.</summary>
public sealed class PositionTests
{
    [Fact]
    public void A_sum_has_a_point_wherever_cumulative_figures_or_months_lead() =>
        Assert.Equal([(1, 10m), (2, 21m), (3, 33m), (6, 70m)], Points(OverTime.Sum, "2025", ("2025-01", 10), ("2025-02", 11), ("2025-03", 12), ("2025-06-YTD", 70)));

    [Fact]
    public void A_quarter_inside_the_year_has_the_points_that_follow_by_difference() =>
        Assert.Equal([(1, 20m), (3, 40m)], Points(OverTime.Sum, "2025-Q2", ("2025-03-YTD", 30), ("2025-04-YTD", 50), ("2025-06-YTD", 70)));

    [Fact]
    public void A_mean_has_the_published_cumulative_figures_and_else_that_of_the_months() =>
        Assert.Equal([(1, 30m), (2, 20m), (3, 21m)], Points(OverTime.Mean, "2025", ("2025-01", 30), ("2025-02", 10), ("2025-03-YTD", 21)));

    [Fact]
    public void A_stock_has_the_points_at_which_it_was_counted() =>
        Assert.Equal([(3, 300m), (12, 310m)], Points(OverTime.Last, "2025", ("2025-03", 300), ("2025-Q4", 310)));

    [Fact]
    public void The_periods_own_figure_is_its_last_point() =>
        Assert.Equal([(12, 100m)], Points(OverTime.Sum, "2025", ("2025", 100), ("2025-12-YTD", 99)));

    private static IEnumerable<(int, decimal)> Points(OverTime overTime, string period, params (string Period, decimal Value)[] figures) =>
        Position.Points(
                Period.Parse(period),
                new(overTime == OverTime.Sum ? MeasureKind.Flow : overTime == OverTime.Last ? MeasureKind.Stock : MeasureKind.Ratio, overTime),
                [.. figures.Select(figure => new Figure("i", Period.Parse(figure.Period), new Quantity(figure.Value)))])
            .OrderBy(point => point.Key)
            .Select(point => (point.Key, point.Value.Figure.Level!.Value.Value));
}
