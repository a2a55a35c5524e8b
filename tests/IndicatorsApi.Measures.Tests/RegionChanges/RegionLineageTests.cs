using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.RegionChanges;
using NodaTime;

namespace IndicatorsApi.Measures.Tests.RegionChanges;

/// <summary>East and west merge into one at the end of June 2025, which absorbs north at the end of 2026.</summary>
public sealed class RegionLineageTests
{
    private static readonly LocalDate Merger = new(2025, 6, 30);

    private static readonly RegionLineage Towns = RegionLineage.Of(
    [
        new("east", null, Merger, ["one"]),
        new("west", null, Merger, ["one"]),
        new("one", Merger.PlusDays(1), null, []),
        new("north", null, new(2026, 12, 31), ["one"]),
        new("whole", null, Merger, ["left", "right"]),
        new("left", Merger.PlusDays(1), null, []),
        new("right", Merger.PlusDays(1), null, []),
    ]);

    [Theory]
    [InlineData("2025-H1", "east")]
    [InlineData("2025-06", "east")]
    [InlineData("2025-Q3", "one")]
    [InlineData("2025", "one")]
    [InlineData("2025-05-YTD", "east")]
    public void A_merger_at_the_end_of_June_gives_the_half_year_the_old_regions_and_the_year_the_new_one(string period, string existing)
    {
        var day = Period.Parse(period).End;

        Assert.Equal(existing == "east", Towns.ExistsOn("east", day));
        Assert.Equal(existing == "one", Towns.ExistsOn("one", day));
    }

    [Fact]
    public void A_region_is_valid_on_its_first_and_last_day()
    {
        Assert.True(Towns.ExistsOn("east", Merger));
        Assert.False(Towns.ExistsOn("east", Merger.PlusDays(1)));
        Assert.False(Towns.ExistsOn("one", Merger));
        Assert.True(Towns.ExistsOn("one", Merger.PlusDays(1)));
        Assert.True(Towns.ExistsOn("south", Merger));
    }

    [Fact]
    public void Merged_predecessors_exclude_split_and_absorbed_regions()
    {
        Assert.Equal(["east", "west"], Towns.MergedPredecessorsOf("one"));
        Assert.Equal(["east", "north", "west"], Towns.PredecessorsOf("one"));
        Assert.Empty(Towns.MergedPredecessorsOf("left"));
        Assert.Equal(["whole"], Towns.PredecessorsOf("left"));
        Assert.Empty(Towns.MergedPredecessorsOf("south"));
    }

    [Fact]
    public void An_absorbed_region_is_not_a_merged_predecessor() =>
        Assert.Empty(RegionLineage.Of([new("small", null, Merger, ["large"])]).MergedPredecessorsOf("large"));

    [Fact]
    public void Merged_predecessors_and_successors_are_found_recursively()
    {
        var twice = RegionLineage.Of(
        [
            new("a", null, new(2022, 12, 31), ["ab"]),
            new("b", null, new(2022, 12, 31), ["ab"]),
            new("ab", new(2023, 1, 1), Merger, ["abc"]),
            new("c", null, Merger, ["abc"]),
            new("abc", Merger.PlusDays(1), null, []),
        ]);

        Assert.Equal(["abc", "ab", "c", "a", "b"], twice.WithMergedPredecessors(["abc"]));
        Assert.Equal(["a", "ab", "abc"], twice.WithSuccessors(["a"]));
    }

    [Fact]
    public void Changes_between_two_periods_include_predecessors_only_if_the_region_was_not_yet_valid()
    {
        Assert.Equal(["east", "west"], Towns.Between("one", Period.Parse("2025"), Period.Parse("2026")).FormedFrom);
        Assert.Empty(Towns.Between("one", Period.Parse("2025-Q3"), Period.Parse("2026-Q3")).FormedFrom);
        Assert.Equal(["north"], Towns.Between("one", Period.Parse("2026"), Period.Parse("2027")).Absorbed);
        Assert.Empty(Towns.Between("one", Period.Parse("2027"), Period.Parse("2028")).Absorbed);
        Assert.Equal(["whole"], Towns.Between("left", Period.Parse("2024"), Period.Parse("2025")).FormedFrom);
    }

    [Fact]
    public void A_region_has_notes_on_its_changes()
    {
        Assert.Equal(
            [new Note(NoteCode.RegionFormed, "east, west (2025-07-01)"), new Note(NoteCode.RegionAbsorbedOthers, "north (2026-12-31)")],
            Towns.NotesOn("one"));
        Assert.Equal([new Note(NoteCode.RegionEnded, "2025-06-30 → left, right")], Towns.NotesOn("whole"));
        Assert.Empty(Towns.NotesOn("south"));
    }
}
