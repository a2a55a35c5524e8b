using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Progress;

/// <summary>The table of progress.</summary>
internal static class ProgressTable
{
    /// <summary>The columns.</summary>
    public static readonly TableSchema<ProgressResponse> Shape = new TableSchema<ProgressResponse>("progress", new("进度", "Progress"))
        .WithKey()
        .WithRule(row => row.Rule)
        .Term<Commitment>("commitment", row => row.Commitment)
        .Term<ProgressStatus>(ColumnList.Of("targetStatus") with { Name = "status" }, row => row.Status, ColumnRole.Status)
        .Term<StartingPosition>("startingPosition", row => row.StartingPosition)
        .Term<ScheduleStatus>("schedule", row => row.Schedule)
        .Measure("threshold", row => row.Threshold)
        .Text("baselineIndicator", row => row.Baseline?.Indicator)
        .Period("baselinePeriod", row => row.Baseline?.Period)
        .Measure("baselineValue", row => row.Baseline?.Value)
        .Term<Qualifier>("baselineQualifier", row => row.Baseline?.Qualifier)
        .Term<ObservationStatus>("baselineStatus", row => row.Baseline?.Status)
        .Flag("baselineComparable", row => row.Baseline?.Comparable)
        .Term<PreviousValueOrigin>("baselineOrigin", row => row.Baseline?.Origin)
        .Text("latestIndicator", row => row.Latest?.Indicator)
        .Period("latestPeriod", row => row.Latest?.Period)
        .Measure("latestValue", row => row.Latest?.Value)
        .Term<Qualifier>("latestQualifier", row => row.Latest?.Qualifier)
        .Term<ObservationStatus>("latestStatus", row => row.Latest?.Status)
        .Flag("latestInTargetPeriod", row => row.Latest?.InTargetPeriod)
        .Flag("latestComparable", row => row.Latest?.Comparable)
        .Text("latestParts", row => row.Latest is { } latest ? string.Join(' ', latest.Parts) : null)
        .Measure("attainmentPercent", row => row.AttainmentPercent)
        .Measure("gap", row => row.Gap)
        .Measure("gapClosedPercent", row => row.GapClosedPercent)
        .Measure("requiredGrowthPercent", row => row.RequiredGrowthPercent)
        .Measure("requiredChangePercentagePoints", row => row.RequiredChangePercentagePoints)
        .Measure("elapsedPercent", row => row.ElapsedPercent)
        .Measure("expectedByNow", row => row.ExpectedByNow)
        .Measure("pacePercent", row => row.PacePercent)
        .Measure("leadPercentagePoints", row => row.LeadPercentagePoints)
        .Measure("projected", row => row.Projected)
        .Measure("neededPerMonth", row => row.NeededPerMonth)
        .Term<ProgressMethod>("method", row => row.Method)
        .Term<ElapsedBasis>("profile", row => row.Profile)
        .Date("reportedThrough", row => row.ReportedThrough)
        .Count("monthsSinceReport", row => row.MonthsSinceReport)
        .Count("monthsOverdue", row => row.MonthsOverdue)
        .WithNotes(row => row.Notes)
        .WithResponsible(row => row.Responsible)
        .WithSource();
}
