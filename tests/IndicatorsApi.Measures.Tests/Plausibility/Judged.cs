using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Figures, judged next to others.</summary>
internal static class Judged
{
    /// <summary>An amount in 亿元 that adds up, such as output.</summary>
    public static readonly IndicatorConstraints Amount = new()
    {
        Measure = MeasureKind.Flow,
        OverTime = TemporalAggregation.Sum,
        Unit = new("亿元", "100 million yuan"),
        SmallerUnits = new Dictionary<int, LocalizedText> { [0] = new("亿元", "100 million yuan"), [4] = new("万元", "10,000 yuan"), [8] = new("元", "yuan") },
    };

    /// <summary>A share in percent.</summary>
    public static readonly IndicatorConstraints Share = new() { Measure = MeasureKind.Ratio, OverTime = TemporalAggregation.Mean, IsPercent = true };

    /// <summary>A concentration.</summary>
    public static readonly IndicatorConstraints Concentration = new() { Measure = MeasureKind.Ratio, OverTime = TemporalAggregation.Mean };

    /// <summary>The warnings of a figure.</summary>
    public static IReadOnlyList<Warning> Of(IndicatorConstraints indicator, string period, decimal value, params (string Period, decimal Value)[] recorded) =>
        PlausibilityRules.WarningsOf(Input(indicator, period, new(value), recorded));

    /// <summary>The codes of the warnings of a figure.</summary>
    public static IEnumerable<WarningCode> Codes(IndicatorConstraints indicator, string period, decimal value, params (string Period, decimal Value)[] recorded) =>
        Of(indicator, period, value, recorded).Select(warning => warning.Code);

    /// <summary>The periods of a series whose figures have warnings, each held against all others, with the codes.</summary>
    public static IReadOnlyList<string> Series(IndicatorConstraints indicator, params (string Period, decimal Value)[] observations) =>
        [.. from observation in observations from code in Codes(indicator, observation.Period, observation.Value, observations) select $"{observation.Period} {code}"];

    /// <summary>A figure next to others of its series.</summary>
    public static PlausibilityInput Input(IndicatorConstraints indicator, string period, QualifiedValue level, params (string Period, decimal Value)[] recorded) => new()
    {
        Observation = new("any", Period.Parse(period), level),
        Indicator = indicator,
        Recorded = Levels(recorded),
    };

    /// <summary>The months of 2025, or January to each of them, with their values.</summary>
    public static (string Period, decimal Value)[] Of2025(string form, params decimal[] values) =>
        [.. values.Select((value, i) => ($"2025-{i + 1:00}{form}", value))];

    private static RecordedValues Levels((string Period, decimal Value)[] recorded)
    {
        var levels = new RecordedValues();
        foreach (var (period, value) in recorded)
            levels.Add(Period.Parse(period), new(value));
        return levels;
    }
}
