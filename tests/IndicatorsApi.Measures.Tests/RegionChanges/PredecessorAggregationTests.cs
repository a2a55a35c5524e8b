using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.RegionChanges;

/// <summary>Aggregates of predecessors for missing observations of a merged region.</summary>
public sealed class PredecessorAggregationTests
{
    private static readonly LocalDate Merger = new(2024, 6, 30);

    private static readonly RegionLineage Towns = RegionLineage.Of(
    [
        new("a", null, new(2022, 12, 31), ["ab"]),
        new("b", null, new(2022, 12, 31), ["ab"]),
        new("ab", new(2023, 1, 1), Merger, ["abc"]),
        new("c", null, Merger, ["abc"]),
        new("abc", Merger.PlusDays(1), null, []),
        new("whole", null, Merger, ["left", "right"]),
        new("left", Merger.PlusDays(1), null, []),
        new("right", Merger.PlusDays(1), null, []),
    ]);

    [Fact]
    public void Predecessors_are_aggregated_recursively()
    {
        var observations = Of(
            "abc",
            SpatialAggregation.Sum,
            ("ab", "2023", 30),
            ("c", "2023", 4),
            ("a", "2022", 10),
            ("b", "2022", 20),
            ("c", "2022", 3));

        // 10 + 20 + 3; 30 + 4
        Assert.Equal(
            [("2022", 33m), ("2023", 34m)],
            observations.Select(observation => (observation.Period.ToString(), observation.Level!.Value.Value)).Order());
        Assert.Equal(
            ["a", "b", "c"],
            PredecessorAggregation.RegionsOf(observations.Single(observation => observation.Period.Year == 2022).AggregatedFrom));
        Assert.Equal(
            new Note(NoteCode.RegionMerged, "2022 = a + b + c"),
            PredecessorAggregation.NoteOn(observations.Where(observation => observation.Period.Year == 2022)));
    }

    [Fact]
    public void An_own_observation_takes_precedence() =>
        Assert.Empty(Of("abc", SpatialAggregation.Sum, ("abc", "2023", 36), ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void A_missing_predecessor_observation_prevents_the_aggregate() =>
        Assert.Empty(Of("abc", SpatialAggregation.Sum, ("ab", "2023", 30), ("c", "2022", 4)));

    [Fact]
    public void Growth_alone_is_not_aggregated()
    {
        var observations = new[]
        {
            ("ab", Observation(2023, 30)),
            ("c", Observation(2023, null) with { ReportedGrowthPercent = 5 }),
        }.ToLookup(pair => pair.Item1, pair => pair.Item2);

        Assert.Empty(PredecessorAggregation.Of(Towns, "abc", SpatialAggregation.Sum, region => observations[region]));
    }

    [Theory]
    [InlineData(SpatialAggregation.Mean)]
    [InlineData(SpatialAggregation.None)]
    public void An_indicator_without_a_sum_across_regions_is_not_aggregated(SpatialAggregation rollup) =>
        Assert.Empty(Of("abc", rollup, ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void A_split_region_is_not_aggregated() =>
        Assert.Empty(Of("left", SpatialAggregation.Sum, ("whole", "2023", 30)));

    [Fact]
    public void An_aggregate_combines_qualifiers_and_has_the_least_final_status()
    {
        var observations = new[]
        {
            ("ab", new ObservationValue("x", Period.OfYear(2023), new QualifiedValue(30, Qualifier.MoreThan), ObservationStatus.Final)),
            ("c", new ObservationValue("x", Period.OfYear(2023), new QualifiedValue(4), ObservationStatus.Preliminary)),
        }.ToLookup(pair => pair.Item1, pair => pair.Item2);
        var sum = Assert.Single(PredecessorAggregation.Of(Towns, "abc", SpatialAggregation.Sum, region => observations[region]));

        Assert.Equal((new QualifiedValue(34, Qualifier.MoreThan), ObservationStatus.Preliminary), (sum.Level!.Value, sum.Status));
    }

    [Fact]
    public void Growth_over_a_predecessor_aggregate_has_a_note()
    {
        var before = Assert.Single(Of("abc", SpatialAggregation.Sum, ("ab", "2023", 30), ("c", "2023", 10)));
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with { ObservedPrevious = before });

        // (50 / 40 − 1) × 100 = 25
        Assert.Equal((25m, PreviousValueOrigin.SumOfPredecessors), (growth.GrowthPercent, growth.Previous!.Origin));
        Assert.Contains(new Note(NoteCode.RegionMerged, "2023 = ab + c"), growth.Notes);
    }

    [Fact]
    public void Growth_without_an_earlier_observation_names_the_predecessors()
    {
        var change = Towns.Between("left", Period.OfYear(2023), Period.OfYear(2024));
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with { Change = change });

        Assert.Null(growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionChanged, "whole"), growth.Notes);
    }

    [Fact]
    public void Growth_across_an_absorption_is_computed_and_has_a_note()
    {
        var joined = RegionLineage.Of([new("small", null, Merger, ["large"])]);
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with
        {
            ObservedPrevious = Observation(2023, 40),
            Change = joined.Between("large", Period.OfYear(2023), Period.OfYear(2024)),
        });

        Assert.Equal(25m, growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionAbsorbedOthers, "small"), growth.Notes);
    }

    private static GrowthInput Input(ObservationValue observation) =>
        new() { Observation = observation, Measure = MeasureKind.Flow, IsPercent = false };

    private static ObservationValue Observation(int year, decimal? value) =>
        new("x", Period.OfYear(year), value is { } number ? new QualifiedValue(number) : null);

    private static List<ObservationValue> Of(
        string region,
        SpatialAggregation rollup,
        params (string Region, string Period, decimal Value)[] observations)
    {
        var recorded = observations.ToLookup(
            observation => observation.Region,
            observation => new ObservationValue("x", Period.Parse(observation.Period), new QualifiedValue(observation.Value)),
            StringComparer.Ordinal);
        return [.. PredecessorAggregation.Of(Towns, region, rollup, code => recorded[code])];
    }
}
