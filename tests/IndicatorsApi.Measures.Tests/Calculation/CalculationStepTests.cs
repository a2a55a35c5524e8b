using System.Globalization;
using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Tests.Oracle;
using IndicatorsApi.Measures.Tests.Support;

namespace IndicatorsApi.Measures.Tests.Calculation;

/// <summary>Recomputes the calculations that measures explain.</summary>
public sealed class CalculationStepTests
{
    [Fact]
    public void Progress_formulas_and_formatted_calculations_give_the_result() =>
        Gen.Select(
            TestTargets.AnyRule, Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[1, 12], Gen.Enum<ProgressMethod>(), Gen.Bool)
        .Sample((rule, baseline, soFar, month, method, addsUp) =>
        {
            var input = TestTargets.Input(rule, "2025", ("2024-06-YTD", 40m), ("2024", baseline), ($"2025-{month:00}-YTD", soFar)) with
            {
                Method = method,
                Measure = addsUp ? MeasureKind.Flow : MeasureKind.Ratio,
                OverTime = addsUp ? TemporalAggregation.Sum : TemporalAggregation.Mean,
            };
            Assert.All(TestTargets.Measure(input).Calculations, working => AssertCalculation(working.Result));
        });

    [Fact]
    public void Growth_formulas_and_formatted_calculations_give_the_result() =>
        Gen.Select(Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[-90, 200], Gen.Bool).Sample((value, earlier, growth, isKnown) =>
        {
            var observation = new ObservationValue("any", Period.OfYear(2024), new QualifiedValue(value), ReportedGrowthPercent: growth);
            var before = new ObservationValue("any", Period.OfYear(2023), new QualifiedValue(earlier));
            var result = GrowthResult.Of(new()
            {
                Observation = observation,
                ObservedPrevious = isKnown ? before : null,
                Since = before,
                SinceYear = 2023,
                Measure = MeasureKind.Flow,
                IsPercent = false,
            });
            Assert.All(result.Calculations, working => AssertCalculation(working.Result));
        });

    [Fact]
    public void A_negative_number_is_formatted_in_brackets() =>
        Assert.Equal("(−2.5) − 3 = −5.5", Formulas.Change.Of(-2.5m, 3).Step!.Format(-5.5m));

    [Fact]
    public void Zero_is_formatted_without_brackets() => Assert.Equal("0 − 3 = −3", Formulas.Change.Of(0, 3).Step!.Format(-3));

    [Fact]
    public void A_formula_requires_one_input_per_symbol() => Assert.Throws<ArgumentException>(() => Formulas.Change.Of(1));

    [Fact]
    public void An_overflow_is_reported_as_too_large_and_does_not_throw() =>
        Assert.Equal(NoteCode.TooLarge, Formulas.Change.Of(decimal.MaxValue, decimal.MinValue).Reason);

    private static void AssertCalculation(MeasureResult measure)
    {
        if (measure is not { Value: { } result, Step: { } working })
            return;
        var symbols = working.Formula.Symbols.Zip(working.Inputs).ToDictionary(
            pair => pair.First,
            pair => (double)pair.Second,
            StringComparer.Ordinal);
        AssertNear((double)result, FormulaEvaluator.Result(working.Formula.Text, symbols), working.Formula.Text);

        var sides = working.Format(result).Split(" = ");
        AssertNear((double)result, FormulaEvaluator.Result(sides[0], new Dictionary<string, double>()), working.Format(result));
        AssertNear((double)result, double.Parse(sides[1].Replace('−', '-'), CultureInfo.InvariantCulture), working.Format(result));
    }

    private static void AssertNear(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"{what}: {expected}, recomputed {actual}");
}
