using CsCheck;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using static IndicatorsApi.Measures.Tests.Support.Assessed;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>What holds for whatever numbers there are.</summary>
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
    public void The_gap_is_never_negative_and_nothing_is_left_once_the_target_is_met() =>
        Gen.Select(AnyRule, Gen.Int[-50, 200], Gen.Int[-50, 200])
            .Sample((rule, baseline, own) =>
            {
                var progress = InYear(rule, baseline, own);
                return progress.Gap is null or >= 0 && (progress.Status != ProgressStatus.Met || progress.Gap is null or 0);
            });

    [Fact]
    public void Scaling_all_values_of_a_flow_leaves_every_percentage_unchanged() =>
        Gen.Select(AnyRule, Gen.Int[1, 200], Gen.Int[1, 200], Gen.Int[1, 12], Gen.Int[1, 1000]).Sample((rule, baseline, soFar, month, factor) =>
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
            return floor.Status == ceiling.Status && floor.PacePercent == ceiling.PacePercent && floor.LeadPercentagePoints == ceiling.LeadPercentagePoints;
        });

    [Fact]
    public void A_flow_as_far_below_its_ceiling_as_another_is_above_its_floor_has_the_same_pace() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100], Gen.Int[1, 11]).Sample((target, soFar, month) =>
        {
            // y against a floor, and (T × e)² / y against a ceiling: both ratios come to y / (T × e).
            var expected = target * month / 12m;
            var floor = Flow(new AtLeast(target), ($"2025-{month:00}-YTD", soFar));
            var ceiling = Flow(new AtMost(target), ($"2025-{month:00}-YTD", expected * expected / soFar));
            return floor.PacePercent.Rounded() == ceiling.PacePercent.Rounded() && (floor.Status == ceiling.Status || floor.Status == ProgressStatus.Met);
        });
}
