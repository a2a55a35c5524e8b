using CsCheck;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Measures.Tests.Rollups;

/// <summary>Roll-ups of the children of a region.</summary>
public sealed class RegionTotalTests
{
    private static readonly RegionNode District = new("d", [new("a", []), new("b", []), new("c", [])]);

    [Fact]
    public void The_newest_common_point_counts_and_later_reports_are_listed()
    {
        var total = Of(
            District,
            ("a", 5, 10m),
            ("a", 6, 12m),
            ("b", 5, 20m),
            ("b", 6, 25m),
            ("b", 7, 30m),
            ("c", 4, 1m),
            ("c", 5, 2m),
            ("c", 6, 3m));

        Assert.Equal((6, 40m), (total.Months, total.Combined?.Value)); // 12 + 25 + 3
        Assert.Equal([null, 7, null], total.Children.Select(child => child.Beyond));
        Assert.False(total.IsPartial);
    }

    [Fact]
    public void The_point_with_the_highest_coverage_counts_without_a_common_point()
    {
        var total = Of(District, ("a", 5, 10m), ("b", 5, 20m), ("b", 6, 25m));

        Assert.Equal((5, 30m, true), (total.Months, total.Combined?.Value, total.IsPartial));
        Assert.Equal([true, true, false], total.Children.Select(child => child.IsComplete));
    }

    [Fact]
    public void A_child_without_a_value_is_represented_by_its_children()
    {
        var province = new RegionNode(
            "p",
            [new("x", [new("x1", []), new("x2", [])]), new("y", [new("y1", []), new("y2", []), new("y3", [])])]);
        var total = Of(province, ("x", 6, 7m), ("x1", 6, 1m), ("y1", 6, 10m), ("y3", 6, 30m));

        Assert.Equal(47m, total.Combined?.Value); // x itself, and the available part of y
        Assert.Equal([(2, 2, true), (2, 3, false)], total.Children.Select(child => (child.Reported, child.Expected, child.IsOwn)));
        Assert.True(total.IsPartial);
        Assert.Equal(NoteCode.PartialSum, RollupMeasures.Difference(new(50), total).Reason);
    }

    [Fact]
    public void The_mean_of_means_counts_each_child_once()
    {
        var city = new RegionNode("p", [new("x", []), new("y", [new("y1", []), new("y2", [])])]);
        var total = RegionTotal.Of(city, SpatialAggregation.Mean, Points(("x", 12, 20m), ("y1", 12, 30m), ("y2", 12, 50m)));

        Assert.Equal(30m, total.Combined?.Value); // (20 + (30 + 50) / 2) / 2
    }

    [Fact]
    public void Values_at_their_newest_points_are_not_a_total()
    {
        var total = RegionTotal.Of(
            District,
            SpatialAggregation.Sum,
            Points(("a", 5, 10m), ("a", 6, 12m), ("b", 7, 30m), ("c", 6, 3m)),
            latest: true);

        Assert.Equal((45m, null, true), (total.Combined?.Value, total.Months, total.IsMixed));
        Assert.Equal([6, 7, 6], total.Children.Select(child => child.Months));
        Assert.Equal(NoteCode.MixedPoints, RollupMeasures.Difference(new(45), total).Reason);
    }

    [Fact]
    public void Ranks_are_not_aggregated()
    {
        var city = new RegionNode("p", [new("x", [new("x1", [])])]);
        var total = RegionTotal.Of(city, SpatialAggregation.None, Points(("x1", 12, 3m)));

        Assert.Null(total.Combined);
        Assert.Equal(0, Assert.Single(total.Children).Reported);
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.LessThan, Qualifier.LessThan, Qualifier.LessThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan, Qualifier.Approximately)]
    [InlineData(Qualifier.Exact, Qualifier.Approximately, Qualifier.Approximately)]
    public void A_total_combines_the_qualifiers_of_its_parts(Qualifier one, Qualifier other, Qualifier expected) =>
        Assert.Equal(
            new QualifiedValue(3, expected),
            RollupMeasures.Combine(SpatialAggregation.Sum, RollupTotals.Of([new(1, one), new(2, other)])));

    [Fact]
    public void The_difference_is_the_own_value_minus_the_aggregate()
    {
        var total = Of(District, ("a", 6, 12m), ("b", 6, 25m), ("c", 6, 3m));

        Assert.Equal(2m, RollupMeasures.Difference(new(42), total).Value);
        Assert.Equal(NoteCode.NothingToReconcile, RollupMeasures.Difference(null, total).Reason);
        Assert.Equal(NoteCode.NothingToReconcile, RollupMeasures.Difference(new(42), Of(District)).Reason);
        Assert.False(total.IsMixed);
    }

    [Fact]
    public void A_roll_up_without_values_has_no_point()
    {
        var total = Of(District);

        Assert.Equal((null, null, true), (total.Months, total.Combined, total.IsPartial));
        Assert.All(total.Children, child => Assert.Equal((null, 0), (child.Months, child.Reported)));
    }

    [Fact]
    public void A_represented_child_has_the_common_point()
    {
        var city = new RegionNode("p", [new("x", [new("x1", []), new("x2", [])]), new("y", [])]);
        var total = Of(city, ("x1", 6, 1m), ("x2", 6, 2m), ("y", 6, 4m));

        Assert.Equal([6, 6], total.Children.Select(child => child.Months));
        Assert.Equal([false, true], total.Children.Select(child => child.IsOwn));
    }

    [Fact]
    public void A_represented_child_is_at_the_point_with_the_highest_coverage()
    {
        var city = new RegionNode("p", [new("x", [new("x1", []), new("x2", [])]), new("y", [])]);
        var total = RegionTotal.Of(
            city,
            SpatialAggregation.Sum,
            Points(("x1", 6, 1m), ("x2", 5, 2m), ("x1", 5, 3m), ("y", 7, 4m)),
            latest: true);

        Assert.Equal([5, 7], total.Children.Select(child => child.Months));
        Assert.Equal(9m, total.Combined?.Value); // 2 + 3 and 4
    }

    [Fact]
    public void An_own_value_takes_precedence_over_newer_values_of_children()
    {
        var city = new RegionNode("p", [new("x", [new("x1", []), new("x2", [])])]);
        var total = RegionTotal.Of(city, SpatialAggregation.Sum, Points(("x", 5, 7m), ("x1", 6, 1m), ("x2", 6, 2m)), latest: true);

        Assert.Equal((5, 7m), (total.Children[0].Months, total.Combined?.Value));
    }

    [Fact]
    public void A_tree_is_ordered_by_code()
    {
        var tree = RegionNode.Of(
            "p",
            new (string? Parent, string Code)[]
            {
                ("p", "b"),
                ("p", "a"),
                ("b", "b1"),
                ("x", "y"),
            }.ToLookup(region => region.Parent, region => region.Code));

        Assert.Equal(["p", "a", "b", "b1"], tree.Codes);
        Assert.Equal(2, tree.Leaves);
    }

    [Fact]
    public void A_complete_tree_is_the_sum_of_its_leaves() =>
        Gen.Select(Gen.Int[0, 100].Array[1, 5], Gen.Int[0, 100].Array[1, 5]).Sample((left, right) =>
        {
            RegionNode Branch(string name, int[] leaves) => new(name, [.. leaves.Select((_, i) => new RegionNode($"{name}{i}", []))]);
            var values = left.Select((value, i) => ($"l{i}", 6, (decimal)value)).Concat(
                right.Select((value, i) => ($"r{i}", 6, (decimal)value)));
            var total = Of(new("root", [Branch("l", left), Branch("r", right)]), [.. values]);
            return total.Combined?.Value == left.Sum() + right.Sum() && !total.IsPartial;
        });

    private static RegionTotal Of(RegionNode region, params (string Region, int Months, decimal Value)[] values) =>
        RegionTotal.Of(region, SpatialAggregation.Sum, Points(values));

    private static Func<string, IReadOnlyDictionary<int, QualifiedValue>> Points(params (string Region, int Months, decimal Value)[] values)
    {
        var byRegion = values.ToLookup(value => value.Region, StringComparer.Ordinal);
        return region => byRegion[region].ToDictionary(value => value.Months, value => new QualifiedValue(value.Value));
    }
}
