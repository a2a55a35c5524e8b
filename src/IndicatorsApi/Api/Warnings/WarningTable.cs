using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Warnings;

/// <summary>The table of observations with warnings.</summary>
internal static class WarningTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<FlaggedObservationResponse> Shape =
        new TableSchema<FlaggedObservationResponse>("warnings", new("可疑数据", "Warnings"))
        .WithKey()
        .Measure("value", row => row.Value)
        .Term<Qualifier>("qualifier", row => row.Qualifier, ColumnRole.Status)
        .Term<ObservationStatus>("status", row => row.Status, ColumnRole.Status)
        .WithWarnings(row => row.Warnings)
        .Count("revision", row => row.Revision)
        .Instant("recordedAt", row => row.RecordedAt)
        .Text("recordedBy", row => row.RecordedBy)
        .WithSource();
}
