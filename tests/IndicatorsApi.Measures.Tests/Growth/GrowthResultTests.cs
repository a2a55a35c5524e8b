using CsCheck;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Tests.Support;

namespace IndicatorsApi.Measures.Tests.Growth;

public class GrowthResultTests
{
    [Fact]
    public void Published_growth_implies_a_comparable_base()
    {
        // Industrial output 2024: 78.76, +3.2 %. 78.76 / 1.032 = 76.31782…
        var growth = Measure(Observation(78.76m, growth: 3.2m));

        Assert.Equal(76.3178m, growth.Previous!.Level.Value.Rounded());
        Assert.Equal(PreviousValueOrigin.ImpliedByPublishedGrowth, growth.Previous.Origin);
        Assert.Equal(3.2m, growth.GrowthPercent);
        Assert.Equal(2.4422m, growth.Change.Rounded());
        Assert.Null(growth.ComputedGrowthPercent);
        Assert.Contains(NoteCode.PreviousImpliedByPublishedGrowth, growth.Codes());
    }

    [Fact]
    public void Published_change_implies_the_value_of_the_previous_year()
    {
        // PM2.5 2024: 26, down by 3. 26 + 3 = 29; (26 / 29 − 1) × 100 = −10.34482…
        var growth = Measure(Observation(26m, change: -3m));

        Assert.Equal(29m, growth.Previous!.Level.Value);
        Assert.Equal(PreviousValueOrigin.ImpliedByPublishedChange, growth.Previous.Origin);
        Assert.Equal(-3m, growth.Change);
        Assert.Equal(-10.3448m, growth.GrowthPercent.Rounded());
    }

    [Fact]
    public void An_observed_base_takes_precedence_and_the_difference_of_both_growths_is_returned()
    {
        // (110 / 100 − 1) × 100 = 10, published 8: the computed one is 2 points higher.
        var growth = Measure(Observation(110m, growth: 8m), Earlier(100m));

        Assert.Equal(PreviousValueOrigin.Observed, growth.Previous!.Origin);
        Assert.Equal(8m, growth.GrowthPercent);
        Assert.Equal(10m, growth.ComputedGrowthPercent);
        Assert.Equal(2m, growth.DifferencePercentagePoints);
        Assert.Equal(10m, growth.Change);
    }

    [Fact]
    public void Growth_without_a_value_is_returned()
    {
        var growth = Measure(new ObservationValue("industrial-investment", Period.OfYear(2024), Level: null, ReportedGrowthPercent: 13));

        Assert.Equal(13m, growth.GrowthPercent);
        Assert.Null(growth.Previous);
        Assert.Null(growth.Change);
        Assert.Contains(NoteCode.GrowthOnly, growth.Codes());
    }

    [Fact]
    public void Change_without_a_value_is_returned() =>
        Assert.Equal(5m, Measure(new ObservationValue("any", Period.OfYear(2024), Level: null, ReportedChange: 5)).Change);

    [Fact]
    public void Growth_without_a_base_is_absent_and_explained_by_a_note()
    {
        var growth = Measure(Observation(4.35m));

        Assert.Null(growth.GrowthPercent);
        Assert.Null(growth.Change);
        Assert.Equal([NoteCode.NoPreviousObservation], growth.Codes());
    }

    [Fact]
    public void A_percentage_has_a_change_in_percentage_points_only()
    {
        var growth = Measure(Observation(82m), Earlier(79.5m), MeasureKind.Ratio, isPercent: true);

        Assert.Equal(2.5m, growth.ChangePercentagePoints);
        Assert.Null(growth.Change);
        Assert.Null(growth.GrowthPercent);
        Assert.Contains(NoteCode.PercentagePoints, growth.Codes());
    }

    [Fact]
    public void A_rank_has_a_change_but_no_growth()
    {
        var growth = Measure(Observation(1m), Earlier(3m), MeasureKind.Rank);

        Assert.Equal(-2m, growth.Change);
        Assert.Null(growth.GrowthPercent);
        Assert.Contains(NoteCode.RankHasNoGrowth, growth.Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Growth_from_zero_or_less_is_undefined(int previous)
    {
        var growth = Measure(Observation(10m), Earlier(previous));

        Assert.Null(growth.GrowthPercent);
        Assert.Equal(10m - previous, growth.Change);
        Assert.Contains(NoteCode.PreviousNotPositive, growth.Codes());
    }

    [Fact]
    public void A_fall_by_100_percent_implies_no_base()
    {
        var growth = Measure(Observation(0m, growth: -100m));

        Assert.Null(growth.Previous);
        Assert.Equal(-100m, growth.GrowthPercent);
    }

    [Fact]
    public void A_qualified_value_has_a_note()
    {
        var growth = Measure(new ObservationValue("any", Period.OfYear(2024), new QualifiedValue(8.27m, Qualifier.MoreThan)), Earlier(8m));

        Assert.Contains(NoteCode.ValueQualified, growth.Codes());
    }

    [Fact]
    public void A_qualified_base_has_a_note() =>
        Assert.Equal(
            [NoteCode.PreviousQualified],
            Measure(Observation(110m), Earlier(100m) with { Level = new QualifiedValue(100m, Qualifier.Approximately) }).Codes());

    [Theory]
    [InlineData(9.5, null)] // computed 10: half a point is what rounding explains
    [InlineData(9.4, "0.6")]
    [InlineData(10.6, "-0.6")]
    public void Published_growth_that_differs_from_computed_growth_has_a_note_with_the_difference(double published, string? difference) =>
        Assert.Equal(
            difference,
            Measure(Observation(110m, growth: (decimal)published), Earlier(100m)).Notes
                .Where(note => note.Code == NoteCode.PublishedGrowthDisagrees)
                .Select(note => note.Detail)
                .SingleOrDefault());

    [Fact]
    public void Published_year_on_year_growth_does_not_apply_to_the_preceding_month()
    {
        var may = new ObservationValue(
            "any",
            Period.Parse("2024-05"),
            new QualifiedValue(110m),
            ReportedGrowthPercent: 3,
            ReportedChange: 4);
        var growth = GrowthResult.Of(OverBefore(may) with
        {
            ObservedPrevious = new("any", Period.Parse("2024-04"), new QualifiedValue(100m)),
        });

        Assert.Equal(10m, growth.GrowthPercent);
        Assert.Equal(10m, growth.Change);
        Assert.Null(growth.PublishedGrowthPercent);
        Assert.Equal(Period.Parse("2024-04"), growth.Previous!.Period);
    }

    [Theory]
    [InlineData("2024-05", NoteCode.NoPrecedingObservation)]
    [InlineData("2024-05-YTD", NoteCode.CumulativeHasNoPrecedingPeriod)]
    public void Growth_without_a_preceding_period_is_absent_and_explained_by_a_note(string period, NoteCode expected)
    {
        var growth = GrowthResult.Of(
            OverBefore(new("any", Period.Parse(period), new QualifiedValue(110m), ReportedGrowthPercent: 3, ReportedChange: 4)));

        Assert.Null(growth.GrowthPercent);
        Assert.Null(growth.Change);
        Assert.Equal([expected], growth.Codes());
    }

    [Theory]
    [InlineData(GrowthBase.YearEarlier, "2023-05")]
    [InlineData(GrowthBase.Previous, "2024-04")]
    public void The_base_of_a_month_is_one_year_earlier_or_the_preceding_month(GrowthBase against, string previous) =>
        Assert.Equal(
            Period.Parse(previous),
            (OverBefore(new("any", Period.Parse("2024-05"), null)) with { Against = against }).PreviousPeriod);

    [Fact]
    public void The_compound_rate_is_annual()
    {
        // 100 to 121 in two years: 10 % a year.
        var since = new ObservationValue("any", Period.OfYear(2022), new QualifiedValue(100m));

        Assert.Equal(10m, Since(Observation(121m), since).CagrPercent.Rounded());
        Assert.Equal([since], Since(Observation(121m), since).OriginsOf("y0"));
    }

    [Theory]
    [InlineData(121, 0)]
    [InlineData(121, -1)]
    [InlineData(0, 100)]
    [InlineData(-1, 100)]
    public void A_compound_rate_requires_positive_values(int value, int since)
    {
        var growth = Since(Observation(value), new("any", Period.OfYear(2022), new QualifiedValue(since)));

        Assert.Null(growth.CagrPercent);
        Assert.Contains(NoteCode.CompoundNeedsPositive, growth.Codes());
    }

    [Fact]
    public void A_compound_rate_without_a_start_or_end_value_is_absent()
    {
        Assert.Contains(NoteCode.NoObservationSince, Since(Observation(121m), since: null).Codes());
        Assert.Contains(
            NoteCode.GrowthOnly,
            Since(Observation(0) with { Level = null }, new("any", Period.OfYear(2022), new QualifiedValue(1))).Codes());
        Assert.Empty(Since(Observation(121m), since: null).OriginsOf("y0"));
    }

    [Fact]
    public void Every_measure_is_explained_under_its_name()
    {
        Assert.Equal(
            ["change", "growthPercent", "computedGrowthPercent", "differencePercentagePoints"],
            NamesOf(Measure(Observation(110m, growth: 8m), Earlier(100m))));
        Assert.Equal(["previous", "change", "growthPercent", "computedGrowthPercent"], NamesOf(Measure(Observation(110m, growth: 8m))));
        Assert.Equal(
            ["previous", "changePercentagePoints"],
            NamesOf(Measure(Observation(82m, change: 2), measure: MeasureKind.Ratio, isPercent: true)));
        Assert.Contains("cagrPercent", NamesOf(Since(Observation(121m), since: null)));
    }

    [Fact]
    public void Symbols_refer_to_recorded_observations()
    {
        var (own, earlier) = (Observation(110m, growth: 8m), Earlier(100m));

        Assert.Equal([own], Measure(own, earlier).OriginsOf("y"));
        Assert.Equal([own], Measure(own, earlier).OriginsOf("g"));
        Assert.Equal([own], Measure(own, earlier).OriginsOf("c"));
        Assert.Equal([earlier], Measure(own, earlier).OriginsOf("p"));
        Assert.Equal([own], Measure(own).OriginsOf("p")); // implied by what was published with it
        Assert.Empty(Measure(own, earlier).OriginsOf("n"));
    }

    [Fact]
    public void Scaling_all_values_leaves_every_percentage_unchanged() =>
        Gen.Select(Gen.Int[1, 10_000], Gen.Int[1, 10_000], Gen.Int[1, 1000])
            .Sample((y, p, factor) =>
            {
                var growth = Measure(Observation(y), Earlier(p));
                var scaled = Measure(Observation(y).Scale(factor), Earlier(p).Scale(factor));
                return scaled.GrowthPercent == growth.GrowthPercent && scaled.Change == growth.Change * factor;
            });

    [Fact]
    public void The_implied_base_times_published_growth_is_the_value() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[-9_999, 100_000])
            .Sample((y, hundredths) =>
            {
                var growth = hundredths / 100m;
                var previous = Measure(Observation(y, growth: growth)).Previous!;
                return (previous.Level.Value * (1 + (growth / 100))).Rounded() == y;
            });

    private static GrowthResult Measure(
        ObservationValue observation,
        ObservationValue? earlier = null,
        MeasureKind measure = MeasureKind.Flow,
        bool isPercent = false) =>
        GrowthResult.Of(new() { Observation = observation, ObservedPrevious = earlier, Measure = measure, IsPercent = isPercent });

    private static GrowthInput OverBefore(ObservationValue observation) =>
        new() { Observation = observation, Against = GrowthBase.Previous, Measure = MeasureKind.Flow, IsPercent = false };

    private static GrowthResult Since(ObservationValue observation, ObservationValue? since) =>
        GrowthResult.Of(new()
        {
            Observation = observation,
            Measure = MeasureKind.Flow,
            IsPercent = false,
            SinceYear = 2022,
            Since = since,
        });

    private static IEnumerable<string> NamesOf(GrowthResult growth) => growth.Calculations.Select(working => working.Measure);

    private static ObservationValue Observation(decimal value, decimal? growth = null, decimal? change = null) =>
        new("any", Period.OfYear(2024), new QualifiedValue(value), ReportedGrowthPercent: growth, ReportedChange: change);

    private static ObservationValue Earlier(decimal value) => new("any", Period.OfYear(2023), new QualifiedValue(value));
}
