using System.Globalization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>The texts of rules in both languages, with numbers and without units: 不低于 100, 增长 6 % 以上.</summary>
public static class RuleTexts
{
    /// <summary>Returns the text of a rule.</summary>
    public static LocalizedText Of(TargetRule rule) => rule switch
    {
        AtLeast { Value: var value } => WithNumber("不低于", "at least", value),
        MoreThan { Value: var value } => WithNumber("突破", "more than", value),
        AtMost { Value: var value } => WithNumber("不高于", "at most", value),
        LessThan { Value: var value } => WithNumber("低于", "less than", value),
        Reach { Value: var value } => WithNumber("达到", "reach", value),
        Within { Lower: var lower, Upper: var upper } => new($"{Text(lower)} 至 {Text(upper)}", $"{Text(lower)} to {Text(upper)}"),
        Increase { Amount: { } amount } => WithNumber("增加", "increase by", amount),
        Increase { Percent: { } percent } => new($"增长 {Text(percent)} %", $"increase by {Text(percent)} %"),
        Increase => new("上升", "increase"),
        Decrease { Amount: { } amount } => WithNumber("减少", "decrease by", amount),
        Decrease { Percent: { } percent } => new($"下降 {Text(percent)} %", $"decrease by {Text(percent)} %"),
        Decrease => new("下降", "decrease"),
        GrowAtLeast { Percent: var percent } => new($"增长 {Text(percent)} % 以上", $"grow by {Text(percent)} % or more"),
        RankWithin { Rank: { } rank } => new($"进入前 {rank} 位", $"rank within the top {rank}"),
        RankWithin => new("位次靠前", "a leading rank"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no text."),
    };

    private static LocalizedText WithNumber(string zh, string en, decimal number) => new($"{zh} {Text(number)}", $"{en} {Text(number)}");

    private static string Text(decimal number) => PlainDecimalConverter.Plain(number).ToString(CultureInfo.InvariantCulture);
}
