using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Observations;

/// <summary>The table of observations.</summary>
internal static class ObservationTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<ObservationResponse> Shape =
        new TableSchema<ObservationResponse>("observations", new("数据", "Observations"))
        .WithKey()
        .Measure("value", row => row.Value)
        .Term<Qualifier>("qualifier", row => row.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", row => row.Status, ColumnRole.Status)
        .Measure("reportedGrowthPercent", row => row.ReportedGrowthPercent)
        .Measure("reportedChange", row => row.ReportedChange)
        .Flag("derived", row => row.Derived)
        .Text("derivedFrom", row => string.Join(' ', row.DerivedFrom))
        .Count("revision", row => row.Revision)
        .Instant("recordedAt", row => row.RecordedAt)
        .Text("recordedBy", row => row.RecordedBy)
        .WithSource();
}
