using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.RegionChanges;

/// <summary>What stands in for the figures that a merged region does not have.</summary>
public sealed class StandInTests
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
    public void The_sum_of_those_it_was_formed_from_stands_in_however_far_back()
    {
        var observations = Of("abc", SpatialAggregation.Sum, ("ab", "2023", 30), ("c", "2023", 4), ("a", "2022", 10), ("b", "2022", 20), ("c", "2022", 3));

        Assert.Equal([("2022", 33m), ("2023", 34m)], observations.Select(observation => (observation.Period.ToString(), observation.Level!.Value.Value)).Order()); // 10 + 20 + 3; 30 + 4
        Assert.Equal(["a", "b", "c"], PredecessorAggregation.RegionsOf(observations.Single(observation => observation.Period.Year == 2022).AggregatedFrom));
        Assert.Equal(new Note(NoteCode.RegionMerged, "2022 = a + b + c"), PredecessorAggregation.NoteOn(observations.Where(observation => observation.Period.Year == 2022)));
    }

    [Fact]
    public void Its_own_figure_wins() =>
        Assert.Empty(Of("abc", SpatialAggregation.Sum, ("abc", "2023", 36), ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void Where_one_of_them_has_none_nothing_stands_in() =>
        Assert.Empty(Of("abc", SpatialAggregation.Sum, ("ab", "2023", 30), ("c", "2022", 4)));

    [Fact]
    public void Growth_alone_adds_up_to_nothing()
    {
        var observations = new[] { ("ab", Observation(2023, 30)), ("c", Observation(2023, null) with { ReportedGrowthPercent = 5 }) }.ToLookup(pair => pair.Item1, pair => pair.Item2);

        Assert.Empty(PredecessorAggregation.Of(Towns, "abc", SpatialAggregation.Sum, region => observations[region]));
    }

    [Theory]
    [InlineData(SpatialAggregation.Mean)]
    [InlineData(SpatialAggregation.None)]
    public void What_does_not_add_up_across_regions_is_not_added_up(SpatialAggregation rollup) =>
        Assert.Empty(Of("abc", rollup, ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void Of_a_split_nothing_is_made_up() =>
        Assert.Empty(Of("left", SpatialAggregation.Sum, ("whole", "2023", 30)));

    [Fact]
    public void How_exactly_the_parts_are_meant_is_how_the_sum_is_meant_and_the_least_settled_decides()
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
    public void Growth_over_a_sum_says_where_it_comes_from()
    {
        var before = Assert.Single(Of("abc", SpatialAggregation.Sum, ("ab", "2023", 30), ("c", "2023", 10)));
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with { ObservedPrevious = before });

        // (50 / 40 − 1) × 100 = 25
        Assert.Equal((25m, PreviousValueOrigin.SumOfPredecessors), (growth.GrowthPercent, growth.Previous!.Origin));
        Assert.Contains(new Note(NoteCode.RegionMerged, "2023 = ab + c"), growth.Notes);
    }

    [Fact]
    public void Growth_without_a_figure_of_before_names_what_the_region_came_of()
    {
        var change = Towns.Between("left", Period.OfYear(2023), Period.OfYear(2024));
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with { Change = change });

        Assert.Null(growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionChanged, "whole"), growth.Notes);
    }

    [Fact]
    public void Growth_across_the_day_on_which_another_joined_is_computed_and_says_so()
    {
        var joined = RegionLineage.Of([new("small", null, Merger, ["large"])]);
        var growth = GrowthResult.Of(Input(Observation(2024, 50)) with { ObservedPrevious = Observation(2023, 40), Change = joined.Between("large", Period.OfYear(2023), Period.OfYear(2024)) });

        Assert.Equal(25m, growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionGrew, "small"), growth.Notes);
    }

    private static GrowthInput Input(ObservationValue observation) => new() { Observation = observation, Measure = MeasureKind.Flow, IsPercent = false };

    private static ObservationValue Observation(int year, decimal? value) => new("x", Period.OfYear(year), value is { } number ? new QualifiedValue(number) : null);

    private static List<ObservationValue> Of(string region, SpatialAggregation rollup, params (string Region, string Period, decimal Value)[] observations)
    {
        var recorded = observations.ToLookup(observation => observation.Region, observation => new ObservationValue("x", Period.Parse(observation.Period), new QualifiedValue(observation.Value)), StringComparer.Ordinal);
        return [.. PredecessorAggregation.Of(Towns, region, rollup, code => recorded[code])];
    }
}
