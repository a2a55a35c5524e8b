using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using static IndicatorsApi.Measures.Tests.Plausibility.PlausibilityCheck;

namespace IndicatorsApi.Measures.Tests.Plausibility;

/// <summary>Jumps and power-of-ten errors, and plausible growth.</summary>
public class JumpDetectionTests
{
    [Theory]
    [InlineData(93.10)] // 93.10 / 84.84 = 1.097
    [InlineData(254.52)] // 3 × 84.84
    [InlineData(28.28)] // 84.84 / 3
    public void A_change_within_a_factor_of_three_is_plausible(double value) =>
        Assert.Empty(WarningsOf(Amount, "2025", (decimal)value, ("2024", 84.84m)));

    [Theory]
    [InlineData(254.6)]
    [InlineData(28.2)]
    [InlineData(0)]
    public void A_change_beyond_a_factor_of_three_is_a_jump(double value)
    {
        var warning = Assert.Single(WarningsOf(Amount, "2025", (decimal)value, ("2024", 84.84m)));

        Assert.Equal(WarningCode.JumpFromYearEarlier, warning.Code);
        Assert.Equal(new ReferenceObservation("any", Period.Parse("2024"), new(84.84m)), warning.Reference);
        Assert.Equal((decimal)value / 84.84m, warning.Factor);
    }

    [Theory]
    [InlineData(9310, 2)] // 9310 / 84.84 = 109.7
    [InlineData(0.931, -2)]
    [InlineData(931, 1)] // an error is likelier than growth by a factor of 10
    [InlineData(8.5, -1)]
    [InlineData(931000, 4)]
    [InlineData(9310000000, 8)]
    public void A_factor_near_a_power_of_ten_is_an_error_and_not_a_jump(double value, int power)
    {
        var warning = Assert.Single(WarningsOf(Amount, "2025", (decimal)value, ("2024", 84.84m)));

        Assert.Equal((WarningCode.PowerOfTen, power), (warning.Code, warning.Power));
    }

    [Theory]
    [InlineData(69, WarningCode.JumpFromYearEarlier)] // 6.9 and 13.1 are farther than 30 % from 10
    [InlineData(70, WarningCode.PowerOfTen)]
    [InlineData(130, WarningCode.PowerOfTen)]
    [InlineData(131, WarningCode.JumpFromYearEarlier)]
    public void A_power_of_ten_error_is_within_30_percent_of_the_power(int value, WarningCode code) =>
        Assert.Equal([code], Codes(Amount, "2025", value, ("2024", 10)));

    [Theory]
    [InlineData(848400, "按“万元”而不是按“亿元”填报", "in 10,000 yuan instead of 100 million yuan")]
    [InlineData(8484, "小数点或单位可能有误", "The decimal point or the unit may be wrong")]
    public void A_power_of_ten_warning_names_the_unit_that_explains_it(int value, string zh, string en)
    {
        var text = Assert.Single(WarningsOf(Amount, "2025", value, ("2024", 84.84m))).Text();

        Assert.Contains(zh, text.Zh, StringComparison.Ordinal);
        Assert.Contains(en, text.En, StringComparison.Ordinal);
        Assert.Contains("2024（84.84）", text.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06", "2025-05", "2025-04", "2025-03")]
    [InlineData("2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4")]
    [InlineData("2025-H2", "2025-H1", "2025-H1", "2025-H1")]
    public void A_period_is_compared_with_preceding_periods_within_twelve_months(string period, string one, string two, string three)
    {
        var recorded = new[] { (one, 8.1m), (two, 7.9m), (three, 8m) }.DistinctBy(observation => observation.Item1).ToArray();

        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Codes(Amount, period, 40, recorded));
        Assert.Equal([WarningCode.PowerOfTen], Codes(Amount, period, 790, recorded));
        Assert.Empty(WarningsOf(Amount, period, 20, recorded));
    }

    [Fact]
    public void A_period_is_not_compared_with_older_periods_or_other_forms() =>
        Assert.Empty(WarningsOf(Amount, "2025-06", 800, ("2024-05", 8), ("2025-05-YTD", 8), ("2025-Q1", 8), ("2024", 8)));

    [Fact]
    public void A_seasonal_month_is_not_a_jump() =>
        Assert.Empty(WarningsOf(Amount, "2025-06", 560, ("2024-06", 500), ("2025-05", 4), ("2025-04", 5), ("2025-03", 0)));

    [Fact]
    public void Only_the_wrong_month_of_a_year_has_a_warning() =>
        Assert.Equal(["2025-06 PowerOfTen"], Series(Amount, Of2025("", 7.2m, 6.1m, 8m, 8.3m, 7.9m, 810, 8.2m, 8.8m, 7.7m, 8.4m, 9m, 9.6m)));

    [Fact]
    public void The_second_of_two_months_or_the_minority_has_a_warning()
    {
        // Either of two could be wrong. From the third on, the majority decides.
        Assert.Equal(["2025-02 PowerOfTen"], Series(Amount, Of2025("", 8, 800, 8.1m, 8.2m)));
        Assert.Equal(["2025-04 PowerOfTen", "2025-05 PowerOfTen"], Series(Amount, Of2025("", 8, 8, 8, 810, 790, 8.1m, 8.2m)));
    }

    [Fact]
    public void A_cumulative_value_is_checked_by_its_increment()
    {
        // 8, 16, 24 add 8 a month; 64 adds 40 in one month, 5 times as much. 64 / 24 = 2.7 would pass.
        var warning = Assert.Single(WarningsOf(Amount, "2025-04-YTD", 64, Of2025("-YTD", 8, 16, 24)));

        Assert.Equal(
            (WarningCode.JumpInCumulative, 5m, "2025-03-YTD"),
            (warning.Code, warning.Factor!.Value, warning.Reference!.Period.ToString()));
        Assert.Empty(WarningsOf(Amount, "2025-04-YTD", 33, Of2025("-YTD", 8, 16, 24)));
    }

    [Fact]
    public void An_increment_counts_skipped_months_and_the_first_is_compared_with_last_year()
    {
        // From February to May, 3 months at 7 a month: 14 + 21 = 35. February alone is 2 months of 84 / 12 in 2024: 14.
        Assert.Empty(WarningsOf(Amount, "2025-05-YTD", 35, ("2025-02-YTD", 14), ("2024-12-YTD", 84)));
        Assert.Empty(WarningsOf(Amount, "2025-02-YTD", 14, ("2024-12-YTD", 84)));
        Assert.Equal([WarningCode.PowerOfTen], Codes(Amount, "2025-02-YTD", 1400, ("2024-12-YTD", 84)));
    }

    [Fact]
    public void A_cumulative_value_too_large_has_warnings_on_itself_and_the_next() =>
        Assert.Equal(
            ["2025-06-YTD PowerOfTen", "2025-06-YTD CumulativeAboveLater", "2025-07-YTD CumulativeBelowEarlier"],
            Series(Amount, Of2025("-YTD", 7, 14, 22, 30, 38, 4720, 55, 63, 71, 79, 88, 97)));

    [Fact]
    public void A_cumulative_value_too_small_has_warnings_on_itself_and_its_neighbours() =>
        Assert.Equal(
            ["2025-05-YTD CumulativeAboveLater", "2025-06-YTD PowerOfTen", "2025-06-YTD CumulativeBelowEarlier"],
            Series(Amount, Of2025("-YTD", 7, 14, 22, 30, 38, 0.472m, 55, 63, 71)));

    [Fact]
    public void A_single_payment_is_not_a_jump() =>
        Assert.Empty(Series(Amount, Of2025("", 0, 0, 560, 0, 0, 0)));

    [Fact]
    public void A_value_within_the_earlier_range_is_not_a_jump()
    {
        Assert.Empty(WarningsOf(Amount, "2025-06", 0, Of2025("", 50, 0, 70, 0, 60)));
        Assert.Empty(WarningsOf(Amount, "2025-06-YTD", 180, Of2025("-YTD", 50, 50, 120, 120, 180)));
        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Codes(Amount, "2025-06", 0, Of2025("", 50, 40, 70, 45, 60)));
    }

    [Fact]
    public void A_seasonal_increment_is_not_a_jump()
    {
        // June adds 103 where a month adds 8; a year earlier it added 100.
        var year = Of2025("-YTD", 8, 16, 24, 33, 42);

        Assert.Empty(WarningsOf(Amount, "2025-06-YTD", 145, [.. year, ("2024-05-YTD", 40), ("2024-06-YTD", 140)]));
        Assert.Equal(
            [WarningCode.JumpInCumulative],
            Codes(Amount, "2025-06-YTD", 145, [.. year, ("2024-04-YTD", 32), ("2024-05-YTD", 40)]));
    }

    [Theory]
    [InlineData(3.5, 82)] // from 1.2 % to 3.5 %: 2.9 times, but few points
    [InlineData(6, 30)] // 5 times, but less than 10 points
    public void A_jump_of_a_percentage_requires_ten_percentage_points(double share, int far)
    {
        Assert.Empty(WarningsOf(Share, "2025", (decimal)share, ("2024", 1.2m)));
        Assert.Equal([WarningCode.JumpFromYearEarlier], Codes(Share, "2025", far, ("2024", 1.2m)));
    }

    [Fact]
    public void A_share_entered_as_a_fraction_is_a_power_of_ten_error() =>
        Assert.Equal([WarningCode.PowerOfTen], Codes(Share, "2025", 0.97m, ("2024", 96)));

    [Theory]
    [InlineData(10, 1, false)]
    [InlineData(11, 1, true)]
    [InlineData(1, 10, false)]
    [InlineData(9.5, 1, true)] // not a count
    public void A_large_factor_between_small_counts_is_not_a_jump(double value, int before, bool hasWarning) =>
        Assert.Equal(hasWarning, WarningsOf(Amount, "2025", (decimal)value, ("2024", before)).Count > 0);

    [Fact]
    public void A_jump_confirmed_by_published_growth_has_no_warning()
    {
        var input = Input(Amount, "2025", new(50), ("2024", 10));

        Assert.NotEmpty(PlausibilityRules.WarningsOf(input));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedGrowthPercent = 400 } }));
        Assert.Empty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedChange = 40 } }));
        Assert.NotEmpty(PlausibilityRules.WarningsOf(input with { Observation = input.Observation with { ReportedGrowthPercent = 8 } }));
    }

    [Fact]
    public void Ranks_and_possibly_negative_values_have_no_ratios()
    {
        Assert.Empty(WarningsOf(Amount with { Measure = MeasureKind.Rank, OverTime = TemporalAggregation.Last }, "2025", 100, ("2024", 1)));
        Assert.Empty(WarningsOf(Amount with { Min = -1000 }, "2025", 400, ("2024", 4)));
        Assert.Empty(WarningsOf(Amount, "2025", 400, ("2024", 4), ("2024-Q1", -4)));
        Assert.Empty(WarningsOf(Amount, "2025", 400, ("2024", 0)));
    }

    [Fact]
    public void A_cumulative_mean_is_compared_with_preceding_cumulative_means() =>
        Assert.Equal(
            [WarningCode.JumpFromPeriodsBefore],
            Codes(Concentration, "2025-06-YTD", 120, ("2025-05-YTD", 28), ("2025-04-YTD", 30)));

    [Fact]
    public void A_cumulative_mean_is_compared_with_those_of_the_last_twelve_months() =>
        Assert.Equal([WarningCode.JumpFromPeriodsBefore], Codes(Concentration, "2025-04-YTD", 120, ("2024-06-YTD", 28)));

    [Fact]
    public void The_thresholds_are_configurable()
    {
        var input = Input(Amount, "2025", new(150), ("2024", 100));

        Assert.Empty(PlausibilityRules.WarningsOf(input));
        Assert.Equal(
            WarningCode.JumpFromYearEarlier,
            Assert.Single(PlausibilityRules.WarningsOf(input with { Options = new() { JumpFactor = 1.4m } })).Code);
    }
}
