using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using static IndicatorsApi.Measures.Tests.Support.TestTargets;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>Invariants of the progress measures for random numbers.</summary>
public class ProgressInvariantTests
{
    [Fact]
    public void Scaling_all_values_leaves_every_percentage_and_the_status_unchanged() =>
        Gen.Select(AnyRule, Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[1, 1000])
            .Sample((rule, baseline, own, factor) =>
            {
                var plain = InYear(rule, baseline, own);
                var scaled = InYear(rule.Scale(factor), baseline * factor, own * factor);
                return scaled.Status == plain.Status
                    && scaled.AttainmentPercent.Rounded() == plain.AttainmentPercent.Rounded()
                    && scaled.GapClosedPercent.Rounded() == plain.GapClosedPercent.Rounded()
                    && scaled.RequiredGrowthPercent.Rounded() == plain.RequiredGrowthPercent.Rounded()
                    && scaled.Gap.Rounded() == (plain.Gap * factor).Rounded();
            });

    [Fact]
    public void The_gap_is_never_negative_and_zero_once_the_target_is_met() =>
        Gen.Select(AnyRule, Gen.Int[-50, 200], Gen.Int[-50, 200])
            .Sample((rule, baseline, own) =>
            {
                var progress = InYear(rule, baseline, own);
                return progress.Gap is null or >= 0 && (progress.Status != ProgressStatus.Met || progress.Gap is null or 0);
            });

    [Fact]
    public void Scaling_all_values_of_a_flow_leaves_every_percentage_unchanged() =>
        Gen.Select(AnyRule, Gen.Int[1, 200], Gen.Int[1, 200], Gen.Int[1, 12], Gen.Int[1, 1000])
        .Sample((rule, baseline, soFar, month, factor) =>
        {
            var plain = Flow(rule, ("2024", baseline), ($"2025-{month:00}-YTD", soFar));
            var scaled = Flow(rule.Scale(factor), ("2024", baseline * factor), ($"2025-{month:00}-YTD", soFar * factor));
            return scaled.Status == plain.Status
                && scaled.PacePercent.Rounded() == plain.PacePercent.Rounded()
                && scaled.LeadPercentagePoints.Rounded() == plain.LeadPercentagePoints.Rounded()
                && scaled.ElapsedPercent == plain.ElapsedPercent
                && scaled.Projected.Rounded() == (plain.Projected * factor).Rounded();
        });

    [Fact]
    public void The_mirror_image_of_a_floor_is_a_ceiling_with_the_same_status() =>
        Gen.Select(Gen.Int[-100, 100], Gen.Int[-100, 100], Gen.Int[-100, 100], Gen.Int[1, 11]).Sample((target, baseline, soFar, month) =>
        {
            var floor = Level(new AtLeast(target), ("2024", baseline), ($"2025-{month:00}", soFar));
            var ceiling = Level(new AtMost(-target), ("2024", -baseline), ($"2025-{month:00}", -soFar));
            return floor.Status == ceiling.Status
                && floor.PacePercent == ceiling.PacePercent
                && floor.LeadPercentagePoints == ceiling.LeadPercentagePoints;
        });

    [Fact]
    public void A_flow_as_far_below_its_ceiling_as_another_is_above_its_floor_has_the_same_pace() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100], Gen.Int[1, 11]).Sample((target, soFar, month) =>
        {
            // y against a floor, and (T × e)² / y against a ceiling: both ratios come to y / (T × e).
            var expected = target * month / 12m;
            var floor = Flow(new AtLeast(target), ($"2025-{month:00}-YTD", soFar));
            var ceiling = Flow(new AtMost(target), ($"2025-{month:00}-YTD", expected * expected / soFar));
            return floor.PacePercent.Rounded() == ceiling.PacePercent.Rounded()
                && (floor.Status == ceiling.Status || floor.Status == ProgressStatus.Met);
        });

    [Fact]
    public void More_is_never_worse_for_a_floor() =>
        Gen.Select(Gen.Int[-20, 200], Gen.Int[-50, 200], Gen.Int[-50, 200], Gen.Int[0, 50], Gen.Int[1, 12], Gen.Bool)
        .Sample((target, baseline, soFar, more, month, addsUp) =>
        {
            var (plain, better) = (Of(soFar), Of(soFar + more));
            if (plain.Status == ProgressStatus.NotAssessable || better.Status == ProgressStatus.NotAssessable)
                return target <= 0 || plain.Status == better.Status;
            return Rank(better) >= Rank(plain)
                && (plain.PacePercent is null || better.PacePercent is null || better.PacePercent >= plain.PacePercent)
                && better.Gap <= plain.Gap;

            ProgressResult Of(int value)
            {
                var input = Input(new AtLeast(target), "2025", ("2024", baseline), ($"2025-{month:00}-YTD", value));
                return Measure(addsUp ? input : input with { Measure = MeasureKind.Ratio, OverTime = TemporalAggregation.Mean });
            }
        });

    [Fact]
    public void The_order_of_observations_is_irrelevant() =>
        Gen.Select(AnyRule, Gen.Int[0, 60].Array[14], Gen.Enum<TemporalAggregation>(), Gen.Int[0, 1_000_000])
        .Sample((rule, values, overTime, seed) =>
        {
            string[] periods =
            [
                "2024",
                "2024-06-YTD",
                "2024-Q1",
                "2025-01",
                "2025-02",
                "2025-03",
                "2025-Q1",
                "2025-04",
                "2025-05-YTD",
                "2025-06",
                "2025-Q2",
                "2025-H1",
                "2025-06-YTD",
                "2025-09",
            ];
            var input = Input(
                rule,
                "2025",
                [.. periods.Zip(values, (period, value) => (period, (decimal)value))]) with
            { OverTime = overTime };
            ObservationValue[] shuffled = [.. input.Observations];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Describe(Measure(input)), Describe(Measure(input with { Observations = shuffled })));
        });

    private static int Rank(ProgressResult result) => result.Status switch
    {
        ProgressStatus.Met => 4,
        ProgressStatus.OnTrack => 3,
        ProgressStatus.AtRisk => 2,
        ProgressStatus.OffTrack => 1,
        ProgressStatus.Worsening or ProgressStatus.Missed => 0,
        var other => throw new InvalidOperationException($"{other} has no rank."),
    };

    private static string Describe(ProgressResult result) => string.Join('\n', result.Calculations
        .Select(working => $"{working.Measure} {working.Result.Value} {working.Result.Reason}")
        .Append($"{result.Status} {result.Latest} {result.Baseline?.Observation}")
        .Concat(result.Notes.Select(note => $"{note}")));
}
