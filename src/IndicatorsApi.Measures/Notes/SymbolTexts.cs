using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Notes;

/// <summary>The meanings of the formula symbols in both languages.</summary>
public static class SymbolTexts
{
    private static readonly Dictionary<string, LocalizedText> Meanings = new(StringComparer.Ordinal)
    {
        ["y"] = new("最新值", "the latest value"),
        ["y0"] = new("起始值", "the start value"),
        ["T"] = new("目标值", "the threshold of the target"),
        ["b"] = new("基数", "the baseline"),
        ["s"] = new("基期同一时点的值", "the baseline's value at the same point of its period"),
        ["expected"] = new("按进度应达到的值", "the value expected by now"),
        ["most"] = new("该指标的最大可能值", "the maximum of the indicator"),
        ["least"] = new("该指标的最小可能值", "the minimum of the indicator"),
        ["p"] = new("对比值", "the base of the growth"),
        ["g"] = new("公布的增幅（%）", "the published growth, in percent"),
        ["c"] = new("公布的增减量", "the published change"),
        ["G"] = new("要求的增幅（%）", "the required growth, in percent"),
        ["C"] = new("要求的增减量", "the required change"),
        ["e"] = new("已过时间比例", "the elapsed share, as a fraction"),
        ["covered"] = new("已报告的月数或天数", "the covered months or days"),
        ["months"] = new("目标期的月数", "the months of the period"),
        ["days"] = new("目标期的天数", "the days of the period"),
        ["part"] = new("上年同期累计值", "last year's cumulative value at the same month"),
        ["whole"] = new("上年全期值", "last year's value for the whole period"),
        ["left"] = new("剩余月数", "the remaining months"),
        ["t"] = new("基期至最新值的年数", "the years from the baseline to the latest value"),
        ["n"] = new("年数", "the total number of years"),
        ["projected"] = new("推算的期末值", "the projected value"),
        ["x"] = new("该地区的数值", "the value of the region"),
        ["sum"] = new("各地区数值之和", "the sum of all values"),
        ["count"] = new("有数值的地区数", "the number of regions with a value"),
        ["lower"] = new("相邻的较小数值", "the nearest lower value"),
        ["upper"] = new("相邻的较大数值", "the nearest higher value"),
        ["rest"] = new("插值系数", "the interpolation weight between the two values"),
        ["best"] = new("最优数值", "the best value"),
        ["median"] = new("中位数", "the median"),
        ["all"] = new("全部地区合计", "the total of all regions"),
        ["computed"] = new("计算的增幅（%）", "the computed growth, in percent"),
    };

    /// <summary>Returns the meaning of a symbol.</summary>
    public static LocalizedText Of(string symbol) => Meanings[symbol];
}
