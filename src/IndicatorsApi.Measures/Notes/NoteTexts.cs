using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Notes;

/// <summary>The words for each note, in both languages.</summary>
public static class NoteTexts
{
    /// <summary>What a note says.</summary>
    public static LocalizedText Text(this Note note)
    {
        var words = Words(note.Code);
        return note.Detail is { } detail ? new(words.Zh.Replace("{0}", detail, StringComparison.Ordinal), words.En.Replace("{0}", detail, StringComparison.Ordinal)) : words;
    }

    private static LocalizedText Words(NoteCode code) => code switch
    {
        NoteCode.NoPreviousObservation => new("没有上年同期数，也未公布增幅或增减量。", "There is no figure one year earlier, and neither growth nor change was published."),
        NoteCode.PreviousImpliedByPublishedGrowth => new("上年同期数由公布的增幅推算，是可比口径的基数，并非上年公布数。", "The previous value follows from the published growth: a comparable base, not the figure published a year ago."),
        NoteCode.PreviousImpliedByPublishedChange => new("上年同期数由公布的增减量推算，是可比口径的基数，并非上年公布数。", "The previous value follows from the published change: a comparable base, not the figure published a year ago."),
        NoteCode.PreviousNotPositive => new("上年同期数为零或负数，增幅没有意义。", "The previous value is zero or negative, so a growth rate has no meaning."),
        NoteCode.PreviousQualified => new("上年同期数是约数，或以“超过”“不足”表述。", "The previous value is published as approximate, or as more or less than a number."),
        NoteCode.GrowthOnly => new("只公布了增幅或增减量，没有公布总量。", "Only growth or change was published, no level."),
        NoteCode.ValueQualified => new("数值是约数，或以“超过”“不足”表述。", "The value is published as approximate, or as more or less than a number."),
        NoteCode.ValueNotPositive => new("数值为零或负数，与上限之比没有意义。", "The value is zero or negative, so its ratio to a ceiling has no meaning."),
        NoteCode.PercentagePoints => new("该指标以百分比计量，变化以百分点表示。", "The indicator is a percentage: it changes by percentage points, not by percent."),
        NoteCode.RankHasNoGrowth => new("该指标是位次，变化以位计，不计增幅。", "The indicator is a place in an order: it changes by places, not by percent."),
        NoteCode.NoObservation => new("既没有数据，也没有基数。", "There is neither a figure nor a baseline."),
        NoteCode.NoBaseline => new("没有可比较的基数。", "There is no baseline to compare with."),
        NoteCode.BaselineNotComparable => new("基数是替代指标，由此得出的各项数值口径不可比。", "The baseline is a proxy: every measure derived from it compares unlike things."),
        NoteCode.BaselineNotPositive => new("基数为零或负数，由此计算的增幅没有意义。", "The baseline is zero or negative, so a growth rate from it has no meaning."),
        NoteCode.BaselineQualified => new("基数是约数，或以“超过”“不足”表述。", "The baseline is published as approximate, or as more or less than a number."),
        NoteCode.BaselineImplied => new("基数没有记录，由随数据公布的增幅或增减量推算。", "The baseline is not on record; it follows from the growth or change published with the figure."),
        NoteCode.TargetBelowBaseline => new("目标低于基数。", "The target lies below the baseline."),
        NoteCode.TargetAboveBaseline => new("目标上限高于基数。", "The target is a ceiling that lies above the baseline."),
        NoteCode.TargetEqualsBaseline => new("目标等于基数，没有需要缩小的差距。", "The target equals the baseline, so there is no distance to close."),
        NoteCode.TargetNotPositive => new("目标为零或负数，完成比例没有意义。", "The target is zero or negative, so a ratio to it has no meaning."),
        NoteCode.DirectionOnly => new("目标只给出方向，没有数值。", "The target gives a direction without a number."),
        NoteCode.RankUnspecified => new("目标要求位次靠前，但未说明第几位。", "The target asks for a place near the front without saying which."),
        NoteCode.NeutralPolarity => new("该指标无好坏方向，只有恰好等于目标才算达到。", "Neither direction of the indicator is good, so only the very figure would meet the target."),
        NoteCode.NoObservationOfPeriod => new("目标期内尚无可累计的数据，无法计算进度。", "No figure of the target period can be counted yet, so there is no pace."),
        NoteCode.PeriodNotBegun => new("目标期尚未开始（{0}起）。", "The target period has not begun; it begins on {0}."),
        NoteCode.Overdue => new("目标期已结束 {0} 个月，尚无该期数据。", "The target period ended {0} months ago and its own figure is not in."),
        NoteCode.GapInPeriod => new("缺少 {0} 的数据，其后的数据无法累计。", "Figures are missing for {0}; later ones cannot be added up."),
        NoteCode.CumulativeFell => new("累计数低于此前的累计数：{0}。", "A cumulative figure is smaller than an earlier one: {0}."),
        NoteCode.DerivedByDifference => new("数值由两个累计数相减得出。", "The value is the difference of two cumulative figures."),
        NoteCode.ProfileNotApplicable => new("所选时序口径不适用，按月份计算。", "The elapsed profile does not fit this target; months are counted instead."),
        NoteCode.LastYearMissing => new("没有上年同期的累计数据，按月份计算。", "Last year's course is not on record; months are counted instead."),
        NoteCode.CeilingPassed => new("期末之前已超过上限。", "The ceiling is passed before the period is over."),
        NoteCode.SamePointMissing => new("基期没有同一时点的数据可比。", "The baseline's year has no figure at the same point to compare with."),
        NoteCode.BaselineFulfils => new("基数已达到目标，只需保持。", "The baseline fulfils the target already; what counts is staying there."),
        NoteCode.RangeOvershot => new("数值已越过目标区间。", "The value has come through the range and lies outside it on the other side."),
        NoteCode.NothingLeft => new("目标期已无剩余月份。", "No month of the period is left."),
        NoteCode.CompoundNeedsPositive => new("复合增长率要求数值均为正数。", "Rates of compound growth need positive numbers."),
        NoteCode.NothingSinceBaseline => new("基期之后没有数据，看不出趋势。", "There is no figure after the baseline to see a trend in."),
        NoteCode.MethodNotApplicable => new("该方法不适用于多年累计目标。", "The method does not fit a sum over several years."),
        NoteCode.TooLarge => new("结果超出可表示的范围。", "The result is larger than can be shown."),
        NoteCode.PublishedGrowthDisagrees => new("公布增幅与计算增幅相差 {0} 个百分点。", "Published and computed growth differ by {0} percentage points."),
        NoteCode.NoObservationBefore => new("没有上一期的数据。", "There is no figure of the period before."),
        NoteCode.CumulativeHasNoBefore => new("累计期没有可环比的上一期。", "A year-to-date has no period before it to compare with."),
        NoteCode.NothingToReconcile => new("本级数与下级合计不齐备，无法核对。", "Own figure and children's values are not both there, so there is nothing to reconcile."),
        NoteCode.PartialSum => new("下级尚未全部报送，合计不完整。", "Not all children have reported, so what they come to is no total."),
        NoteCode.NoRollup => new("该指标不可汇总。", "The values of regions cannot be combined for this indicator."),
        NoteCode.WholeByParts => new("尚无该期本身的数据，以 {0} 为准。", "The period's own figure is not in; {0} covers all of it and decides."),
        NoteCode.MeanOfParts => new("数值是 {0} 的平均数。", "The value is the mean of {0}."),
        NoteCode.NewerUndecided => new("{0} 只公布了增幅，不足以判断；以较早的数据为准。", "The newer figure of {0} tells no level and cannot decide; an older one does."),
        NoteCode.SumsDisagree => new("同一时段的数据不一致（{0}），以最新累计数为准。", "Figures of the same months do not agree ({0}); the newest cumulative figure counts."),
        NoteCode.LastYearContradicts => new("上年累计数与全年数相矛盾，按月份计算。", "Last year's cumulative figure contradicts its whole; months are counted instead."),
        NoteCode.PaceByPublishedGrowth => new("进度按公布增幅与要求增幅之比计算。", "The pace is the published growth over the growth demanded."),
        NoteCode.PaceBySamePoint => new("进度按同比增幅与要求增幅之比计算。", "The pace is the growth over the same point of the baseline's period, over the growth demanded."),
        NoteCode.PaceByCalendar => new("没有上年同期数，进度按时间计算。", "The same point of last year is not on record, so the pace is that of the calendar."),
        NoteCode.PaceByLastYearShare => new("没有基期同期数，进度按上年同期所占比重计算。", "The same point of the baseline's period is not on record, so the pace follows last year's share."),
        NoteCode.GrowthContradicts => new("公布增幅与计算增幅对是否达到要求结论相反，以公布增幅为准。", "Published and computed growth lie on two sides of what is demanded; the published one decides."),
        NoteCode.PlanHasNoStart => new("多年累计目标没有可作起点的单一年份。", "A sum over several years has no single year to start from."),
        NoteCode.ProjectedByLine => new("数值不全为正数，按直线推算。", "The projection follows the straight line, because constant growth needs positive numbers."),
        NoteCode.ProjectionCut => new("推算值超出该指标可能的范围，取其界限。", "The projection leads beyond what the indicator can be, and is cut there."),
        NoteCode.NoWayToGo => new("基数已在目标好的一侧，没有需要缩小的差距。", "The baseline is on the good side of the target already, so there is no way to go."),
        NoteCode.RangeHasTwoEnds => new("目标是一个区间，没有单一数值。", "The target is a range and has no one number."),
        NoteCode.MixedPoints => new("各地数据时点不同，其和不是总数。", "The values speak of different points of the period, so what they come to is no total."),
        NoteCode.SomeAreAhead => new("部分下级的数据已更新到其后的时点：{0}。", "Some have come further than the point that all have: {0}."),
        NoteCode.RepresentedByParts => new("无本级数据、以其下级合计代替：{0}。", "Represented by what those below them come to: {0}."),
        NoteCode.TargetsWithoutNumber => new("目标没有可相加的数值：{0}。", "Targets without a number that could be added up: {0}."),
        NoteCode.ComparedAtDifferentPoints => new("各地数据时点不同，名次仅供参考；同一时点的比较请用 through=common。", "The regions stand at different points of the period, so that places are for orientation only; through=common compares all at one."),
        NoteCode.NotAtThisPoint => new("在比较的时点没有数据。", "There is no figure at the point at which all are compared."),
        NoteCode.NoTargetOfPeriod => new("没有该期的目标。", "There is no target of the period."),
        NoteCode.RegionMerged => new("该区划由合并而来，合并前以原各区划数据之和代替：{0}。", "The region was formed by a merger; figures of before are those of the regions it was formed from, added up: {0}."),
        NoteCode.RegionChanged => new("该区划由其他区划变更而来（{0}），此前没有可比数据。", "The region came of others ({0}), and there is no figure of before that compares."),
        NoteCode.RegionGrew => new("其间有区划并入（{0}），前后数据所指范围可能不同。", "In between {0} became part of the region: figures of before and after may speak of different areas."),
        NoteCode.RegionFormed => new("该区划由其他区划变更而来：{0}。", "The region came of others: {0}."),
        NoteCode.RegionEnded => new("该区划已终止：{0}。", "The region existed until {0}."),
        NoteCode.NoObservationSince => new("起始期没有可用的数据。", "There is no figure to start the compound rate from."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A note without words."),
    };
}
