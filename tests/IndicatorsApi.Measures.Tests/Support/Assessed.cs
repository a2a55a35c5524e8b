using CsCheck;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Measures.Tests.Support;

/// <summary>Targets with figures, measured.</summary>
internal static class Assessed
{
    /// <summary>Rules of every kind with numbers on both sides of nothing.</summary>
    public static Gen<TargetRule> AnyRule { get; } = Gen.OneOf(
        Gen.Int[-20, 200].Select(n => (TargetRule)new AtLeast(n)),
        Gen.Int[-20, 200].Select(n => (TargetRule)new MoreThan(n)),
        Gen.Int[-20, 200].Select(n => (TargetRule)new AtMost(n)),
        Gen.Int[-20, 200].Select(n => (TargetRule)new LessThan(n)),
        Gen.Int[-20, 200].Select(n => (TargetRule)new Reach(n)),
        Gen.Select(Gen.Int[-20, 100], Gen.Int[0, 100], (low, width) => (TargetRule)new Within(low, low + width)),
        Gen.Int[1, 50].Select(n => (TargetRule)new Increase(amount: n)),
        Gen.Int[1, 50].Select(n => (TargetRule)new Decrease(percent: n)),
        Gen.Int[-50, 50].Select(n => (TargetRule)new GrowAtLeast(n)),
        Gen.Const((TargetRule)new Increase()));

    /// <summary>A flow's target for 2025.</summary>
    public static ProgressResult Flow(TargetRule rule, params (string Period, decimal Value)[] observations) => Measure(Input(rule, "2025", observations));

    /// <summary>A flow's target for a period.</summary>
    public static ProgressResult Flow(TargetRule rule, string period, params (string Period, decimal Value)[] observations) => Measure(Input(rule, period, observations));

    /// <summary>A ratio's target for 2025, whose newest figure counts.</summary>
    public static ProgressResult Level(TargetRule rule, params (string Period, decimal Value)[] observations) =>
        Measure(Input(rule, "2025", observations) with { Measure = MeasureKind.Ratio, OverTime = TemporalAggregation.Last, Polarity = Polarity.LowerIsBetter });

    /// <summary>A target that is compared with its own indicator.</summary>
    public static ProgressResult Measure(ProgressInput input) => ProgressResult.Of(input with { BaselineObservations = input.Observations });

    /// <summary>A flow's target, with figures.</summary>
    public static ProgressInput Input(TargetRule rule, string period, params (string Period, decimal Value)[] observations) => new()
    {
        Period = Period.Parse(period),
        Rule = rule,
        Polarity = Polarity.HigherIsBetter,
        Measure = MeasureKind.Flow,
        IsPercent = false,
        Observations = [.. observations.Select(observation => new ObservationValue("any", Period.Parse(observation.Period), new QualifiedValue(observation.Value)))],
        BaselinePeriod = Period.Parse(period) is { Kind: PeriodKind.Plan } plan ? plan.Before : Period.Parse(period).YearEarlier,
        Today = new(2025, 7, 15),
    };

    /// <summary>A flow's target for 2025 without any figure yet.</summary>
    public static ProgressInput InputOfYear(TargetRule rule) => Input(rule, "2025");

    /// <summary>A flow's target for 2025 with the figure of 2024, and with its own where there is one.</summary>
    public static ProgressResult InYear(TargetRule rule, decimal baseline, decimal? own = null, Polarity polarity = Polarity.HigherIsBetter) =>
        ProgressResult.Of(InputOfYear(rule) with
        {
            Polarity = polarity,
            Observations = own is { } value ? [OfYear(2024, baseline), OfYear(2025, value)] : [OfYear(2024, baseline)],
            BaselineObservations = [OfYear(2024, baseline)],
        });

    /// <summary>The figure of a year.</summary>
    public static ObservationValue OfYear(int year, decimal value) => new("any", Period.OfYear(year), new QualifiedValue(value));
}
