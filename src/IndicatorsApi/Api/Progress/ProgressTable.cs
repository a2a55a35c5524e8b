using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Progress;

/// <summary>Progress as a table.</summary>
internal static class ProgressTable
{
    /// <summary>The columns.</summary>
    public static readonly TableShape<ProgressResponse> Shape = new TableShape<ProgressResponse>("progress", new("进度", "Progress"))
        .WithKey()
        .WithRule(row => row.Rule)
        .Term<Commitment>("commitment", "约束程度", row => row.Commitment)
        .Term<ProgressStatus>("status", "目标状态", row => row.Status, ColumnRole.Status)
        .Measure("threshold", "应达到值", ColumnUnit.OfRow, row => row.Threshold)
        .Text("baselineIndicator", "基数指标", row => row.Baseline?.Indicator)
        .Period("baselinePeriod", "基数时期", row => row.Baseline?.Period)
        .Measure("baselineValue", "基数", ColumnUnit.OfRow, row => row.Baseline?.Value)
        .Term<Qualifier>("baselineQualifier", "基数修饰", row => row.Baseline?.Qualifier)
        .Term<ObservationStatus>("baselineStatus", "基数数据状态", row => row.Baseline?.Status)
        .Flag("baselineComparable", "基数可比", row => row.Baseline?.Comparable)
        .Term<PreviousOrigin>("baselineOrigin", "基数由来", row => row.Baseline?.Origin)
        .Text("latestIndicator", "最新值指标", row => row.Latest?.Indicator)
        .Period("latestPeriod", "最新值时期", row => row.Latest?.Period)
        .Measure("latestValue", "最新值", ColumnUnit.OfRow, row => row.Latest?.Value)
        .Term<Qualifier>("latestQualifier", "最新值修饰", row => row.Latest?.Qualifier)
        .Term<ObservationStatus>("latestStatus", "最新值数据状态", row => row.Latest?.Status)
        .Flag("latestInTargetPeriod", "最新值属目标期", row => row.Latest?.InTargetPeriod)
        .Flag("latestComparable", "最新值可比", row => row.Latest?.Comparable)
        .Text("latestParts", "最新值合计自", row => row.Latest is { } latest ? string.Join(' ', latest.Parts) : null)
        .Measure("attainmentPercent", "完成率", ColumnUnit.Percent, row => row.AttainmentPercent)
        .Measure("gap", "差距", ColumnUnit.OfRow, row => row.Gap)
        .Measure("gapClosedPercent", "差距缩小率", ColumnUnit.Percent, row => row.GapClosedPercent)
        .Measure("requiredGrowthPercent", "所需增幅", ColumnUnit.Percent, row => row.RequiredGrowthPercent)
        .Measure("requiredChangePercentagePoints", "所需百分点", ColumnUnit.PercentagePoints, row => row.RequiredChangePercentagePoints)
        .Measure("elapsedPercent", "时序进度", ColumnUnit.Percent, row => row.ElapsedPercent)
        .Measure("expectedByNow", "按时序应达到", ColumnUnit.OfRow, row => row.ExpectedByNow)
        .Measure("pacePercent", "进度比", ColumnUnit.Percent, row => row.PacePercent)
        .Measure("leadPercentagePoints", "超前", ColumnUnit.PercentagePoints, row => row.LeadPercentagePoints)
        .Measure("projected", "推算期末值", ColumnUnit.OfRow, row => row.Projected)
        .Measure("neededPerMonth", "每月所需", ColumnUnit.OfRow, row => row.NeededPerMonth)
        .Term<ProgressMethod>("method", "方法", row => row.Method)
        .Term<ElapsedProfile>("profile", "时序口径", row => row.Profile)
        .Date("reportedThrough", "数据截至", row => row.ReportedThrough)
        .Count("monthsSinceReport", "距今", row => row.MonthsSinceReport, ColumnUnit.Months)
        .Count("monthsOverdue", "逾期", row => row.MonthsOverdue, ColumnUnit.Months)
        .WithNotes(row => row.Notes)
        .WithSource();
}
