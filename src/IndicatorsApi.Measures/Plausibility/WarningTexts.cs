using System.Globalization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The words for each warning, in both languages.</summary>
public static class WarningTexts
{
    private const int DigitsShown = 2;

    /// <summary>What a warning says.</summary>
    public static LocalizedText Text(this Warning warning)
    {
        var words = Words(warning);
        var ten = PowerOfTen(warning.Power ?? 0);
        var times = warning.Power < 0 ? new LocalizedText($"1/{ten}", $"1/{ten} of") : new($"{ten} 倍", $"{ten} times");
        return new(Filled(words.Zh, times.Zh, warning), Filled(words.En, times.En, warning));
    }

    private static LocalizedText Words(Warning warning) => warning.Code switch
    {
        WarningCode.OutsideLimits => new("超出该指标的取值范围（{limits}）。", "It lies outside what the indicator can be ({limits})."),
        WarningCode.ShareAbove100 => new("比重超过100%。", "It is a share above 100 %."),
        WarningCode.ShareBelow0 => new("比重低于0%。", "It is a share below 0 %."),
        WarningCode.PowerOfTen when warning.Units is var (given, taken) => new(
            $"约为由 {{period}}（{{value}}）所推数值的 {{times}}：可能是按“{given.Zh}”而不是按“{taken.Zh}”填报的。",
            $"It is about {{times}} what {{period}} ({{value}}) lets expect: it was probably given in {given.En}, not in {taken.En}."),
        WarningCode.PowerOfTen => new(
            "约为由 {period}（{value}）所推数值的 {times}：小数点或单位可能有误。",
            "It is about {times} what {period} ({value}) lets expect: a decimal point or a unit may have slipped."),
        WarningCode.JumpFromYearEarlier => new("是上年同期 {period}（{value}）的 {factor} 倍。", "It is {factor} times the figure of one year earlier, {period} ({value})."),
        WarningCode.JumpFromPeriodsBefore => new("是此前各期常见数值（如 {period}：{value}）的 {factor} 倍。", "It is {factor} times what was usual in the periods before, such as {period} ({value})."),
        WarningCode.JumpInCumulative => new("{period}（{value}）之后的新增数是此前各月常见新增数的 {factor} 倍。", "What it adds since {period} ({value}) is {factor} times what was usually added in as many months."),
        WarningCode.CumulativeBelowEarlier => new("累计数低于此前的累计数 {period}（{value}）。", "The cumulative figure is smaller than the one before it, {period} ({value})."),
        WarningCode.CumulativeAboveLater => new("累计数高于此后的累计数 {period}（{value}）。", "The cumulative figure is greater than the one after it, {period} ({value})."),
        WarningCode.PartAboveWhole => new("部分大于整体 {indicator}（{value}）。", "It is greater than the whole that it is a part of, {indicator} ({value})."),
        WarningCode.WholeBelowPart => new("整体小于其中的部分 {indicator}（{value}）。", "It is smaller than a part of it, {indicator} ({value})."),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Code, "A warning without words."),
    };

    private static string Filled(string words, string times, Warning warning) => words
        .Replace("{limits}", warning.Limits is var (min, max) ? string.Join(", ", new[] { min is null ? null : $"≥ {Shown(min.Value)}", max is null ? null : $"≤ {Shown(max.Value)}" }.OfType<string>()) : "", StringComparison.Ordinal)
        .Replace("{times}", times, StringComparison.Ordinal)
        .Replace("{factor}", warning.Factor is { } factor ? Shortly(factor) : "", StringComparison.Ordinal)
        .Replace("{indicator}", warning.Against?.Indicator, StringComparison.Ordinal)
        .Replace("{period}", warning.Against?.Period.ToString(), StringComparison.Ordinal)
        .Replace("{value}", warning.Against is { } against ? Shown(against.Level.Value) : "", StringComparison.Ordinal);

    /// <summary>100; a power beyond what a reader counts in zeros is written as one.</summary>
    private static string PowerOfTen(int power)
    {
        const int MostZeros = 4;
        return Math.Abs(power) <= MostZeros ? $"1{new string('0', Math.Abs(power))}" : string.Create(CultureInfo.InvariantCulture, $"10^{Math.Abs(power)}");
    }

    private static string Shown(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Two digits that count, or all before the point.</summary>
    private static string Shortly(decimal factor)
    {
        var decimals = DigitsShown;
        for (var size = Math.Abs(factor); size is > 0 and < 0.1m && decimals < 28; size *= 10)
            decimals++;
        return decimal.Round(factor, Math.Abs(factor) >= 10 ? 0 : decimals, MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
