using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>The table of a comparison, with one row for each region, the best first.</summary>
internal static class ComparisonTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<Row> Shape = new TableSchema<Row>("comparison", new("地区对比", "Comparison"))
        .Count("rank", row => row.Region.Rank)
        .Text("region", row => row.Region.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Region.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Comparison.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Comparison.IndicatorLabel, ColumnRole.MetricLabel)
        .Period("period", row => row.Comparison.Period, ColumnRole.Time)
        .Term<ComparisonMeasure>("by", row => row.Comparison.By)
        .Text("unit", row => row.Comparison.Unit)
        .Measure("number", row => row.Region.Number)
        .Term<Qualifier>("qualifier", row => row.Region.Number is null ? null : row.Region.Qualifier, ColumnRole.Status)
        .Period("through", row => row.Region.Through)
        .Measure("fromBest", row => row.Region.FromBest)
        .Measure("fromMedian", row => row.Region.FromMedian)
        .Measure("sharePercent", row => row.Region.SharePercent)
        .Count("rankChange", row => row.Region.RankChange)
        .WithNotes(row => row.Region.Notes);

    /// <summary>Returns the rows of a comparison.</summary>
    public static IReadOnlyList<Row> RowsOf(ComparisonResponse comparison) =>
        [.. comparison.Items.Select(region => new Row(comparison, region))];

    /// <summary>A row: one region of a comparison.</summary>
    internal sealed record Row(ComparisonResponse Comparison, ComparedRegionResponse Region);
}
