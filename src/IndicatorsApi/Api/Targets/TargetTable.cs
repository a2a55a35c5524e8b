using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>The table of targets.</summary>
internal static class TargetTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<TargetResponse> Shape = new TableSchema<TargetResponse>("targets", new("目标", "Targets"))
        .WithKey()
        .WithRule(row => row.Rule, areMeasures: true)
        .Term<Commitment>("commitment", row => row.Commitment, ColumnRole.Status)
        .Text("baselineIndicator", row => row.Baseline.Indicator)
        .Period("baselinePeriod", row => row.Baseline.Period)
        .Flag("baselineComparable", row => row.Baseline.Comparable)
        .Count("revision", row => row.Revision)
        .Instant("recordedAt", row => row.RecordedAt)
        .Text("recordedBy", row => row.RecordedBy)
        .WithResponsible(row => row.Responsible)
        .WithSource();
}
