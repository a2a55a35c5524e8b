using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Growth;

/// <summary>Growth as a table.</summary>
internal static class GrowthTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<GrowthResponse> Shape = new TableShape<GrowthResponse>("growth", new("增长", "Growth"))
        .WithKey()
        .Measure("value", "数值", ColumnUnit.OfRow, row => row.Value)
        .Term<Qualifier>("qualifier", "修饰", row => row.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", "数据状态", row => row.Status, ColumnRole.Status)
        .Period("previousPeriod", "对比时期", row => row.Previous?.Period)
        .Measure("previousValue", "对比值", ColumnUnit.OfRow, row => row.Previous?.Value)
        .Term<Qualifier>("previousQualifier", "对比值修饰", row => row.Previous?.Qualifier)
        .Term<PreviousOrigin>("previousOrigin", "对比值由来", row => row.Previous?.Origin)
        .Measure("change", "增减量", ColumnUnit.OfRow, row => row.Change)
        .Measure("changePercentagePoints", "增减百分点", ColumnUnit.PercentagePoints, row => row.ChangePercentagePoints)
        .Measure("growthPercent", "增幅", ColumnUnit.Percent, row => row.GrowthPercent)
        .Measure("publishedGrowthPercent", "公布增幅", ColumnUnit.Percent, row => row.PublishedGrowthPercent)
        .Measure("computedGrowthPercent", "计算增幅", ColumnUnit.Percent, row => row.ComputedGrowthPercent)
        .Measure("differencePercentagePoints", "两者之差", ColumnUnit.PercentagePoints, row => row.DifferencePercentagePoints)
        .Measure("cagrPercent", "年均复合增幅", ColumnUnit.Percent, row => row.CagrPercent)
        .WithNotes(row => row.Notes)
        .WithSource();
}
