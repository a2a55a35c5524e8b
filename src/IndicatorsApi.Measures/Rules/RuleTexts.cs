using System.Globalization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>What rules demand, in both languages, with their numbers and without a unit: 不低于 100, 增长 6 % 以上.</summary>
public static class RuleTexts
{
    /// <summary>What a rule demands.</summary>
    public static LocalizedText Of(TargetRule rule) => rule switch
    {
        AtLeast { Value: var value } => Said("不低于", "at least", value),
        MoreThan { Value: var value } => Said("突破", "more than", value),
        AtMost { Value: var value } => Said("不高于", "at most", value),
        LessThan { Value: var value } => Said("低于", "less than", value),
        Reach { Value: var value } => Said("达到", "reach", value),
        Within { Lower: var lower, Upper: var upper } => new($"{Text(lower)} 至 {Text(upper)}", $"{Text(lower)} to {Text(upper)}"),
        Increase { Amount: { } amount } => Said("增加", "up by", amount),
        Increase { Percent: { } percent } => new($"增长 {Text(percent)} %", $"up by {Text(percent)} %"),
        Increase => new("上升", "go up"),
        Decrease { Amount: { } amount } => Said("减少", "down by", amount),
        Decrease { Percent: { } percent } => new($"下降 {Text(percent)} %", $"down by {Text(percent)} %"),
        Decrease => new("下降", "go down"),
        GrowAtLeast { Percent: var percent } => new($"增长 {Text(percent)} % 以上", $"grow by {Text(percent)} % or more"),
        RankWithin { Rank: { } rank } => new($"进入前 {rank} 位", $"among the first {rank}"),
        RankWithin => new("位次靠前", "a place near the front"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without words."),
    };

    private static LocalizedText Said(string zh, string en, decimal number) => new($"{zh} {Text(number)}", $"{en} {Text(number)}");

    private static string Text(decimal number) => PlainDecimalConverter.Plain(number).ToString(CultureInfo.InvariantCulture);
}
