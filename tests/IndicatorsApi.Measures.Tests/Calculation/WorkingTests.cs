using System.Globalization;
using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Tests.Oracle;
using IndicatorsApi.Measures.Tests.Support;

namespace IndicatorsApi.Measures.Tests.Calculation;

/// <summary>What a measure says of how it came about, done again.</summary>
public sealed class WorkingTests
{
    [Fact]
    public void The_formula_of_every_measure_comes_to_its_result_and_so_does_the_sum_as_it_is_written() =>
        Gen.Select(Assessed.AnyRule, Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[1, 12], Gen.Enum<ProgressMethod>(), Gen.Bool).Sample((rule, baseline, soFar, month, method, addsUp) =>
        {
            var input = Assessed.Input(rule, "2025", ("2024-06-YTD", 40m), ("2024", baseline), ($"2025-{month:00}-YTD", soFar)) with
            {
                Method = method,
                Measure = addsUp ? MeasureKind.Flow : MeasureKind.Ratio,
                OverTime = addsUp ? TemporalAggregation.Sum : TemporalAggregation.Mean,
            };
            Assert.All(Assessed.Measure(input).Workings, working => IsRight(working.Result));
        });

    [Fact]
    public void So_do_those_of_growth() =>
        Gen.Select(Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[-90, 200], Gen.Bool).Sample((value, earlier, growth, isKnown) =>
        {
            var observation = new ObservationValue("any", Period.OfYear(2024), new QualifiedValue(value), ReportedGrowthPercent: growth);
            var before = new ObservationValue("any", Period.OfYear(2023), new QualifiedValue(earlier));
            var result = GrowthResult.Of(new() { Observation = observation, ObservedPrevious = isKnown ? before : null, Since = before, SinceYear = 2023, Measure = MeasureKind.Flow, IsPercent = false });
            Assert.All(result.Workings, working => IsRight(working.Result));
        });

    [Fact]
    public void A_negative_number_stands_in_brackets() =>
        Assert.Equal("(−2.5) − 3 = −5.5", Formulas.Change.Of(-2.5m, 3).Working!.Write(-5.5m));

    [Fact]
    public void Nothing_stands_without_brackets() => Assert.Equal("0 − 3 = −3", Formulas.Change.Of(0, 3).Working!.Write(-3));

    [Fact]
    public void A_formula_takes_as_many_numbers_as_it_has_symbols() => Assert.Throws<ArgumentException>(() => Formulas.Change.Of(1));

    [Fact]
    public void What_no_number_can_hold_is_too_large_and_no_exception() =>
        Assert.Equal(NoteCode.TooLarge, Formulas.Change.Of(decimal.MaxValue, decimal.MinValue).Because);

    private static void IsRight(MeasureResult measure)
    {
        if (measure is not { Value: { } result, Working: { } working })
            return;
        var symbols = working.Formula.Symbols.Zip(working.Inputs).ToDictionary(pair => pair.First, pair => (double)pair.Second, StringComparer.Ordinal);
        IsNear((double)result, PocketCalculator.Result(working.Formula.Text, symbols), working.Formula.Text);

        var sides = working.Write(result).Split(" = ");
        IsNear((double)result, PocketCalculator.Result(sides[0], new Dictionary<string, double>()), working.Write(result));
        IsNear((double)result, double.Parse(sides[1].Replace('−', '-'), CultureInfo.InvariantCulture), working.Write(result));
    }

    private static void IsNear(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"{what}: {expected}, by hand {actual}");
}
