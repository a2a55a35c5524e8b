using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>A comparison as a table: a row for each region, the best first.</summary>
internal static class ComparisonTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<Row> Shape = new TableShape<Row>("comparison", new("地区对比", "Comparison"))
        .Count("place", row => row.Region.Place)
        .Text("region", row => row.Region.Region, ColumnRole.Geo)
        .Text("regionLabel", row => row.Region.RegionLabel, ColumnRole.GeoLabel)
        .Text("indicator", row => row.Comparison.Indicator, ColumnRole.Metric)
        .Text("indicatorLabel", row => row.Comparison.IndicatorLabel, ColumnRole.MetricLabel)
        .Period("period", row => row.Comparison.Period, ColumnRole.Time)
        .Term<ComparedBy>("by", row => row.Comparison.By)
        .Text("unit", row => row.Comparison.Unit)
        .Measure("number", row => row.Region.Number)
        .Term<Qualifier>("qualifier", row => row.Region.Number is null ? null : row.Region.Qualifier, ColumnRole.Status)
        .Period("through", row => row.Region.Through)
        .Measure("fromBest", row => row.Region.FromBest)
        .Measure("fromMedian", row => row.Region.FromMedian)
        .Measure("sharePercent", row => row.Region.SharePercent)
        .Count("placesUp", row => row.Region.PlacesUp)
        .WithNotes(row => row.Region.Notes);

    /// <summary>The rows of a comparison.</summary>
    public static IReadOnlyList<Row> RowsOf(ComparisonResponse comparison) => [.. comparison.Items.Select(region => new Row(comparison, region))];

    /// <summary>A region of a comparison.</summary>
    internal sealed record Row(ComparisonResponse Comparison, ComparedRegionResponse Region);
}
