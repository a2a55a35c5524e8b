using System.Collections.Frozen;

namespace IndicatorsApi.Tables.Columns;

/// <summary>All columns that files have: exports, imports, templates and the parameters of rules read this one list.</summary>
public static class ColumnList
{
    /// <summary>The column that a file of rejected rows carries in addition; it is ignored when the file is sent again.</summary>
    public const string Error = "error";

    /// <summary>The columns; a parameter of a rule stands among them under its own name.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        // What was published.
        new("region", "地区代码"),
        new("regionLabel", "地区") { StandsFor = "region" },
        new("indicator", "指标代码"),
        new("indicatorLabel", "指标") { StandsFor = "indicator" },
        new("topic", "主题代码"),
        new("period", "时期") { Aliases = ["期间", "报告期"] },
        new("unit", "单位代码") { Aliases = ["计量单位"] },
        new("unitLabel", "单位") { StandsFor = "unit" },
        new("value", "数值", ColumnUnit.OfRow) { Aliases = ["目标值"] },
        new("qualifier", "修饰"),
        new("status", "数据状态") { Aliases = ["状态"] },
        new("reportedGrowthPercent", "公布增幅", ColumnUnit.Percent) { Aliases = ["增幅", "同比增幅"] },
        new("reportedChange", "公布增减量", ColumnUnit.OfRow),
        new("derived", "推算"),
        new("derivedFrom", "推算依据"),

        // What was promised.
        new("rule", "目标类型") { Aliases = ["ruleKind"] },
        new("lower", "下限", ColumnUnit.OfRow),
        new("upper", "上限", ColumnUnit.OfRow),
        new("amount", "增减量", ColumnUnit.OfRow),
        new("percent", "百分比", ColumnUnit.Percent),
        new("rank", "位次"),
        new("commitment", "约束程度"),
        new("baselineIndicator", "基数指标"),
        new("baselinePeriod", "基数时期"),
        new("baselineComparable", "基数可比"),
        new("responsibleUnitZh", "责任单位"),
        new("responsibleUnitEn", "责任单位英文名"),
        new("responsiblePostZh", "责任人职务") { Aliases = ["责任人"] },
        new("responsiblePostEn", "责任人职务英文名"),

        // Where it comes from.
        new("source", "来源") { Aliases = ["数据来源"] },
        new("locator", "出处"),
        new("note", "备注") { Aliases = ["说明"] },
        new("revision", "修订号"),
        new("recordedAt", "记录时间"),
        new("recordedBy", "记录人"),
        new("error", "错误"),

        // What is computed from it.
        new("previousPeriod", "对比时期"),
        new("previousValue", "对比值", ColumnUnit.OfRow),
        new("previousQualifier", "对比值修饰"),
        new("previousOrigin", "对比值由来"),
        new("change", "增减量", ColumnUnit.OfRow),
        new("changePercentagePoints", "增减百分点", ColumnUnit.PercentagePoints),
        new("growthPercent", "增幅", ColumnUnit.Percent),
        new("publishedGrowthPercent", "公布增幅", ColumnUnit.Percent),
        new("computedGrowthPercent", "计算增幅", ColumnUnit.Percent),
        new("differencePercentagePoints", "两者之差", ColumnUnit.PercentagePoints),
        new("cagrPercent", "年均复合增幅", ColumnUnit.Percent),
        new("standing", "进展"),
        new("schedule", "进度情况"),
        new("threshold", "应达到值", ColumnUnit.OfRow),
        new("baselineValue", "基数", ColumnUnit.OfRow),
        new("baselineQualifier", "基数修饰"),
        new("baselineStatus", "基数数据状态"),
        new("baselineOrigin", "基数由来"),
        new("latestIndicator", "最新值指标"),
        new("latestPeriod", "最新值时期"),
        new("latestValue", "最新值", ColumnUnit.OfRow),
        new("latestQualifier", "最新值修饰"),
        new("latestStatus", "最新值数据状态"),
        new("latestInTargetPeriod", "最新值属目标期"),
        new("latestComparable", "最新值可比"),
        new("latestParts", "最新值合计自"),
        new("attainmentPercent", "完成率", ColumnUnit.Percent),
        new("gap", "差距", ColumnUnit.OfRow),
        new("gapClosedPercent", "差距缩小率", ColumnUnit.Percent),
        new("requiredGrowthPercent", "所需增幅", ColumnUnit.Percent),
        new("requiredChangePercentagePoints", "所需百分点", ColumnUnit.PercentagePoints),
        new("elapsedPercent", "时序进度", ColumnUnit.Percent),
        new("expectedByNow", "按进度应达到", ColumnUnit.OfRow),
        new("pacePercent", "进度比", ColumnUnit.Percent),
        new("leadPercentagePoints", "超前", ColumnUnit.PercentagePoints),
        new("projected", "推算期末值", ColumnUnit.OfRow),
        new("neededPerMonth", "每月所需", ColumnUnit.OfRow),
        new("method", "方法"),
        new("profile", "时序口径"),
        new("reportedThrough", "数据截至"),
        new("monthsSinceReport", "距今", ColumnUnit.Months),
        new("monthsOverdue", "逾期", ColumnUnit.Months),
        new("place", "名次"),
        new("by", "对比依据"),
        new("number", "对比数"),
        new("through", "截至时期"),
        new("fromBest", "与最优之差"),
        new("fromMedian", "与中位数之差"),
        new("sharePercent", "占比", ColumnUnit.Percent),
        new("placesUp", "位次升降"),
        new("month", "月份"),
        new("reported", "已报"),
        new("yearBefore", "上年同期", ColumnUnit.OfRow),
        new("knownIn", "记录版本"),
        new("knownAt", "获知时间"),
        new("start", "首日"),
        new("end", "末日"),
        new("target", "目标值", ColumnUnit.OfRow),
        new("targetCommitment", "约束程度"),
        new("targetStatus", "目标状态"),
        new("warnings", "警告代码"),
        new("warningsText", "警告"),
        new("notes", "说明代码"),
        new("notesText", "说明"),
    ];

    private static readonly FrozenDictionary<string, Column> ByName = All.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>The column of a name; one that is not on the list has no other name and no unit.</summary>
    public static Column Of(string name) => ByName.GetValueOrDefault(name) ?? new(name, name);

    /// <summary>The column of a parameter of a rule, in tables where other numbers stand beside it: <c>ruleValue</c>, 目标数值.</summary>
    public static Column OfRule(string parameter)
    {
        var own = Of(parameter);
        return own with { Name = $"rule{char.ToUpperInvariant(parameter[0])}{parameter[1..]}", Chinese = $"目标{own.Chinese}", Aliases = [], StandsFor = parameter };
    }
}
