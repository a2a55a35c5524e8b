using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>Targets as a table.</summary>
internal static class TargetTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<TargetResponse> Shape = new TableShape<TargetResponse>("targets", new("目标", "Targets"))
        .WithKey()
        .WithRule(row => row.Rule, areMeasures: true)
        .Term<Commitment>("commitment", "约束程度", row => row.Commitment, ColumnRole.Status)
        .Text("baselineIndicator", "基数指标", row => row.Baseline.Indicator)
        .Period("baselinePeriod", "基数时期", row => row.Baseline.Period)
        .Flag("baselineComparable", "基数可比", row => row.Baseline.Comparable)
        .Count("revision", "修订号", row => row.Revision)
        .Instant("recordedAt", "记录时间", row => row.RecordedAt)
        .Text("recordedBy", "记录人", row => row.RecordedBy)
        .WithSource();
}
