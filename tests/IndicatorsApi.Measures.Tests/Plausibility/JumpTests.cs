using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Figures far from what is on record, and figures that only grow.</summary>
public class JumpTests
{
    [Theory]
    [InlineData(93.10)] // 93.10 / 84.84 = 1.097
    [InlineData(254.52)] // 3 × 84.84
    [InlineData(28.28)] // 84.84 / 3
    public void A_figure_that_grows_or_falls_within_a_factor_of_three_is_plausible(double value) =>
        Assert.Empty(Judged.Of(Judged.Amount, "2025", (decimal)value, ("2024", 84.84m)));

    [Theory]
    [InlineData(254.6)]
    [InlineData(28.2)]
    [InlineData(0)]
    public void Beyond_it_is_a_jump_from_the_year_before(double value)
    {
        var warning = Assert.Single(Judged.Of(Judged.Amount, "2025", (decimal)value, ("2024", 84.84m)));

        Assert.Equal(WarningCode.JumpFromYearEarlier, warning.Code);
        Assert.Equal(new ReferenceObservation("any", Period.Parse("2024"), new(84.84m)), warning.Against);
        Assert.Equal((decimal)value / 84.84m, warning.Factor);
    }

    [Theory]
    [InlineData(9310, 2)] // 9310 / 84.84 = 109.7
    [InlineData(0.931, -2)]
    [InlineData(931, 1)] // of 10 a slip is likelier than growth
    [InlineData(8.5, -1)]
    [InlineData(931000, 4)]
    [InlineData(9310000000, 8)]
    public void About_a_power_of_ten_is_a_slip_and_no_mere_jump(double value, int power)
    {
        var warning = Assert.Single(Judged.Of(Judged.Amount, "2025", (decimal)value, ("2024", 84.84m)));

        Assert.Equal((WarningCode.PowerOfTen, power), (warning.Code, warning.Power));
    }

    [Theory]
    [InlineData(69, WarningCode.JumpFromYearEarlier)] // 6.9 and 13.1 are farther than 30 % from 10
    [InlineData(70, WarningCode.PowerOfTen)]
    [InlineData(130, WarningCode.PowerOfTen)]
    [InlineData(131, WarningCode.JumpFromYearEarlier)]
    public void A_slip_comes_within_thirty_percent_of_the_power(int value, WarningCode code) =>
        Assert.Equal([code], Judged.Codes(Judged.Amount, "2025", value, ("2024", 10)));

    [Theory]
    [InlineData(848400, "按“万元”而不是按“亿元”填报", "in 10,000 yuan instead of 100 million yuan")]
    [InlineData(8484, "小数点或单位可能有误", "The decimal point or the unit may be wrong")]
    public void It_names_the_unit_that_explains_it(int value, string zh, string en)
    {
        var text = Assert.Single(Judged.Of(Judged.Amount, "2025", value, ("2024", 84.84m))).Text();

        Assert.Contains(zh, text.Zh, StringComparison.Ordinal);
        Assert.Contains(en, text.En, StringComparison.Ordinal);
        Assert.Contains("2024（84.84）", text.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06", "2025-05", "2025-04", "2025-03")]
    [InlineData("2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4")]
    [InlineData("2025-H2", "2025-H1", "2025-H1", "2025-H1")]
    public void A_period_is_held_against_those_before_it_within_twelve_months(string period, string one, string two, string three)
    {
        var recorded = new[] { (one, 8.1m), (two, 7.9m), (three, 8m) }.DistinctBy(observation => observation.Item1).ToArray();

        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Judged.Codes(Judged.Amount, period, 40, recorded));
        Assert.Equal([WarningCode.PowerOfTen], Judged.Codes(Judged.Amount, period, 790, recorded));
        Assert.Empty(Judged.Of(Judged.Amount, period, 20, recorded));
    }

    [Fact]
    public void What_lies_further_back_or_has_another_form_is_not_held_against_it() =>
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06", 800, ("2024-05", 8), ("2025-05-YTD", 8), ("2025-Q1", 8), ("2024", 8)));

    [Fact]
    public void What_comes_every_year_in_the_same_month_is_the_season() =>
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06", 560, ("2024-06", 500), ("2025-05", 4), ("2025-04", 5), ("2025-03", 0)));

    [Fact]
    public void Of_a_year_of_months_only_the_one_that_slipped_is_told() =>
        Assert.Equal(["2025-06 PowerOfTen"], Judged.Series(Judged.Amount, Judged.Of2025("", 7.2m, 6.1m, 8m, 8.3m, 7.9m, 810, 8.2m, 8.8m, 7.7m, 8.4m, 9m, 9.6m)));

    [Fact]
    public void Of_two_the_second_is_told_and_of_more_those_that_are_fewer()
    {
        // The second of two could be either; from the third on, the most decide.
        Assert.Equal(["2025-02 PowerOfTen"], Judged.Series(Judged.Amount, Judged.Of2025("", 8, 800, 8.1m, 8.2m)));
        Assert.Equal(["2025-04 PowerOfTen", "2025-05 PowerOfTen"], Judged.Series(Judged.Amount, Judged.Of2025("", 8, 8, 8, 810, 790, 8.1m, 8.2m)));
    }

    [Fact]
    public void A_cumulative_figure_is_judged_by_what_it_adds()
    {
        // 8, 16, 24 add 8 a month; 64 adds 40 at once, which is 5 times 8; 64 / 24 = 2.7 alone would pass.
        var warning = Assert.Single(Judged.Of(Judged.Amount, "2025-04-YTD", 64, Judged.Of2025("-YTD", 8, 16, 24)));

        Assert.Equal((WarningCode.JumpInCumulative, 5m, "2025-03-YTD"), (warning.Code, warning.Factor!.Value, warning.Against!.Period.ToString()));
        Assert.Empty(Judged.Of(Judged.Amount, "2025-04-YTD", 33, Judged.Of2025("-YTD", 8, 16, 24)));
    }

    [Fact]
    public void Months_left_out_count_as_many_and_the_year_before_lets_expect_the_first()
    {
        // From February to May 3 months at 7 a month: 14 + 21 = 35. February alone is 2 months of what 2024 added a month: 84 / 12 × 2 = 14.
        Assert.Empty(Judged.Of(Judged.Amount, "2025-05-YTD", 35, ("2025-02-YTD", 14), ("2024-12-YTD", 84)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025-02-YTD", 14, ("2024-12-YTD", 84)));
        Assert.Equal([WarningCode.PowerOfTen], Judged.Codes(Judged.Amount, "2025-02-YTD", 1400, ("2024-12-YTD", 84)));
    }

    [Fact]
    public void Of_a_year_of_cumulative_figures_the_one_that_slipped_is_told_and_where_the_next_one_falls_back() =>
        Assert.Equal(
            ["2025-06-YTD PowerOfTen", "2025-06-YTD CumulativeAboveLater", "2025-07-YTD CumulativeBelowEarlier"],
            Judged.Series(Judged.Amount, Judged.Of2025("-YTD", 7, 14, 22, 30, 38, 4720, 55, 63, 71, 79, 88, 97)));

    [Fact]
    public void One_that_slipped_down_is_told_likewise() =>
        Assert.Equal(
            ["2025-05-YTD CumulativeAboveLater", "2025-06-YTD PowerOfTen", "2025-06-YTD CumulativeBelowEarlier"],
            Judged.Series(Judged.Amount, Judged.Of2025("-YTD", 7, 14, 22, 30, 38, 0.472m, 55, 63, 71)));

    [Fact]
    public void What_was_paid_once_and_then_not_again_is_no_jump() =>
        Assert.Empty(Judged.Series(Judged.Amount, Judged.Of2025("", 0, 0, 560, 0, 0, 0)));

    [Fact]
    public void What_has_been_as_small_before_is_no_jump()
    {
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06", 0, Judged.Of2025("", 50, 0, 70, 0, 60)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025-06-YTD", 180, Judged.Of2025("-YTD", 50, 50, 120, 120, 180)));
        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Judged.Codes(Judged.Amount, "2025-06", 0, Judged.Of2025("", 50, 40, 70, 45, 60)));
    }

    [Fact]
    public void What_is_added_every_year_in_the_same_month_is_the_season()
    {
        // June adds 103 where a month adds 8; a year earlier it added 100.
        var year = Judged.Of2025("-YTD", 8, 16, 24, 33, 42);

        Assert.Empty(Judged.Of(Judged.Amount, "2025-06-YTD", 145, [.. year, ("2024-05-YTD", 40), ("2024-06-YTD", 140)]));
        Assert.Equal([WarningCode.JumpInCumulative], Judged.Codes(Judged.Amount, "2025-06-YTD", 145, [.. year, ("2024-04-YTD", 32), ("2024-05-YTD", 40)]));
    }

    [Theory]
    [InlineData(3.5, 82)] // from 1.2 % to 3.5 %: 2.9 times, and little
    [InlineData(6, 30)] // 5 times, and still less than 10 points
    public void A_percentage_has_to_move_by_points_too(double share, int far)
    {
        Assert.Empty(Judged.Of(Judged.Share, "2025", (decimal)share, ("2024", 1.2m)));
        Assert.Equal([WarningCode.JumpFromYearEarlier], Judged.Codes(Judged.Share, "2025", far, ("2024", 1.2m)));
    }

    [Fact]
    public void A_share_written_as_a_fraction_is_a_slip() => Assert.Equal([WarningCode.PowerOfTen], Judged.Codes(Judged.Share, "2025", 0.97m, ("2024", 96)));

    [Theory]
    [InlineData(10, 1, false)]
    [InlineData(11, 1, true)]
    [InlineData(1, 10, false)]
    [InlineData(9.5, 1, true)] // no number of things
    public void Of_few_things_large_factors_are_chance(double value, int before, bool warned) =>
        Assert.Equal(warned, Judged.Of(Judged.Amount, "2025", (decimal)value, ("2024", before)).Count > 0);

    [Fact]
    public void Growth_that_was_published_with_the_figure_is_none_to_wonder_at()
    {
        var input = Judged.Input(Judged.Amount, "2025", new(50), ("2024", 10));

        Assert.NotEmpty(PlausibilityRules.WarningsOf(input));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedGrowthPercent = 400 } }));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedChange = 40 } }));
        Assert.NotEmpty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedGrowthPercent = 8 } }));
    }

    [Fact]
    public void Places_in_an_order_and_what_may_be_negative_have_no_ratios()
    {
        Assert.Empty(Judged.Of(Judged.Amount with { Measure = MeasureKind.Rank, OverTime = TemporalAggregation.Last }, "2025", 100, ("2024", 1)));
        Assert.Empty(Judged.Of(Judged.Amount with { Min = -1000 }, "2025", 400, ("2024", 4)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025", 400, ("2024", 4), ("2024-Q1", -4)));
        Assert.Empty(Judged.Of(Judged.Amount, "2025", 400, ("2024", 0)));
    }

    [Fact]
    public void A_mean_since_January_is_held_against_those_before_as_it_is() =>
        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Judged.Codes(Judged.Concentration, "2025-06-YTD", 120, ("2025-05-YTD", 28), ("2025-04-YTD", 30)));

    [Fact]
    public void Of_a_mean_since_January_that_of_last_summer_still_counts() =>
        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Judged.Codes(Judged.Concentration, "2025-04-YTD", 120, ("2024-06-YTD", 28)));

    [Fact]
    public void The_lines_are_options()
    {
        var input = Judged.Input(Judged.Amount, "2025", new(150), ("2024", 100));

        Assert.Empty(PlausibilityRules.WarningsOf(input));
        Assert.Equal(WarningCode.JumpFromYearEarlier, Assert.Single(PlausibilityRules.WarningsOf(input with { Options = new() { JumpFactor = 1.4m } })).Code);
    }
}
