using System.Globalization;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>Compares the measures with the oracle. The tests of the service compare its responses.</summary>
public sealed class ProgressOracleTests
{
    private static readonly string[] Towns = ["a", "b"];

    /// <summary>The last two seeds include an older baseline with growth alone, which has no trend.</summary>
    [Theory]
    [InlineData("linear", 1)]
    [InlineData("linear", 21)]
    [InlineData("linear", 64)]
    [InlineData("compound", 1)]
    [InlineData("compound", 21)]
    [InlineData("compound", 64)]
    [InlineData("projection", 1)]
    [InlineData("projection", 21)]
    [InlineData("projection", 64)]
    public void Every_measure_matches_the_oracle(string method, int seed)
    {
        var dataset = new OracleDataset(seed, Towns);
        var differences = new List<string>();
        foreach (var target in dataset.Targets)
        {
            foreach (var profile in new[] { "months", "days", "lastYear" })
            {
                var observations = dataset.Observations[(target.Region, target.Indicator.Code)];
                var oracle = new ProgressOracle(target, observations, method, profile);
                Compare(
                    $"{target.Indicator.Code} {target.Kind} {target.Number} of {target.Year}, {method}, {profile}",
                    oracle.Evaluate(),
                    oracle.TrendBefore,
                    ProgressResult.Of(InputOf(target, observations, method, profile)),
                    differences);
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(20))}");
    }

    private static void Compare(string target, OracleResult expected, object? trend, ProgressResult result, List<string> differences)
    {
        if (EnumCodes<ProgressStatus>.Of(result.Status) != expected.Status)
            differences.Add($"{target}: {result.Status}, expected {expected.Status}");
        if (result.HasNote(NoteCode.TooLarge))
            differences.Add($"{target}: a result is too large, or a divisor is zero");
        (string Name, decimal? Value)[] measured =
        [
            ("baseline", result.Baseline?.Observation.Level?.Value),
            ("latest", result.Latest?.Level?.Value),
            ("threshold", result.Threshold),
            ("attainmentPercent", result.AttainmentPercent),
            ("gap", result.Gap),
            ("gapClosedPercent", result.GapClosedPercent),
            ("requiredGrowthPercent", result.RequiredGrowthPercent),
            ("elapsedPercent", result.ElapsedPercent),
            ("expectedByNow", result.ExpectedByNow),
            ("pacePercent", result.PacePercent),
            ("leadPercentagePoints", result.LeadPercentagePoints),
            ("projected", result.Projected),
            ("neededPerMonth", result.NeededPerMonth),
        ];
        foreach (var (name, value) in measured)
        {
            var number = name == "pacePercent" && trend is not null ? trend : expected.Numbers[name];
            if (!IsSame(number, value))
                differences.Add($"{target}: {name} {value?.ToString(CultureInfo.InvariantCulture) ?? "null"}, expected {number ?? "null"}");
        }
    }

    private static bool IsSame(object? expected, decimal? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (Fraction exact, { } number) => exact.Rounded() == number.Rounded(),
        (double power, { } number) => Math.Abs(power - (double)number) <= 0.0001 + (Math.Abs(power) * 1e-9),
        _ => false,
    };

    private static ProgressInput InputOf(OracleTarget target, List<OracleObservation> observations, string method, string profile)
    {
        var indicator = target.Indicator;
        var measure = EnumCodes<MeasureKind>.Find(indicator.Measure)!.Value;
        IReadOnlyList<ObservationValue> known = [.. observations.Select(observation => new ObservationValue(
            indicator.Code,
            Period.Parse(observation.Period),
            observation.Value is { } value ? new QualifiedValue(value.Rounded()) : null,
            ReportedGrowthPercent: observation.Growth?.Rounded()))];
        return new()
        {
            Period = Period.OfYear(target.Year),
            Rule = RuleOf(target),
            Polarity = indicator.Polarity switch { > 0 => Polarity.HigherIsBetter, < 0 => Polarity.LowerIsBetter, _ => Polarity.Neutral },
            Measure = measure,
            OverTime = EnumCodes<TemporalAggregation>.Find(indicator.OverTime),
            WeightedByDays = indicator.ByDays,
            IsPercent = indicator.IsPercent,
            Observations = [.. known.Where(observation => observation.Period.Year <= target.Year)],
            BaselineObservations = known,
            BaselinePeriod = Period.OfYear(target.BaseYear ?? target.Year - 1),
            HasExplicitBaseline = target.BaseYear is not null,
            Method = EnumCodes<ProgressMethod>.Find(method)!.Value,
            Thresholds = new ProgressOptions().Of(EnumCodes<ProgressMethod>.Find(method)!.Value),
            Min = ValueBounds.Min(measure),
            Max = ValueBounds.Max(measure, indicator.IsPercent),
            Profile = EnumCodes<ElapsedBasis>.Find(profile)!.Value,
            Today = new(2026, 1, 20),
        };
    }

    private static TargetRule RuleOf(OracleTarget target)
    {
        var number = target.Number.Rounded();
        return target.Kind switch
        {
            "atLeast" => new AtLeast(number),
            "moreThan" => new MoreThan(number),
            "atMost" => new AtMost(number),
            "lessThan" => new LessThan(number),
            "reach" => new Reach(number),
            "within" => new Within(number, target.Upper.Rounded()),
            "increase" => new Increase(),
            "decrease" => new Decrease(),
            "increaseAmount" => new Increase(amount: number),
            "decreaseAmount" => new Decrease(amount: number),
            "increasePercent" => new Increase(percent: number),
            "decreasePercent" => new Decrease(percent: number),
            _ => new GrowAtLeast(number),
        };
    }
}
