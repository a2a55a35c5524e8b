using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Figures, judged next to others.</summary>
internal static class Judged
{
    /// <summary>An amount in 亿元 that adds up, such as output.</summary>
    public static readonly JudgedIndicator Amount = new()
    {
        Measure = MeasureKind.Flow,
        OverTime = OverTime.Sum,
        Unit = new("亿元", "100 million yuan"),
        SmallerUnits = new Dictionary<int, LocalizedText> { [0] = new("亿元", "100 million yuan"), [4] = new("万元", "10,000 yuan"), [8] = new("元", "yuan") },
    };

    /// <summary>A share in percent.</summary>
    public static readonly JudgedIndicator Share = new() { Measure = MeasureKind.Ratio, OverTime = OverTime.Mean, IsPercent = true };

    /// <summary>A concentration.</summary>
    public static readonly JudgedIndicator Concentration = new() { Measure = MeasureKind.Ratio, OverTime = OverTime.Mean };

    /// <summary>The warnings of a figure.</summary>
    public static IReadOnlyList<Warning> Of(JudgedIndicator indicator, string period, decimal value, params (string Period, decimal Value)[] recorded) =>
        PlausibilityRules.WarningsOf(Input(indicator, period, new(value), recorded));

    /// <summary>The codes of the warnings of a figure.</summary>
    public static IEnumerable<WarningCode> Codes(JudgedIndicator indicator, string period, decimal value, params (string Period, decimal Value)[] recorded) =>
        Of(indicator, period, value, recorded).Select(warning => warning.Code);

    /// <summary>The periods of a series whose figures have warnings, each held against all others, with the codes.</summary>
    public static IReadOnlyList<string> Series(JudgedIndicator indicator, params (string Period, decimal Value)[] figures) =>
        [.. from figure in figures from code in Codes(indicator, figure.Period, figure.Value, figures) select $"{figure.Period} {code}"];

    /// <summary>A figure next to others of its series.</summary>
    public static PlausibilityInput Input(JudgedIndicator indicator, string period, Quantity level, params (string Period, decimal Value)[] recorded) => new()
    {
        Figure = new("any", Period.Parse(period), level),
        Indicator = indicator,
        Recorded = Levels(recorded),
    };

    /// <summary>The months of 2025, or January to each of them, with their values.</summary>
    public static (string Period, decimal Value)[] Of2025(string form, params decimal[] values) =>
        [.. values.Select((value, i) => ($"2025-{i + 1:00}{form}", value))];

    private static RecordedLevels Levels((string Period, decimal Value)[] recorded)
    {
        var levels = new RecordedLevels();
        foreach (var (period, value) in recorded)
            levels.Add(Period.Parse(period), new(value));
        return levels;
    }
}
