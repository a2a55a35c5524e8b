using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using static IndicatorsApi.Measures.Tests.Plausibility.PlausibilityCheck;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Values outside their bounds, and values that contradict each other.</summary>
public class PlausibilityRulesTests
{
    [Fact]
    public void A_decrease_of_a_cumulative_sum_has_a_warning()
    {
        Assert.Equal([WarningCode.CumulativeBelowEarlier], Codes(Amount, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
        Assert.Equal([WarningCode.CumulativeAboveLater], Codes(Amount, "2025-05-YTD", 46, ("2025-06-YTD", 45)));
        Assert.Empty(WarningsOf(Amount, "2025-06-YTD", 46, ("2025-05-YTD", 46)));
    }

    [Fact]
    public void A_cumulative_sum_restarts_each_year() => Assert.Empty(WarningsOf(Amount, "2025-02-YTD", 14, ("2024-12-YTD", 84)));

    [Fact]
    public void A_mean_or_a_sum_of_negative_values_may_decrease()
    {
        Assert.Empty(WarningsOf(Concentration, "2025-06-YTD", 26, ("2025-05-YTD", 28)));
        Assert.Empty(WarningsOf(Amount with { Min = -100 }, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
        Assert.Empty(WarningsOf(Amount, "2025-06-YTD", 45, ("2025-05-YTD", 46), ("2024-06-YTD", -3)));
        Assert.Equal([WarningCode.CumulativeBelowEarlier], Codes(Amount with { Min = 0 }, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, false)] // more than 45 may be 47
    [InlineData(Qualifier.LessThan, true)]
    public void A_more_than_value_may_be_high_enough(Qualifier qualifier, bool hasWarning) =>
        Assert.Equal(
            hasWarning,
            PlausibilityRules.WarningsOf(Input(Amount, "2025-06-YTD", new(45, qualifier), ("2025-05-YTD", 46))).Count > 0);

    [Theory]
    [InlineData(100, null)]
    [InlineData(100.1, WarningCode.ShareAbove100)]
    [InlineData(0, null)]
    [InlineData(-0.1, WarningCode.ShareBelow0)]
    public void A_share_outside_0_to_100_has_a_warning(double value, WarningCode? code) =>
        Assert.Equal(code is null ? [] : [code.Value], Codes(Share, "2025", (decimal)value));

    [Fact]
    public void Declared_limits_replace_those_of_shares()
    {
        Assert.Empty(WarningsOf(Share with { Max = 200, Min = -50 }, "2025", 120));
        Assert.Empty(WarningsOf(Share with { Max = 200, Min = -50 }, "2025", -20));
        Assert.Empty(WarningsOf(Concentration, "2025", 120));
    }

    [Fact]
    public void A_recorded_value_outside_later_limits_has_a_warning_with_the_limits()
    {
        var warning = Assert.Single(WarningsOf(Share with { Min = 0, Max = 100 }, "2025", 101));

        Assert.Equal(
            (WarningCode.OutsideLimits, "The value is outside the limits of the indicator (≥ 0, ≤ 100)."),
            (warning.Code, warning.Text().En));
    }

    [Fact]
    public void A_part_above_its_whole_has_a_warning_on_both_observations()
    {
        var year = Period.Parse("2024");
        var input = Input(Amount, "2024", new(7));

        Assert.Equal(
            [WarningCode.PartAboveWhole],
            PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(5)) }).Select(warning => warning.Code));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(7)) }));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(5, Qualifier.MoreThan)) }));

        // 6 and 6 come to more than 7, but may overlap.
        var parts = PlausibilityRules.WarningsOf(input with
        {
            Parts = [new("one", year, new(6)), new("other", year, new(6)), new("third", year, new(8))],
        });
        Assert.Equal((WarningCode.WholeBelowPart, "third"), (Assert.Single(parts).Code, parts[0].Reference!.Indicator));
    }

    [Fact]
    public void An_observation_without_a_value_has_no_warnings() =>
        Assert.Empty(
            PlausibilityRules.WarningsOf(new()
            {
                Observation = new("any", Period.Parse("2024"), null, ReportedGrowthPercent: 1300),
                Indicator = Amount,
            }));

    [Fact]
    public void Every_warning_has_a_text_in_both_languages_without_placeholders() =>
        Assert.All(Enum.GetValues<WarningCode>(), code =>
        {
            var text = new Warning(
                code,
                new("any", Period.Parse("2024"), new(84.84m)))
            { Factor = 0.0012m, Power = -3, Limits = (0, null) }.Text();
            Assert.All(
                [text.Zh, text.En],
                words => Assert.False(string.IsNullOrWhiteSpace(words) || words.Contains('{', StringComparison.Ordinal), words));
        });
}
