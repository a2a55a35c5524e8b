using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Growth;

/// <summary>The table of growth.</summary>
internal static class GrowthTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<GrowthResponse> Shape = new TableSchema<GrowthResponse>("growth", new("增长", "Growth"))
        .WithKey()
        .Measure("value", row => row.Value)
        .Term<Qualifier>("qualifier", row => row.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", row => row.Status, ColumnRole.Status)
        .Period("previousPeriod", row => row.Previous?.Period)
        .Measure("previousValue", row => row.Previous?.Value)
        .Term<Qualifier>("previousQualifier", row => row.Previous?.Qualifier)
        .Term<PreviousValueOrigin>("previousOrigin", row => row.Previous?.Origin)
        .Measure("change", row => row.Change)
        .Measure("changePercentagePoints", row => row.ChangePercentagePoints)
        .Measure("growthPercent", row => row.GrowthPercent)
        .Measure("publishedGrowthPercent", row => row.PublishedGrowthPercent)
        .Measure("computedGrowthPercent", row => row.ComputedGrowthPercent)
        .Measure("differencePercentagePoints", row => row.DifferencePercentagePoints)
        .Measure("cagrPercent", row => row.CagrPercent)
        .WithNotes(row => row.Notes)
        .WithSource();
}
