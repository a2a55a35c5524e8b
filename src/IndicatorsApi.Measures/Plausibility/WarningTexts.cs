using System.Globalization;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The texts of warnings in both languages.</summary>
public static class WarningTexts
{
    private const int SignificantDigits = 2;

    /// <summary>Returns the text of a warning.</summary>
    public static LocalizedText Text(this Warning warning)
    {
        var template = TemplateOf(warning);
        var ten = FormatPowerOfTen(warning.Power ?? 0);
        var times = warning.Power < 0 ? new LocalizedText($"1/{ten}", $"1/{ten} of") : new($"{ten} 倍", $"{ten} times");
        return new(Fill(template.Zh, times.Zh, warning), Fill(template.En, times.En, warning));
    }

    private static LocalizedText TemplateOf(Warning warning) => warning.Code switch
    {
        WarningCode.OutsideLimits => new("超出该指标的取值范围（{limits}）。", "The value is outside the limits of the indicator ({limits})."),
        WarningCode.ShareAbove100 => new("比重超过100%。", "The value is a share above 100 %."),
        WarningCode.ShareBelow0 => new("比重低于0%。", "The value is a share below 0 %."),
        WarningCode.PowerOfTen when warning.Units is var (given, taken) => new(
            $"约为由 {{period}}（{{value}}）所推数值的 {{times}}，可能按“{given.Zh}”而不是按“{taken.Zh}”填报。",
            $"The value is about {{times}} the value expected from {{period}} ({{value}}), probably in {given.En} instead of {taken.En}."),
        WarningCode.PowerOfTen => new(
            "约为由 {period}（{value}）所推数值的 {times}，小数点或单位可能有误。",
            "The value is about {times} the value expected from {period} ({value}). The decimal point or the unit may be wrong."),
        WarningCode.JumpFromYearEarlier => new(
            "是上年同期 {period}（{value}）的 {factor} 倍。",
            "The value is {factor} times the value one year earlier, {period} ({value})."),
        WarningCode.JumpFromPeriodsBefore => new(
            "是此前各期常见数值（如 {period}：{value}）的 {factor} 倍。",
            "The value is {factor} times the usual value of the preceding periods, such as {period} ({value})."),
        WarningCode.JumpInCumulative => new(
            "{period}（{value}）之后的新增数是此前同样月数常见新增数的 {factor} 倍。",
            "The increment since {period} ({value}) is {factor} times the usual increment over as many months."),
        WarningCode.CumulativeBelowEarlier => new(
            "累计数低于此前的累计数 {period}（{value}）。",
            "The cumulative value is below the previous one, {period} ({value})."),
        WarningCode.CumulativeAboveLater => new(
            "累计数高于此后的累计数 {period}（{value}）。",
            "The cumulative value is above the next one, {period} ({value})."),
        WarningCode.PartAboveWhole => new(
            "部分大于整体 {indicator}（{value}）。",
            "The value exceeds the whole of which it is a part, {indicator} ({value})."),
        WarningCode.WholeBelowPart => new("整体小于其中的部分 {indicator}（{value}）。", "The value is below one of its parts, {indicator} ({value})."),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Code, "The warning has no text."),
    };

    private static string Fill(string template, string times, Warning warning) => template
        .Replace("{limits}", warning.Limits is var (min, max) ? FormatLimits(min, max) : "", StringComparison.Ordinal)
        .Replace("{times}", times, StringComparison.Ordinal)
        .Replace("{factor}", warning.Factor is { } factor ? FormatFactor(factor) : "", StringComparison.Ordinal)
        .Replace("{indicator}", warning.Reference?.Indicator, StringComparison.Ordinal)
        .Replace("{period}", warning.Reference?.Period.ToString(), StringComparison.Ordinal)
        .Replace("{value}", warning.Reference is { } against ? FormatNumber(against.Level.Value) : "", StringComparison.Ordinal);

    private static string FormatLimits(decimal? min, decimal? max)
    {
        var limits = new[] { min is null ? null : $"≥ {FormatNumber(min.Value)}", max is null ? null : $"≤ {FormatNumber(max.Value)}" };
        return string.Join(", ", limits.OfType<string>());
    }

    /// <summary>Formats a power of ten: 100, or 10^8 beyond four zeros.</summary>
    private static string FormatPowerOfTen(int power)
    {
        const int MaxZeros = 4;
        return Math.Abs(power) <= MaxZeros
            ? $"1{new string('0', Math.Abs(power))}"
            : string.Create(CultureInfo.InvariantCulture, $"10^{Math.Abs(power)}");
    }

    private static string FormatNumber(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Formats a factor with two significant digits, or as an integer from 10.</summary>
    private static string FormatFactor(decimal factor)
    {
        var decimals = SignificantDigits;
        for (var size = Math.Abs(factor); size is > 0 and < 0.1m && decimals < 28; size *= 10)
            decimals++;
        return decimal.Round(factor, Math.Abs(factor) >= 10 ? 0 : decimals, MidpointRounding.AwayFromZero)
            .ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
