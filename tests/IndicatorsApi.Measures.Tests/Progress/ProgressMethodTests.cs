using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Tests.Support;

namespace IndicatorsApi.Measures.Tests.Progress;

/// <summary>The methods of docs/measures.md, computed by hand from their published formulas.</summary>
public class ProgressMethodTests
{
    [Fact]
    public void Compound_is_the_ratio_of_the_actual_to_the_required_annual_growth_rate()
    {
        // Statistics Canada and Eurostat: base 100 in 2015, 110 in 2020, target 150 in 2030.
        // Actual: (110 / 100)^(1/5) − 1 = 1.1^0.2 − 1: ln 1.1 = 0.0953102, / 5 = 0.0190620, e^ = 1.0192449 → 1.92449 %
        // Required: 1.5^(1/15) − 1: ln 1.5 = 0.4054651, / 15 = 0.0270310, e^ = 1.0273997 → 2.73997 %
        // 1.92449 / 2.73997 = 70.24 %
        var progress = Measure(ProgressMethod.Compound, new AtLeast(150), "2030", "2015", ("2015", 100m), ("2020", 110m));

        Assert.Equal(70.24m, decimal.Round(progress.PacePercent!.Value, 2));
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
        Assert.False(progress.InTargetPeriod);
    }

    [Fact]
    public void Compound_is_the_same_ratio_for_a_required_fall()
    {
        // Base 40 in 2015, 30 in 2020, at most 20 in 2025.
        // Actual: 0.75^(1/5) − 1 = −5.5912 %; required: 0.5^(1/10) − 1 = −6.6967 %; 83.49 %
        var progress = Measure(ProgressMethod.Compound, new AtMost(20), "2025", "2015", ("2015", 40m), ("2020", 30m));

        Assert.Equal(83.49m, decimal.Round(progress.PacePercent!.Value, 2));
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Theory]
    [InlineData(120, ProgressStatus.OnTrack)] // 1.2^(1/5) − 1 = 3.7137 % against 2.73997 %
    [InlineData(108, ProgressStatus.OffTrack)] // 1.5511 %, 56.6 %
    [InlineData(99, ProgressStatus.Worsening)]
    public void The_thresholds_of_compound_are_95_60_and_0(int value, ProgressStatus expected) =>
        Assert.Equal(expected, Measure(ProgressMethod.Compound, new AtLeast(150), "2030", "2015", ("2015", 100m), ("2020", value)).Status);

    [Theory]
    [InlineData(0, 110, 150)]
    [InlineData(100, -1, 150)]
    [InlineData(-100, 110, 150)]
    public void Compound_requires_positive_values(int baseline, int value, int target)
    {
        var progress = Measure(ProgressMethod.Compound, new AtLeast(target), "2030", "2015", ("2015", baseline), ("2020", value));

        Assert.Null(progress.PacePercent);
        Assert.Contains(NoteCode.CompoundNeedsPositive, progress.Codes());
    }

    [Fact]
    public void Compound_follows_a_level_through_the_year()
    {
        // b = 100, T = 121, half of one year: path 100 × 1.21^0.5 = 110.
        // y = 110: actual 1.1^(1/0.5) − 1 = 21 %, required 21 %: 100 %; projected 100 × 1.1² = 121
        var progress = Measure(ProgressMethod.Compound, new AtLeast(121), "2025", "2024", ("2024", 100m), ("2025-06", 110m));

        Assert.Equal(110m, progress.ExpectedByNow.Rounded());
        Assert.Equal(100m, progress.PacePercent.Rounded());
        Assert.Equal(121m, progress.Projected.Rounded());
        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void Compound_matches_the_deterioration_example_of_Open_SDG()
    {
        // Open SDG (sdg-build, test data of its progress measure, indicator 3-3-3): 1.55 in 2015, 1.82 in 2019.
        // The target is 0 in 2030, which it replaces by 0.001.
        // Observed: (1.82 / 1.55)^(1/4) − 1: ln = 0.160558, / 4 = 0.040139, e^ → 4.0956 %.
        // Required: (0.001 / 1.55)^(1/15) − 1: ln = −7.346010, / 15 = −0.489734, e^ = 0.612789 → −38.7211 %. R = −10.58 %: below 0.
        var replaced = Measure(ProgressMethod.Compound, new AtMost(0.001m), "2030", "2015", ("2015", 1.55m), ("2019", 1.82m));
        var asStated = Measure(ProgressMethod.Compound, new AtMost(0), "2030", "2015", ("2015", 1.55m), ("2019", 1.82m));

        Assert.Equal(-10.58m, decimal.Round(replaced.PacePercent!.Value, 2));
        Assert.Equal(ProgressStatus.Worsening, replaced.Status);
        Assert.Equal(-4.10m, decimal.Round(asStated.PacePercent!.Value, 2)); // a target of 0 is a fall of 100 % a year
        Assert.Equal(ProgressStatus.Worsening, asStated.Status);
    }

    [Fact]
    public void Compound_extrapolates_a_flow_to_the_whole_year()
    {
        // June 44: leads to 88 in the year. Actual 88 / 80 − 1 = 10 %, required 100 / 80 − 1 = 25 %: 40 %
        var progress = Measure(
            ProgressMethod.Compound,
            new AtLeast(100),
            "2025",
            "2024",
            MeasureKind.Flow,
            ("2024", 80m),
            ("2025-06-YTD", 44m));

        Assert.Equal(40m, progress.PacePercent.Rounded());
        Assert.Equal(ProgressStatus.OffTrack, progress.Status);
    }

    [Fact]
    public void Projection_is_the_projected_share_of_the_required_progress()
    {
        // Base 100 in 2015, 110 in 2020, target 150 in 2030: the rate leads to 100 × 1.1³ = 133.1; (133.1 − 100) / (150 − 100) = 66.2 %
        var progress = Measure(ProgressMethod.Projection, new AtLeast(150), "2030", "2015", ("2015", 100m), ("2020", 110m));

        Assert.Equal(66.2m, progress.PacePercent.Rounded());
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Fact]
    public void Projection_extrapolates_by_the_compound_rate_as_the_United_Nations_do()
    {
        // PM2.5 of 40 in 2015, 33.5 in 2020, target 20 in 2030: 40 × (33.5 / 40)³ = 23.4962; (23.4962 − 40) / (20 − 40) = 82.5 %
        var progress = Measure(ProgressMethod.Projection, new AtMost(20), "2030", "2015", ("2015", 40m), ("2020", 33.5m));

        Assert.Equal(82.5m, decimal.Round(progress.PacePercent!.Value, 1));
        Assert.Equal(ProgressStatus.AtRisk, progress.Status);
    }

    [Fact]
    public void A_fall_to_zero_is_a_fall_of_100_percent_a_year()
    {
        // y = 0: (0 / 100)^(1/5) − 1 = −100 %; required (20 / 100)^(1/15) − 1 = −10.1747 %
        var progress = Measure(ProgressMethod.Compound, new AtMost(20), "2030", "2015", ("2015", 100m), ("2020", 0m));

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Theory]
    [InlineData(ProgressMethod.Compound, "101.4", ProgressStatus.AtRisk)]
    [InlineData(ProgressMethod.Compound, "101.5", ProgressStatus.OnTrack)]
    [InlineData(ProgressMethod.Compound, "100.5", ProgressStatus.AtRisk)]
    [InlineData(ProgressMethod.Compound, "100.4", ProgressStatus.OffTrack)]
    [InlineData(ProgressMethod.Compound, "99.9", ProgressStatus.Worsening)]
    [InlineData(ProgressMethod.Linear, "100.4", ProgressStatus.OnTrack)]
    public void A_direction_is_assessed_by_its_annual_rate_under_compound_and_by_its_sign_under_linear(
        ProgressMethod method,
        string june,
        ProgressStatus expected)
    {
        var progress = Measure(
            method,
            new Increase(),
            "2025",
            "2024",
            ("2024-06-YTD", 100m),
            ("2025-06-YTD", decimal.Parse(june, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, progress.Status);
    }

    [Theory]
    [InlineData(99, 99.1, ProgressStatus.OnTrack)] // +0.101 %; C = 1 − 0.99^4.44 = 0.0436, so 0.0654 % is on track
    [InlineData(99, 99.04, ProgressStatus.AtRisk)] // +0.0404 %, from 0.0218 % on
    [InlineData(99, 99.01, ProgressStatus.OffTrack)] // +0.0101 %
    [InlineData(99, 98.9, ProgressStatus.Worsening)]
    [InlineData(100, 100, ProgressStatus.OnTrack)] // no growth is required at the limit
    [InlineData(20, 20.29, ProgressStatus.AtRisk)] // +1.45 %; C = 1 − 0.2^4.44 = 0.9992
    public void The_thresholds_of_a_direction_are_scaled_down_near_a_limit(double before, double now, ProgressStatus expected)
    {
        var input = TestTargets.Input(new Increase(), "2025", ("2024-06-YTD", (decimal)before), ("2025-06-YTD", (decimal)now)) with
        {
            Measure = MeasureKind.Ratio,
            OverTime = TemporalAggregation.Mean,
            IsPercent = true,
            Max = 100,
            Method = ProgressMethod.Compound,
        };

        Assert.Equal(expected, TestTargets.Measure(input).Status);
    }

    [Theory]
    [InlineData(50, 0, 1)] // a limit of zero does not restrict a fall
    [InlineData(50, null, 1)]
    [InlineData(10, 10, 0)]
    [InlineData(20, 10, 1)]
    [InlineData(30, 10, 1)]
    [InlineData(5, 10, 0.9539)] // 1 − 0.5^4.44
    [InlineData(15, 10, 0.9539)] // symmetric above the limit
    public void The_scaling_factor_is_that_of_Statistics_Canada(int from, int? limit, double factor) =>
        Assert.Equal((decimal)factor, ValueBounds.ScalingFactor(from, limit).Rounded());

    [Theory]
    [InlineData("114", ProgressStatus.OnTrack)] // 1.14³ = 1.4815: 96 %
    [InlineData("113.8", ProgressStatus.AtRisk)] // 1.138³ = 1.4738: 94.8 %
    [InlineData("102", ProgressStatus.AtRisk)] // 12 %
    [InlineData("101", ProgressStatus.OffTrack)] // 6 %
    [InlineData("99", ProgressStatus.OffTrack)] // −6 %
    [InlineData("98", ProgressStatus.Worsening)] // −12 %
    public void The_thresholds_of_projection_are_95_10_and_minus_10(string value, ProgressStatus expected)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var input = Measure(ProgressMethod.Projection, new AtLeast(150), "2030", "2015", ("2015", 100m), ("2020", number));

        Assert.Equal(expected, input.Status);
    }

    [Theory]
    [InlineData(ProgressMethod.Compound)]
    [InlineData(ProgressMethod.Projection)]
    public void A_baseline_without_a_later_observation_has_no_trend(ProgressMethod method)
    {
        var progress = Measure(method, new AtLeast(150), "2025", "2024", ("2023", 90m), ("2024", 100m));

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Contains(NoteCode.NoObservationSinceBaseline, progress.Codes());
    }

    [Fact]
    public void A_sum_of_an_earlier_year_above_the_floor_does_not_meet_a_later_target()
    {
        var progress = Measure(ProgressMethod.Compound, new AtLeast(150), "2030", "2015", MeasureKind.Flow, ("2015", 100m), ("2020", 160m));

        Assert.Equal(ProgressStatus.OnTrack, progress.Status);
    }

    [Fact]
    public void Compound_progress_to_zero_is_the_ratio_of_the_falls()
    {
        // (0 / 100)^(1 / 1) − 1 = −100 %; so far (50 / 100)^(1 / 0.5) − 1 = −75 %
        var progress = Measure(ProgressMethod.Compound, new AtMost(0), "2025", "2024", ("2024", 100m), ("2025-06", 50m));

        Assert.Equal(75m, progress.PacePercent.Rounded());
        Assert.Equal(0m, progress.ExpectedByNow);
    }

    [Theory]
    [InlineData(ProgressMethod.Projection, -10, 0, true, 10)] // −10 + (0 − −10) / 0.5
    [InlineData(ProgressMethod.Projection, 0, 10, true, 20)]
    [InlineData(ProgressMethod.Projection, 10, -1, true, -12)]
    [InlineData(ProgressMethod.Projection, 10, 0, false, 0)] // 10 × 0²
    [InlineData(ProgressMethod.Linear, 10, 0, false, -10)]
    public void A_projection_without_a_growth_rate_is_linear_with_a_note(
        ProgressMethod method,
        int baseline,
        int june,
        bool isNoted,
        int projected)
    {
        var progress = Measure(method, new AtLeast(30), "2025", "2024", ("2024", baseline), ("2025-06", june));

        Assert.Equal(isNoted, progress.HasNote(NoteCode.ProjectedLinearly));
        Assert.Equal(projected, progress.Projected);
    }

    [Fact]
    public void A_baseline_of_growth_alone_has_no_trend_and_data_is_awaited()
    {
        ObservationValue[] observations =
        [
            new("any", Period.OfYear(2015), Level: null, ReportedGrowthPercent: 3),
            new("any", Period.OfYear(2020), new QualifiedValue(110)),
        ];
        var progress = ProgressResult.Of(TestTargets.Input(new AtLeast(150), "2030") with
        {
            Measure = MeasureKind.Stock,
            Observations = observations,
            BaselineObservations = observations,
            BaselinePeriod = Period.OfYear(2015),
            HasExplicitBaseline = true,
            Method = ProgressMethod.Compound,
        });

        Assert.Equal(ProgressStatus.AwaitingData, progress.Status);
        Assert.Equal(110m, progress.Latest!.Level!.Value.Value);
    }

    [Theory]
    [InlineData(4, 2, 1, true)]
    [InlineData(2, 2, 1, false)]
    [InlineData(4, 1, 1, false)]
    public void Thresholds_are_in_order_if_each_is_above_the_next(int onTrack, int atRisk, int offTrack, bool expected) =>
        Assert.Equal(expected, new StatusThresholds { OnTrack = onTrack, AtRisk = atRisk, OffTrack = offTrack }.AreInOrder);

    [Theory]
    [InlineData(ProgressMethod.Linear)]
    [InlineData(ProgressMethod.Compound)]
    [InlineData(ProgressMethod.Projection)]
    public void An_annual_value_decides_under_every_method(ProgressMethod method)
    {
        Assert.Equal(ProgressStatus.Met, Measure(method, new AtLeast(150), "2025", "2020", ("2020", 100m), ("2025", 150m)).Status);
        Assert.Equal(ProgressStatus.Missed, Measure(method, new AtLeast(150), "2025", "2020", ("2020", 100m), ("2025", 149.9m)).Status);
    }

    private static ProgressResult Measure(
        ProgressMethod method,
        TargetRule rule,
        string period,
        string baseline,
        params (string Period, decimal Value)[] observations) =>
        Measure(method, rule, period, baseline, MeasureKind.Stock, observations);

    private static ProgressResult Measure(
        ProgressMethod method,
        TargetRule rule,
        string period,
        string baseline,
        MeasureKind measure,
        params (string Period, decimal Value)[] observations)
    {
        ObservationValue[] all =
        [
            .. observations.Select(
                observation => new ObservationValue("any", Period.Parse(observation.Period), new QualifiedValue(observation.Value))),
        ];
        return ProgressResult.Of(new()
        {
            Period = Period.Parse(period),
            Rule = rule,
            Polarity = Polarity.HigherIsBetter,
            Measure = measure,
            IsPercent = false,
            Observations = all,
            BaselineObservations = all,
            BaselinePeriod = Period.Parse(baseline),
            HasExplicitBaseline = true,
            Method = method,
            Thresholds = new ProgressOptions().Of(method),
            Today = new(2025, 7, 15),
        });
    }
}
