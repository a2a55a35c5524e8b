using IndicatorsApi.Measures.Divisions;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.Divisions;

/// <summary>What stands in for the figures that a merged region does not have.</summary>
public sealed class StandInTests
{
    private static readonly LocalDate Merger = new(2024, 6, 30);

    private static readonly Succession Towns = Succession.Of(
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
        var figures = Of("abc", Rollup.Sum, ("ab", "2023", 30), ("c", "2023", 4), ("a", "2022", 10), ("b", "2022", 20), ("c", "2022", 3));

        Assert.Equal([("2022", 33m), ("2023", 34m)], figures.Select(figure => (figure.Period.ToString(), figure.Level!.Value.Value)).Order()); // 10 + 20 + 3; 30 + 4
        Assert.Equal(["a", "b", "c"], StandIns.RegionsOf(figures.Single(figure => figure.Period.Year == 2022).StandsFor));
        Assert.Equal(new Note(NoteCode.RegionMerged, "2022 = a + b + c"), StandIns.NoteOn(figures.Where(figure => figure.Period.Year == 2022)));
    }

    [Fact]
    public void Its_own_figure_wins() =>
        Assert.Empty(Of("abc", Rollup.Sum, ("abc", "2023", 36), ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void Where_one_of_them_has_none_nothing_stands_in() =>
        Assert.Empty(Of("abc", Rollup.Sum, ("ab", "2023", 30), ("c", "2022", 4)));

    [Fact]
    public void Growth_alone_adds_up_to_nothing()
    {
        var figures = new[] { ("ab", Figure(2023, 30)), ("c", Figure(2023, null) with { ReportedGrowthPercent = 5 }) }.ToLookup(pair => pair.Item1, pair => pair.Item2);

        Assert.Empty(StandIns.Of(Towns, "abc", Rollup.Sum, region => figures[region]));
    }

    [Theory]
    [InlineData(Rollup.Mean)]
    [InlineData(Rollup.None)]
    public void What_does_not_add_up_across_regions_is_not_added_up(Rollup rollup) =>
        Assert.Empty(Of("abc", rollup, ("ab", "2023", 30), ("c", "2023", 4)));

    [Fact]
    public void Of_a_split_nothing_is_made_up() =>
        Assert.Empty(Of("left", Rollup.Sum, ("whole", "2023", 30)));

    [Fact]
    public void How_exactly_the_parts_are_meant_is_how_the_sum_is_meant_and_the_least_settled_decides()
    {
        var figures = new[]
        {
            ("ab", new Figure("x", Period.OfYear(2023), new Quantity(30, Qualifier.MoreThan), ObservationStatus.Final)),
            ("c", new Figure("x", Period.OfYear(2023), new Quantity(4), ObservationStatus.Preliminary)),
        }.ToLookup(pair => pair.Item1, pair => pair.Item2);
        var sum = Assert.Single(StandIns.Of(Towns, "abc", Rollup.Sum, region => figures[region]));

        Assert.Equal((new Quantity(34, Qualifier.MoreThan), ObservationStatus.Preliminary), (sum.Level!.Value, sum.Status));
    }

    [Fact]
    public void Growth_over_a_sum_says_where_it_comes_from()
    {
        var before = Assert.Single(Of("abc", Rollup.Sum, ("ab", "2023", 30), ("c", "2023", 10)));
        var growth = GrowthResult.Of(Input(Figure(2024, 50)) with { ObservedPrevious = before });

        // (50 / 40 − 1) × 100 = 25
        Assert.Equal((25m, PreviousOrigin.SumOfPredecessors), (growth.GrowthPercent, growth.Previous!.Origin));
        Assert.Contains(new Note(NoteCode.RegionMerged, "2023 = ab + c"), growth.Notes);
    }

    [Fact]
    public void Growth_without_a_figure_of_before_names_what_the_region_came_of()
    {
        var change = Towns.Between("left", Period.OfYear(2023), Period.OfYear(2024));
        var growth = GrowthResult.Of(Input(Figure(2024, 50)) with { Change = change });

        Assert.Null(growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionChanged, "whole"), growth.Notes);
    }

    [Fact]
    public void Growth_across_the_day_on_which_another_joined_is_computed_and_says_so()
    {
        var joined = Succession.Of([new("small", null, Merger, ["large"])]);
        var growth = GrowthResult.Of(Input(Figure(2024, 50)) with { ObservedPrevious = Figure(2023, 40), Change = joined.Between("large", Period.OfYear(2023), Period.OfYear(2024)) });

        Assert.Equal(25m, growth.GrowthPercent);
        Assert.Contains(new Note(NoteCode.RegionGrew, "small"), growth.Notes);
    }

    private static GrowthInput Input(Figure figure) => new() { Figure = figure, Measure = MeasureKind.Flow, IsPercent = false };

    private static Figure Figure(int year, decimal? value) => new("x", Period.OfYear(year), value is { } number ? new Quantity(number) : null);

    private static List<Figure> Of(string region, Rollup rollup, params (string Region, string Period, decimal Value)[] figures)
    {
        var recorded = figures.ToLookup(figure => figure.Region, figure => new Figure("x", Period.Parse(figure.Period), new Quantity(figure.Value)), StringComparer.Ordinal);
        return [.. StandIns.Of(Towns, region, rollup, code => recorded[code])];
    }
}
