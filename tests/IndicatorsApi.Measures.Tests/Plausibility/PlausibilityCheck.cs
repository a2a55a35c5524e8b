using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Runs the plausibility checks on observations.</summary>
internal static class PlausibilityCheck
{
    /// <summary>A flow in 亿元, such as output.</summary>
    public static readonly IndicatorConstraints Amount = new()
    {
        Measure = MeasureKind.Flow,
        OverTime = TemporalAggregation.Sum,
        Unit = new("亿元", "100 million yuan"),
        SmallerUnits = new Dictionary<int, LocalizedText>
        {
            [0] = new("亿元", "100 million yuan"),
            [4] = new("万元", "10,000 yuan"),
            [8] = new("元", "yuan"),
        },
    };

    /// <summary>A share in percent.</summary>
    public static readonly IndicatorConstraints Share = new()
    {
        Measure = MeasureKind.Ratio,
        OverTime = TemporalAggregation.Mean,
        IsPercent = true,
    };

    /// <summary>A concentration.</summary>
    public static readonly IndicatorConstraints Concentration = new() { Measure = MeasureKind.Ratio, OverTime = TemporalAggregation.Mean };

    /// <summary>Returns the warnings of an observation.</summary>
    public static IReadOnlyList<Warning> WarningsOf(
        IndicatorConstraints indicator,
        string period,
        decimal value,
        params (string Period, decimal Value)[] recorded) =>
        PlausibilityRules.WarningsOf(Input(indicator, period, new(value), recorded));

    /// <summary>Returns the codes of the warnings of an observation.</summary>
    public static IEnumerable<WarningCode> Codes(
        IndicatorConstraints indicator,
        string period,
        decimal value,
        params (string Period, decimal Value)[] recorded) =>
        WarningsOf(indicator, period, value, recorded).Select(warning => warning.Code);

    /// <summary>Returns the periods and codes of all warnings in a series.</summary>
    public static IReadOnlyList<string> Series(IndicatorConstraints indicator, params (string Period, decimal Value)[] observations) =>
        [
            .. from observation in observations
            from code in Codes(indicator, observation.Period, observation.Value, observations)
            select $"{observation.Period} {code}",
        ];

    /// <summary>Creates the input of an observation with others of its series.</summary>
    public static PlausibilityInput Input(
        IndicatorConstraints indicator,
        string period,
        QualifiedValue level,
        params (string Period, decimal Value)[] recorded) =>
        new()
        {
            Observation = new("any", Period.Parse(period), level),
            Indicator = indicator,
            Recorded = Levels(recorded),
        };

    /// <summary>Creates the months of 2025, or the cumulative months, with their values.</summary>
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
