using System.Collections.Frozen;

namespace IndicatorsApi.Tables.Columns;

/// <summary>The columns of all files. Exports, imports, templates and rules use this list.</summary>
public static class ColumnList
{
    /// <summary>The additional column of rejected rows, which an import ignores.</summary>
    public const string Error = "error";

    /// <summary>All columns, including the parameters of rules under their own names.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        // Observations.
        new("region", "地区代码", new("数据所属地区的代码。", "The code of the region.")),
        new("regionLabel", "地区", new("地区的名称。", "The name of the region.")) { StandsFor = "region" },
        new("indicator", "指标代码", new("指标的代码。", "The code of the indicator.")),
        new("indicatorLabel", "指标", new("指标的名称。", "The name of the indicator.")) { StandsFor = "indicator" },
        new("topic", "主题", new("指标所属的主题。", "The code of the indicator's topic.")),
        new("topicLabel", "主题名称", new("主题的名称。", "The name of the topic.")),
        new(
            "period", "时期",
            new(
                "时期：2024 为全年，2024-H1 为上半年，2024-Q3 为三季度，2024-09 为九月，2024-09-YTD 为一至九月累计。",
                "The period: 2024 a year, 2024-H1 a half, 2024-Q3 a quarter, 2024-09 a month, 2024-09-YTD January to September.")) { Aliases = ["期间", "报告期"] },
        new("unit", "单位代码", new("计量单位的代码。", "The code of the unit.")) { Aliases = ["计量单位"] },
        new("unitLabel", "单位", new("计量单位的名称。", "The name of the unit.")) { StandsFor = "unit" },
        new("value", "数值", new("公布的数值。", "The published value."), ColumnUnit.OfRow) { Aliases = ["目标值"] },
        new("qualifier", "修饰", new("数值的确切程度：确数、约、超、不足。", "The precision of the value: exact, approximately, moreThan or lessThan.")),
        new(
            "status", "数据状态", new("数据的确定程度：预计、初步、修订、最终。", "The observation status: estimated, preliminary, revised or final.")) { Aliases =
                ["状态"] },
        new(
            "reportedGrowthPercent", "公布增幅", new("随数据公布的同比增幅。", "The published growth against the same period one year earlier."),
            ColumnUnit.Percent) { Aliases = ["增幅", "同比增幅"] },
        new(
            "reportedChange", "公布增减量", new("随数据公布的同比增减量。", "The published change against the same period one year earlier."),
            ColumnUnit.OfRow),
        new("derived", "推算", new("是否由其他数据推算，而非公布。", "True for a value that was derived from other observations and not published.")),
        new("derivedFrom", "推算依据", new("推算所依据的时期。", "The periods from which the value was derived.")),

        // Targets.
        new(
            "rule", "目标类型", new("目标的类型，如不低于、突破、增长。", "The kind of rule, such as atLeast, moreThan or growAtLeast.")) { Aliases =
                ["ruleKind"] },
        new("lower", "下限", new("区间目标的下限。", "The lower end of a range."), ColumnUnit.OfRow),
        new("upper", "上限", new("区间目标的上限。", "The upper end of a range."), ColumnUnit.OfRow),
        new("amount", "增减量", new("要求增加或减少的数量。", "The required increase or decrease."), ColumnUnit.OfRow),
        new("percent", "百分比", new("要求增长或变化的百分比。", "The required growth or change in percent."), ColumnUnit.Percent),
        new("rank", "名次", new("名次，1 为最优；目标中为要求进入的名次。", "The rank; 1 is the best. Of a target, the rank to reach.")) { Aliases = ["位次"] },
        new("commitment", "约束程度", new("目标的约束程度：确保、预期、力争、计划。", "The commitment: binding, expected, aspirational or planned.")),
        new(
            "baselineIndicator", "基数指标",
            new("作为基数的指标，与目标指标不同时填写。", "The indicator of the baseline, if it differs from that of the target.")),
        new("baselinePeriod", "基数时期", new("基数所属的时期。", "The period of the baseline.")),
        new("baselineComparable", "基数可比", new("基数与目标的口径是否一致。", "True when baseline and target measure the same thing.")),
        new("responsibleUnitZh", "责任单位", new("对目标负责的单位（中文）。", "The unit responsible for the target, in Chinese.")),
        new("responsibleUnitEn", "责任单位英文名", new("对目标负责的单位（英文）。", "The unit responsible for the target, in English.")),
        new("responsiblePostZh", "责任人职务", new("对目标负责的人的职务（中文）。", "The post responsible for the target, in Chinese.")) { Aliases = ["责任人"] },
        new("responsiblePostEn", "责任人职务英文名", new("对目标负责的人的职务（英文）。", "The post responsible for the target, in English.")),

        // Provenance.
        new("source", "来源", new("来源文件的代码。", "The code of the source document.")) { Aliases = ["数据来源"] },
        new("locator", "出处", new("在来源文件中的位置。", "The location in the source document.")),
        new("note", "备注", new("读者应了解的情况。", "Information that a reader needs.")) { Aliases = ["说明"] },
        new("revision", "修订号", new("该数据的第几次修订，从 1 起。", "The number of the revision, from 1.")),
        new("recordedAt", "记录时间", new("记入的时间（世界时）。", "The recording time in UTC.")),
        new("recordedBy", "记录人", new("记入者。", "The name of the API key that recorded it.")),
        new("error", "错误", new("该行的问题；改正后可原样再次发送。", "The error of the row. The corrected row can be imported again.")),

        // Reference values of import templates.
        new("definition", "含义", new("指标的含义。", "The definition of the indicator.")),
        new("lastYear", "上年全年", new("上年全年的数值。", "The value of the previous year."), ColumnUnit.OfRow),
        new(
            "before", "上期", new("上一期的数值；累计期为截至上月的累计数。", "The value of the previous month, or the cumulative value through it."),
            ColumnUnit.OfRow),
        new("yearTarget", "年度目标", new("全年的目标。", "The target of the year.")),

        // Measures.
        new("previousPeriod", "对比时期", new("用来比较的上年同期或上一期。", "The period of comparison: one year earlier, or the preceding one.")),
        new("previousValue", "对比值", new("用来比较的数值。", "The value compared with."), ColumnUnit.OfRow),
        new("previousQualifier", "对比值修饰", new("对比值的确切程度。", "How exactly the value compared with is meant.")),
        new(
            "previousOrigin", "对比值由来",
            new(
                "对比值的由来：有记录，或由公布的增幅、增减量推算。",
                "Where the value compared with comes from: it is on record, or follows from what was published.")),
        new("change", "增减量", new("与对比值之差。", "The difference to the value compared with."), ColumnUnit.OfRow),
        new(
            "changePercentagePoints", "增减百分点", new("与对比值之差，以百分点计。", "The difference from the value of comparison, in percentage points."),
            ColumnUnit.PercentagePoints),
        new("growthPercent", "增幅", new("相对对比值的增幅。", "The growth against the value of comparison."), ColumnUnit.Percent),
        new("publishedGrowthPercent", "公布增幅", new("公布的增幅。", "The published growth."), ColumnUnit.Percent),
        new("computedGrowthPercent", "计算增幅", new("由两期数值计算的增幅。", "The growth computed from both values."), ColumnUnit.Percent),
        new("differencePercentagePoints", "两者之差", new("公布增幅与计算增幅之差。", "Published less computed growth."), ColumnUnit.PercentagePoints),
        new("cagrPercent", "年均复合增幅", new("自起始期以来的年均复合增幅。", "The compound annual growth rate since the first period."), ColumnUnit.Percent),
        new(
            "startingPosition", "起点",
            new("目标期数据报送以前，起点与目标的距离。", "The distance of the baseline from the target while the period has no observation.")),
        new(
            "schedule", "进度情况",
            new(
                "相对时序进度的情况：已完成、超进度、达进度、欠进度、逾期、未完成、待报。",
                "The progress against the calendar: done, ahead, onTime, behind, overdue, missed or notReported.")),
        new("threshold", "应达到值", new("达到目标所需的数值。", "The number that fulfils the target."), ColumnUnit.OfRow),
        new("baselineValue", "基数", new("目标起点的数值。", "The baseline of the target."), ColumnUnit.OfRow),
        new("baselineQualifier", "基数修饰", new("基数的确切程度。", "The precision of the baseline.")),
        new("baselineStatus", "基数数据状态", new("基数的确定程度。", "The observation status of the baseline.")),
        new("baselineOrigin", "基数由来", new("基数的由来。", "The origin of the baseline.")),
        new("latestIndicator", "最新值指标", new("最新值所属的指标。", "The indicator of the latest value.")),
        new("latestPeriod", "最新值时期", new("最新值所属的时期。", "The period of the latest value.")),
        new("latestValue", "最新值", new("用于评估的最新数值。", "The latest value that decides about the target."), ColumnUnit.OfRow),
        new("latestQualifier", "最新值修饰", new("最新值的确切程度。", "The precision of the latest value.")),
        new("latestStatus", "最新值数据状态", new("最新值的确定程度。", "The observation status of the latest value.")),
        new("latestInTargetPeriod", "最新值属目标期", new("最新值是否属于目标期。", "True when the latest value belongs to the period of the target.")),
        new("latestComparable", "最新值可比", new("最新值与目标的口径是否一致。", "True when the latest value and the target measure the same thing.")),
        new("latestParts", "最新值合计自", new("最新值由哪些时期合计。", "The periods that add up to the latest value.")),
        new("attainmentPercent", "完成率", new("最新值占应达到值的比例。", "The latest value as a share of the threshold."), ColumnUnit.Percent),
        new("gap", "差距", new("距离应达到值还差多少。", "The distance from the threshold."), ColumnUnit.OfRow),
        new(
            "gapClosedPercent", "差距缩小率", new("自基数以来已缩小的差距。", "The share of the distance between baseline and threshold that is closed."),
            ColumnUnit.Percent),
        new("requiredGrowthPercent", "所需增幅", new("由最新值达到目标所需的增幅。", "The growth from the baseline to the threshold."), ColumnUnit.Percent),
        new(
            "requiredChangePercentagePoints", "所需百分点",
            new("由最新值达到目标所需变化的百分点。", "The change from the baseline to the threshold, in percentage points."), ColumnUnit.PercentagePoints),
        new(
            "elapsedPercent", "时序进度", new("目标期已过去的比例。", "The share of the target period that the latest value covers."),
            ColumnUnit.Percent),
        new("expectedByNow", "按进度应达到", new("按时序进度现在应达到的数值。", "The expected value at this point of the period."), ColumnUnit.OfRow),
        new("pacePercent", "进度比", new("实际进度与所需进度之比。", "The pace in percent of the required pace."), ColumnUnit.Percent),
        new(
            "leadPercentagePoints", "超前", new("比时序进度超前（负数为落后）多少个百分点。", "The lead over the expected value; negative when behind."),
            ColumnUnit.PercentagePoints),
        new("projected", "推算期末值", new("按目前趋势推算的期末数值。", "The projected value at the end of the period."), ColumnUnit.OfRow),
        new("neededPerMonth", "每月所需", new("剩余各月平均还需完成的数量。", "The required value per remaining month."), ColumnUnit.OfRow),
        new("method", "方法", new("计算进度的方法。", "The method of computing the pace.")),
        new("profile", "时序口径", new("时序进度的计算口径。", "The basis of the elapsed share.")),
        new("reportedThrough", "数据截至", new("数据截至的日期。", "The last day that observations cover.")),
        new("monthsSinceReport", "距今", new("自数据截至日以来的月数。", "The number of months since that day."), ColumnUnit.Months),
        new(
            "monthsOverdue", "逾期", new("目标期结束后数据逾期的月数。", "The number of months for which the observation of the whole period is overdue."),
            ColumnUnit.Months),
        new("by", "对比依据", new("按哪一个数比较。", "The measure by which regions are compared.")),
        new("number", "对比数", new("用来比较的数。", "The value of that measure.")),
        new("through", "截至时期", new("比较的数据截至哪一时期。", "The period through which the compared observations extend.")),
        new("fromBest", "与最优之差", new("与最优地区之差。", "The difference from the best region.")),
        new("fromMedian", "与中位数之差", new("与中位数之差。", "The difference from the median.")),
        new("sharePercent", "占比", new("占全部地区合计的比例。", "The share of the total."), ColumnUnit.Percent),
        new("rankChange", "位次升降", new("与上年同期相比上升的名次（负数为下降）。", "The rise in rank against one year earlier; negative for a fall.")),
        new("month", "月份", new("月份。", "The month.")),
        new("reported", "已报", new("该月的数据是否已报。", "True when observations of the month are reported.")),
        new("yearBefore", "上年同期", new("上年同期的数值。", "The value one year earlier."), ColumnUnit.OfRow),
        new("vintageVersion", "记录版本", new("最早得知这一点的记录版本。", "The dataset version that first contained this.")),
        new("vintageAt", "获知时间", new("得知的时间（世界时）。", "The time at which this became known, in UTC.")),
        new("start", "首日", new("时期的第一天。", "The first day of the period.")),
        new("end", "末日", new("时期的最后一天。", "The last day of the period.")),
        new("target", "目标值", new("该时期目标的数值。", "The threshold of the target of the period."), ColumnUnit.OfRow),
        new("targetCommitment", "约束程度", new("该时期目标的约束程度。", "The commitment of the target of the period.")),
        new("targetStatus", "目标状态", new("目标的状态。", "The status of the target.")),
        new("warnings", "警告代码", new("提示的代码，以空格分隔。", "The codes of the warnings, separated by spaces.")),
        new("warningsText", "警告", new("提示的内容：看起来需要核对之处。", "The texts of the warnings.")),
        new("notes", "说明代码", new("说明的代码，以空格分隔。", "The codes of the notes, separated by spaces.")),
        new("notesText", "说明", new("说明的内容。", "The texts of the notes.")),
    ];

    private static readonly FrozenDictionary<string, Column> ByName = All.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>Returns the column of a name. A column outside of the list has neither a Chinese header nor a unit.</summary>
    public static Column Of(string name) => ByName.GetValueOrDefault(name) ?? new(name, name, new("", ""));

    /// <summary>Returns the column of a rule parameter in a table with other numbers: <c>ruleValue</c>, 目标数值.</summary>
    public static Column OfRule(string parameter)
    {
        var own = Of(parameter);
        return own with
        {
            Name = $"rule{char.ToUpperInvariant(parameter[0])}{parameter[1..]}",
            Chinese = $"目标{own.Chinese}",
            Aliases = [],
            StandsFor = parameter
        };
    }
}
