using System.Text.RegularExpressions;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>The words of Chinese statistical tables that are neither a region nor an indicator nor a period.</summary>
internal static partial class StatisticalTableTerms
{
    /// <summary>合计, 平均, 全区: totals. A total that names a known region is an observation of that region.</summary>
    public static bool IsTotal(string text) => Total().IsMatch(text);

    /// <summary>增幅, 同比增长(%): growth published with the preceding column.</summary>
    public static bool IsGrowth(string text) => Growth().IsMatch(text);

    /// <summary>总量, 本期, 绝对值: the value itself, in the second line of a header.</summary>
    public static bool IsValue(string text) => Value().IsMatch(text);

    /// <summary>上年同期, 排名, 增减百分点: columns that are skipped.</summary>
    public static bool IsAside(string text) => IsLastYear(text) || Aside().IsMatch(text);

    /// <summary>注, 数据来源, 填表人: footnotes.</summary>
    public static bool IsFootnote(string text) => Footnote().IsMatch(text);

    /// <summary>指标名称, 镇街, 时间: headers of label columns.</summary>
    public static bool IsLabel(string text) => text.Length == 0 || Label().IsMatch(text);

    /// <summary>Headers of unit columns.</summary>
    public static bool IsUnit(string text) => text is "单位" or "计量单位" or "unit" or "Unit";

    /// <summary>A dash or dots for a missing value.</summary>
    public static bool IsNothing(string text) => text.Length == 0 || Nothing().IsMatch(text);

    /// <summary>Removes the number (一、, 1.) and 其中： from a name and splits off the unit in brackets.</summary>
    public static (string Name, string? Unit) Split(string text)
    {
        var name = Numbering().Replace(text.Trim(), "").Trim();
        var match = Bracketed().Match(name);
        return match.Success ? (match.Groups["name"].Value.Trim(), match.Groups["unit"].Value.Trim()) : (name, null);
    }

    /// <summary>Returns the units that a line declares for what follows: 单位：亿元, 单位：亿元、%. None for 填报单位：….</summary>
    public static IReadOnlyList<string> UnitsOf(string text) => TitleUnit().Match(text) is { Success: true } match
        ? match.Groups["unit"].Value.Split(
            ['、', ',', '，', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];

    /// <summary>目标任务分解表: a title of targets, which are no observations.</summary>
    public static bool IsAboutTargets(string text) => Targets().IsMatch(text);

    /// <summary>本月, 当月: the last month of the period of the table.</summary>
    public static bool IsMonth(string text) => text is "本月" or "当月" or "本月数" or "当月数" or "本月实绩" or "当月值" or "本月值";

    /// <summary>累计, 1—本月: January to the last month of the period of the table.</summary>
    public static bool IsCumulative(string text) => Cumulative().IsMatch(text);

    /// <summary>上年同期, 去年同期, 同期: the value of last year.</summary>
    public static bool IsLastYear(string text) => LastYear().IsMatch(text);

    /// <summary>Returns published growth in words as a number: 下降3.2 is -3.2, 持平 is 0.</summary>
    public static string GrowthOf(string text)
    {
        if (text is "持平" or "平")
            return "0";
        var match = InWords().Match(text);
        return !match.Success ? text : (match.Groups["down"].Success ? "-" : "") + match.Groups["number"].Value;
    }

    private const int Timeout = 1000;

    [GeneratedRegex(
        @"^(合\s*计|总\s*计|小\s*计|汇\s*总|总和|平\s*均.*|均值|全区|全市|全县|全省|全国|全镇|total|sum|average)([（(].*[)）])?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^((较|比|与)(上年|去年)(同期)?|(较|比|与)?(上年|去年)?同比|(较|比|与)同期)?(相比)?(累计)?(增长率?|增长速度|增幅|增速|增减幅度?|增减率|±)"
        + @"(±)?\s*([（(]?[±]?\s*[%％]\s*[)）]?)?\z|^((较|比)(上年|去年)(同期)?|同比|增减)±?\s*[（(]?±?\s*[%％]\s*[)）]?\z|^(同比|(较|比)(上年|去年)同期)\z"
        + @"|^(growth|yoy)(\s*[(]?%[)]?)?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Growth();

    [GeneratedRegex(
        @"^(本年|今年|自年初|年初至今)?累计(数|值|额|完成|实绩)?\z|^1[-—–~～至](本月|当月)(累计)?\z|^(自)?年初至(本月|今)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Cumulative();

    [GeneratedRegex(
        @"^((上年|去年|上一年|上年度)(同期|同月|累计|全年|实绩|完成)?|同期)(数|值|累计|实绩|完成数?)*([（(].*[)）])?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex LastYear();

    [GeneratedRegex(
        @"目标任务|任务(分解|下达|指标|表)|目标(分解|下达|责任|计划|值|表)|(分解|下达|计划|任务)表|年度?(预期)?目标",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Targets();

    [GeneratedRegex(
        @"^((?<down>下降|减少|降低|回落|降|减|↓|▼)|增长|上升|提高|增加|增|升|↑|▲|\+)\s*(?<number>[0-9]+(\.[0-9]+)?)\s*[%％]?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"^(本期|本年|本月|当月|当期|累计|本年累计|自年初累计|总量|数量|数值|绝对值|绝对额|绝对量|绝对数|金额|实绩|完成数?|value)([（(].*[)）])?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Value();

    [GeneratedRegex(
        @"^(上年同期数?|去年同期数?|上期|上月|上年数?|上年|去年|环比.*|排名|位次|名次|序号|编号|备\s*注|说明|占比.*|比重.*|完成率.*|年度?目标.*|目标.*|进度.*|增减额|增减量|净增.*|.*百分点[)）]?|no\.?|rank|remarks?)([（(].*[)）])?\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"^[（(]?(注\d*|备注|说明|数据来源|资料来源|来源|填报单位|填报人|填表人|制表.*|审核.*|审核人|单位负责人|统计负责人|联系电话|报出日期|note|source)s?\s*[:：].*|^\*.*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, Timeout)]
    private static partial Regex Footnote();

    [GeneratedRegex(
        @"^(指\s*标(名称|代码)?|项\s*目|名\s*称|地\s*区(代码)?|区\s*域|乡\s*镇|镇\s*街|镇(（.*）)?|街道|镇[、（(]?街道[)）]?|单位名称|时\s*期|时\s*间|月\s*份|年\s*份|报告期|region|indicator|period|town|name)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^([-–—－/／…\.·]+|无|暂无|n/?a)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^(([一二三四五六七八九十]+|[（(][一二三四五六七八九十0-9]+[)）]|[0-9]+)\s*[、.．]\s*|[（(][一二三四五六七八九十0-9]+[)）]\s*|[#＃]\s*|其\s*中\s*[:：]?\s*)+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Numbering();

    [GeneratedRegex(
        @"^(?<name>.+?)\s*[（(]\s*(单位\s*[:：]\s*)?(?<unit>[^（()）]+)\s*[)）]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"(^|[\s（(，,;；]|计量)单\s*位\s*[:：]\s*(?<unit>[^\s）)]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex TitleUnit();
}
