using CsCheck;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Tests.Support;

/// <summary>Targets with observations, and their progress.</summary>
internal static class TestTargets
{
    /// <summary>Rules of every kind with positive and negative numbers.</summary>
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

    /// <summary>Returns the progress of a flow target for 2025.</summary>
    public static ProgressResult Flow(TargetRule rule, params (string Period, decimal Value)[] observations) =>
        Measure(Input(rule, "2025", observations));

    /// <summary>Returns the progress of a flow target for a period.</summary>
    public static ProgressResult Flow(TargetRule rule, string period, params (string Period, decimal Value)[] observations) =>
        Measure(Input(rule, period, observations));

    /// <summary>Returns the progress of a ratio target for 2025 whose newest observation counts.</summary>
    public static ProgressResult Level(TargetRule rule, params (string Period, decimal Value)[] observations) =>
        Measure(Input(rule, "2025", observations) with
        {
            Measure = MeasureKind.Ratio,
            OverTime = TemporalAggregation.Last,
            Polarity = Polarity.LowerIsBetter,
        });

    /// <summary>Returns the progress of a target whose baseline is of its own indicator.</summary>
    public static ProgressResult Measure(ProgressInput input) =>
        ProgressResult.Of(input with { BaselineObservations = input.Observations });

    /// <summary>Creates the input of a flow target with observations.</summary>
    public static ProgressInput Input(TargetRule rule, string period, params (string Period, decimal Value)[] observations) => new()
    {
        Period = Period.Parse(period),
        Rule = rule,
        Polarity = Polarity.HigherIsBetter,
        Measure = MeasureKind.Flow,
        IsPercent = false,
        Observations =
        [
            .. observations.Select(
                observation => new ObservationValue("any", Period.Parse(observation.Period), new QualifiedValue(observation.Value))),
        ],
        BaselinePeriod = Period.Parse(period) is { Kind: PeriodKind.Plan } plan ? plan.Before : Period.Parse(period).YearEarlier,
        Today = new(2025, 7, 15),
    };

    /// <summary>Creates the input of a flow target for 2025 without observations.</summary>
    public static ProgressInput InputOfYear(TargetRule rule) => Input(rule, "2025");

    /// <summary>Returns the progress of a flow target for 2025 with the value of 2024 and an optional value of 2025.</summary>
    public static ProgressResult InYear(
        TargetRule rule,
        decimal baseline,
        decimal? own = null,
        Polarity polarity = Polarity.HigherIsBetter) =>
        ProgressResult.Of(InputOfYear(rule) with
        {
            Polarity = polarity,
            Observations = own is { } value ? [OfYear(2024, baseline), OfYear(2025, value)] : [OfYear(2024, baseline)],
            BaselineObservations = [OfYear(2024, baseline)],
        });

    /// <summary>Creates the observation of a year.</summary>
    public static ObservationValue OfYear(int year, decimal value) => new("any", Period.OfYear(year), new QualifiedValue(value));
}
