using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Figures that cannot be as they are, or not beside one another.</summary>
public class ContradictionTests
{
    [Fact]
    public void A_cumulative_sum_does_not_fall()
    {
        Assert.Equal([WarningCode.CumulativeBelowEarlier], Judged.Codes(Judged.Amount, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
        Assert.Equal([WarningCode.CumulativeAboveLater], Judged.Codes(Judged.Amount, "2025-05-YTD", 46, ("2025-06-YTD", 45)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06-YTD", 46, ("2025-05-YTD", 46)));
    }

    [Fact]
    public void It_begins_anew_each_year() => Assert.Empty(Judged.Of(Judged.Amount, "2025-02-YTD", 14, ("2024-12-YTD", 84)));

    [Fact]
    public void A_mean_may_fall_and_so_may_what_can_be_negative()
    {
        Assert.Empty(Judged.Of(Judged.Concentration, "2025-06-YTD", 26, ("2025-05-YTD", 28)));
        Assert.Empty(Judged.Of(Judged.Amount with { Min = -100 }, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06-YTD", 45, ("2025-05-YTD", 46), ("2024-06-YTD", -3)));
        Assert.Equal([WarningCode.CumulativeBelowEarlier], Judged.Codes(Judged.Amount with { Min = 0 }, "2025-06-YTD", 45, ("2025-05-YTD", 46)));
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, false)] // more than 45 may be 47
    [InlineData(Qualifier.LessThan, true)]
    public void More_than_a_number_may_be_enough(Qualifier qualifier, bool warned) =>
        Assert.Equal(warned, PlausibilityRules.WarningsOf(Judged.Input(Judged.Amount, "2025-06-YTD", new(45, qualifier), ("2025-05-YTD", 46))).Count > 0);

    [Theory]
    [InlineData(100, null)]
    [InlineData(100.1, WarningCode.ShareAbove100)]
    [InlineData(0, null)]
    [InlineData(-0.1, WarningCode.ShareBelow0)]
    public void A_share_lies_between_0_and_100(double value, WarningCode? code) =>
        Assert.Equal(code is null ? [] : [code.Value], Judged.Codes(Judged.Share, "2025", (decimal)value));

    [Fact]
    public void Unless_the_indicator_says_otherwise_or_is_no_percentage()
    {
        Assert.Empty(Judged.Of(Judged.Share with { Max = 200, Min = -50 }, "2025", 120));
        Assert.Empty(Judged.Of(Judged.Share with { Max = 200, Min = -50 }, "2025", -20));
        Assert.Empty(Judged.Of(Judged.Concentration, "2025", 120));
    }

    [Fact]
    public void What_is_on_record_outside_of_limits_that_were_set_later_is_told_with_the_limits()
    {
        var warning = Assert.Single(Judged.Of(Judged.Share with { Min = 0, Max = 100 }, "2025", 101));

        Assert.Equal((WarningCode.OutsideLimits, "The value is outside the limits of the indicator (≥ 0, ≤ 100)."), (warning.Code, warning.Text().En));
    }

    [Fact]
    public void A_part_is_at_most_its_whole_whichever_is_looked_at()
    {
        var year = Period.Parse("2024");
        var input = Judged.Input(Judged.Amount, "2024", new(7));

        Assert.Equal([WarningCode.PartAboveWhole], PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(5)) }).Select(warning => warning.Code));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(7)) }));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Whole = new("whole", year, new(5, Qualifier.MoreThan)) }));

        // 6 and 6 come to more than 7, but may overlap.
        var parts = PlausibilityRules.WarningsOf(input with { Parts = [new("one", year, new(6)), new("other", year, new(6)), new("third", year, new(8))] });
        Assert.Equal((WarningCode.WholeBelowPart, "third"), (Assert.Single(parts).Code, parts[0].Against!.Indicator));
    }

    [Fact]
    public void A_figure_without_a_value_has_no_warnings() =>
        Assert.Empty(PlausibilityRules.WarningsOf(new() { Observation = new("any", Period.Parse("2024"), null, ReportedGrowthPercent: 1300), Indicator = Judged.Amount }));

    [Fact]
    public void Every_warning_has_words_in_both_languages_with_nothing_left_to_fill_in() =>
        Assert.All(Enum.GetValues<WarningCode>(), code =>
        {
            var text = new Warning(code, new("any", Period.Parse("2024"), new(84.84m))) { Factor = 0.0012m, Power = -3, Limits = (0, null) }.Text();
            Assert.All([text.Zh, text.En], words => Assert.False(string.IsNullOrWhiteSpace(words) || words.Contains('{', StringComparison.Ordinal), words));
        });
}
