using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Observations;

/// <summary>Observations as a table.</summary>
internal static class ObservationTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<ObservationResponse> Shape = new TableShape<ObservationResponse>("observations", new("数据", "Observations"))
        .WithKey()
        .Measure("value", "数值", ColumnUnit.OfRow, row => row.Value)
        .Term<Qualifier>("qualifier", "修饰", row => row.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", "数据状态", row => row.Status, ColumnRole.Status)
        .Measure("reportedGrowthPercent", "公布增幅", ColumnUnit.Percent, row => row.ReportedGrowthPercent)
        .Measure("reportedChange", "公布增减量", ColumnUnit.OfRow, row => row.ReportedChange)
        .Flag("derived", "推算", row => row.Derived)
        .Text("derivedFrom", "推算依据", row => string.Join(' ', row.DerivedFrom))
        .Count("revision", "修订号", row => row.Revision)
        .Instant("recordedAt", "记录时间", row => row.RecordedAt)
        .Text("recordedBy", "记录人", row => row.RecordedBy)
        .WithSource();
}
