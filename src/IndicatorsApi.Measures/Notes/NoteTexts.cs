using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Notes;

/// <summary>The texts of notes in both languages.</summary>
public static class NoteTexts
{
    /// <summary>Returns the text of a note, including its detail.</summary>
    public static LocalizedText Text(this Note note)
    {
        var template = TemplateOf(note.Code);
        return note.Detail is { } detail ? new(Fill(template.Zh, detail), Fill(template.En, detail)) : template;
    }

    private static string Fill(string template, string detail) => template.Replace("{0}", detail, StringComparison.Ordinal);

    private static LocalizedText TemplateOf(NoteCode code) => code switch
    {
        NoteCode.NoPreviousObservation => new(
            "没有上年同期数据，也未公布增幅或增减量。",
            "There is no observation one year earlier, and neither growth nor change was published."),
        NoteCode.PreviousImpliedByPublishedGrowth => new(
            "上年同期数由公布的增幅推算，为可比口径基数，并非上年公布数。",
            "The previous value is implied by published growth. It is a comparable base, not the value published a year ago."),
        NoteCode.PreviousImpliedByPublishedChange => new(
            "上年同期数由公布的增减量推算，为可比口径基数，并非上年公布数。",
            "The previous value is implied by published change. It is a comparable base, not the value published a year ago."),
        NoteCode.PreviousNotPositive => new("上年同期数为零或负数，无法计算增幅。", "The previous value is zero or negative, so growth is undefined."),
        NoteCode.PreviousQualified => new(
            "上年同期数为约数，或以“超过”“不足”表述。",
            "The previous value was published as approximate, or as more or less than a number."),
        NoteCode.GrowthOnly => new("只公布了增幅或增减量，未公布总量。", "Only growth or change was published, without a value."),
        NoteCode.ValueQualified => new("数值为约数，或以“超过”“不足”表述。", "The value was published as approximate, or as more or less than a number."),
        NoteCode.ValueNotPositive => new("数值为零或负数，无法计算与上限之比。", "The value is zero or negative, so its ratio to the ceiling is undefined."),
        NoteCode.PercentagePoints => new("该指标以百分比计量，变化以百分点表示。", "The indicator is a percentage. Its change is given in percentage points."),
        NoteCode.RankHasNoGrowth => new(
            "该指标为位次，变化以位计，不计增幅。",
            "The indicator is a rank. Its change is given in ranks, and it has no growth rate."),
        NoteCode.NoObservation => new("既无数据，也无基数。", "There is neither an observation nor a baseline."),
        NoteCode.NoBaseline => new("没有可比较的基数。", "There is no baseline."),
        NoteCode.BaselineNotComparable => new(
            "基数取自替代指标，由此得出的各项数值口径不可比。",
            "The baseline is a proxy. All measures derived from it are not comparable."),
        NoteCode.BaselineNotPositive => new("基数为零或负数，无法计算增幅。", "The baseline is zero or negative, so growth from it is undefined."),
        NoteCode.BaselineQualified => new(
            "基数为约数，或以“超过”“不足”表述。",
            "The baseline was published as approximate, or as more or less than a number."),
        NoteCode.BaselineImplied => new(
            "没有基数记录，由随数据公布的增幅或增减量推算。",
            "The baseline is not recorded. It is implied by the growth or change published with the observation."),
        NoteCode.TargetBelowBaseline => new("目标低于基数。", "The target is below the baseline."),
        NoteCode.TargetAboveBaseline => new("目标上限高于基数。", "The target is a ceiling above the baseline."),
        NoteCode.TargetEqualsBaseline => new("目标等于基数，没有需要缩小的差距。", "The target equals the baseline, so there is no gap to close."),
        NoteCode.TargetNotPositive => new("目标为零或负数，无法计算完成比例。", "The target is zero or negative, so a ratio to it is undefined."),
        NoteCode.DirectionOnly => new("目标只给出方向，没有数值。", "The target gives only a direction, without a number."),
        NoteCode.RankUnspecified => new("目标要求位次靠前，未明确具体位次。", "The target demands a leading rank without a number."),
        NoteCode.NeutralPolarity => new(
            "该指标无好坏方向，只有恰好等于目标才算达到。",
            "The indicator has neutral polarity. Only the exact value fulfils the target."),
        NoteCode.NoObservationOfPeriod => new(
            "目标期内尚无可累计的数据，无法计算进度。",
            "No observation of the target period counts yet, so there is no pace."),
        NoteCode.PeriodNotBegun => new("目标期尚未开始（自 {0} 起）。", "The target period has not begun. It starts on {0}."),
        NoteCode.Overdue => new("目标期已结束 {0} 个月，尚无该期数据。", "The target period ended {0} months ago and has no observation of its own."),
        NoteCode.GapInPeriod => new("缺少 {0} 的数据，其后的数据无法累计。", "Observations are missing for {0}. Later ones do not count."),
        NoteCode.CumulativeFell => new("累计数低于此前的累计数：{0}。", "A cumulative value is below an earlier one: {0}."),
        NoteCode.DerivedByDifference => new("数值由两个累计数相减得出。", "The value is the difference of two cumulative values."),
        NoteCode.ProfileNotApplicable => new(
            "所选时序口径不适用，改按月份计算。",
            "The requested elapsed profile does not apply to this target. Months are used instead."),
        NoteCode.LastYearMissing => new("没有上年同期的累计数据，改按月份计算。", "Last year's cumulative values are not recorded. Months are used instead."),
        NoteCode.CeilingExceeded => new("期末之前已超过上限。", "The ceiling was exceeded before the end of the period."),
        NoteCode.SamePointMissing => new("基期没有同一时点的数据可比。", "The baseline period has no observation at the same point."),
        NoteCode.BaselineFulfils => new("基数已达到目标，只需保持。", "The baseline already fulfils the target, which only has to be maintained."),
        NoteCode.RangeOvershot => new("数值已越过目标区间。", "The value has crossed the target range."),
        NoteCode.NoMonthRemaining => new("目标期已无剩余月份。", "No month of the period is left."),
        NoteCode.CompoundNeedsPositive => new("复合增长率要求数值均为正数。", "Compound growth rates require positive values."),
        NoteCode.NoObservationSinceBaseline => new("基期之后没有数据，无法判断趋势。", "There is no observation after the baseline, so there is no trend."),
        NoteCode.MethodNotApplicable => new("该方法不适用于多年累计目标。", "The method does not apply to a sum over several years."),
        NoteCode.TooLarge => new("结果超出可表示的范围。", "The result is too large to be represented."),
        NoteCode.PublishedGrowthDisagrees => new("公布增幅与计算增幅相差 {0} 个百分点。", "Published and computed growth differ by {0} percentage points."),
        NoteCode.NoPrecedingObservation => new("没有上一期的数据。", "There is no observation of the preceding period."),
        NoteCode.CumulativeHasNoPrecedingPeriod => new("累计期没有可环比的上一期。", "A cumulative period has no preceding period."),
        NoteCode.NothingToReconcile => new(
            "本级数与下级合计不齐备，无法核对。",
            "The region's own value or the aggregate of its children is missing, so there is nothing to reconcile."),
        NoteCode.PartialSum => new("下级尚未全部报送，合计不完整。", "Some children have not reported, so the aggregate is not a total."),
        NoteCode.NoRollup => new("该指标不可汇总。", "The indicator cannot be aggregated across regions."),
        NoteCode.WholeByParts => new(
            "尚无该期本身的数据，以 {0} 为准。",
            "The period has no observation of its own. {0} covers the whole period and decides."),
        NoteCode.MeanOfParts => new("数值为 {0} 的平均数。", "The value is the mean of {0}."),
        NoteCode.NewerUndecided => new(
            "{0} 只公布了增幅，不足以判断，以较早的数据为准。",
            "The newer observation of {0} has no value and cannot decide. An older one decides."),
        NoteCode.SumsDisagree => new(
            "同一时段的数据不一致（{0}），以最新累计数为准。",
            "Observations of the same months disagree ({0}). The newest cumulative value counts."),
        NoteCode.LastYearContradicts => new(
            "上年累计数与全年数相矛盾，改按月份计算。",
            "Last year's cumulative value contradicts its annual value. Months are used instead."),
        NoteCode.PaceByPublishedGrowth => new("进度按公布增幅与要求增幅之比计算。", "The pace is the ratio of published growth to required growth."),
        NoteCode.PaceBySamePoint => new(
            "进度按同比增幅与要求增幅之比计算。",
            "The pace is the ratio of growth over the same point of the baseline period to required growth."),
        NoteCode.PaceByCalendar => new(
            "没有上年同期数据，进度按时间计算。",
            "The same point of last year is not recorded, so the pace follows the calendar."),
        NoteCode.PaceByLastYearShare => new(
            "没有基期同期数据，进度按上年同期所占比重计算。",
            "The same point of the baseline period is not recorded, so the pace follows last year's cumulative share."),
        NoteCode.GrowthContradicts => new(
            "公布增幅与计算增幅对是否达到要求结论相反，以公布增幅为准。",
            "Published and computed growth disagree on whether the required growth is reached. Published growth decides."),
        NoteCode.PlanHasNoStart => new("多年累计目标没有可作起点的单一年份。", "A sum over several years has no single start year."),
        NoteCode.ProjectedLinearly => new("数值不全为正数，改按直线推算。", "The projection is linear, because compound growth requires positive values."),
        NoteCode.ProjectionCapped => new("推算值超出该指标的取值范围，取其界限。", "The projection exceeds the bounds of the indicator and is capped there."),
        NoteCode.BaselineMeetsTarget => new(
            "基数已在目标要求的一侧，没有需要缩小的差距。",
            "The baseline is already on the required side of the target, so there is no gap to close."),
        NoteCode.RangeHasTwoBounds => new("目标为区间，没有单一数值。", "The target is a range and has no single threshold."),
        NoteCode.MixedPoints => new(
            "各地数据时点不同，其和不是总数。",
            "The values refer to different points of the period, so the aggregate is not a total."),
        NoteCode.SomeBeyondCommonPoint => new("部分下级的数据已更新到其后的时点：{0}。", "Some children have reported beyond the common point: {0}."),
        NoteCode.RepresentedByChildren => new("无本级数据、以其下级合计代替：{0}。", "Represented by the aggregate of their children: {0}."),
        NoteCode.TargetsWithoutNumber => new("目标没有可相加的数值：{0}。", "Targets without a number that can be summed: {0}."),
        NoteCode.ComparedAtDifferentPoints => new(
            "各地数据时点不同，名次仅供参考；同一时点的比较请用 through=common。",
            "The regions are at different points of the period, so ranks are indicative. Use through=common to compare them at one point."),
        NoteCode.NoObservationAtPoint => new("在比较的时点没有数据。", "There is no observation at the common point of the comparison."),
        NoteCode.NoTargetOfPeriod => new("没有该期的目标。", "There is no target for the period."),
        NoteCode.RegionMerged => new(
            "该区划由合并而来，合并前以原各区划数据之和代替：{0}。",
            "The region was formed by a merger. Earlier values are sums over its predecessors: {0}."),
        NoteCode.RegionChanged => new(
            "该区划由其他区划变更而来（{0}），此前没有可比数据。",
            "The region was formed from {0}, and there is no comparable earlier observation."),
        NoteCode.RegionAbsorbedOthers => new(
            "其间有区划并入（{0}），前后数据所指范围可能不同。",
            "The region has absorbed {0} in the meantime. Earlier and later values may refer to different areas."),
        NoteCode.RegionFormed => new("该区划由其他区划变更而来：{0}。", "The region was formed from {0}."),
        NoteCode.RegionEnded => new("该区划已终止：{0}。", "The region ended on {0}."),
        NoteCode.NoObservationSince => new("起始期没有可用的数据。", "There is no observation in the start year of the compound rate."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The note has no text."),
    };
}
