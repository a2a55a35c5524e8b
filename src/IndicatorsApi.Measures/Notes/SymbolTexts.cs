using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Notes;

/// <summary>What the symbols of the formulas mean, in both languages.</summary>
public static class SymbolTexts
{
    private static readonly Dictionary<string, LocalizedText> Meanings = new(StringComparer.Ordinal)
    {
        ["y"] = new("最新值", "the latest value"),
        ["y0"] = new("起始值", "the value to start from"),
        ["T"] = new("目标值", "the number demanded"),
        ["b"] = new("基数", "the baseline"),
        ["s"] = new("基期同一时点的值", "the baseline's value at the same point of its period"),
        ["expected"] = new("按进度应达到的值", "the value expected by now"),
        ["most"] = new("该指标可能的最大值", "the most that the indicator can be"),
        ["least"] = new("该指标可能的最小值", "the least that the indicator can be"),
        ["p"] = new("对比值", "the value it grew from"),
        ["g"] = new("公布的增幅（%）", "the published growth in percent"),
        ["c"] = new("公布的增减量", "the published change"),
        ["G"] = new("要求的增幅（%）", "the growth demanded in percent"),
        ["C"] = new("要求的增减量", "the change demanded"),
        ["e"] = new("已过去的时间比例", "the elapsed share, as a fraction"),
        ["covered"] = new("已报告的月数或天数", "the months or days covered"),
        ["months"] = new("目标期的月数", "the months of the period"),
        ["days"] = new("目标期的天数", "the days of the period"),
        ["part"] = new("上年同期累计值", "last year's value up to the same month"),
        ["whole"] = new("上年全期值", "last year's value for the whole period"),
        ["left"] = new("剩余月数", "the months left"),
        ["t"] = new("基期至最新值的年数", "the years from the baseline to the latest value"),
        ["n"] = new("年数", "the years in all"),
        ["projected"] = new("推算的期末值", "the projected value"),
        ["x"] = new("该地区的数值", "the region's number"),
        ["sum"] = new("各地区数值之和", "the sum of all numbers"),
        ["count"] = new("有数值的地区数", "how many regions have a number"),
        ["lower"] = new("所在位置之下的数值", "the number just below the place"),
        ["upper"] = new("所在位置之上的数值", "the number just above the place"),
        ["rest"] = new("所在位置的小数部分", "how far the place lies from the lower number to the upper one"),
        ["best"] = new("最好的数值", "the best number"),
        ["median"] = new("中位数", "the median"),
        ["all"] = new("全部地区合计", "what all regions come to"),
        ["computed"] = new("计算的增幅（%）", "the computed growth in percent"),
    };

    /// <summary>What a symbol means.</summary>
    public static LocalizedText Of(string symbol) => Meanings[symbol];
}
