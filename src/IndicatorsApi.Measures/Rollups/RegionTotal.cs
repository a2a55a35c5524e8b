using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>
/// What the children of a region come to in one indicator and period. All count at one point of the period, the newest that all of
/// them have; where no point is common to all, the newest of those that most have, and what they come to is partial. A child without
/// a value of its own there is represented by its own children.
/// </summary>
/// <param name="Children">What each child brings, in the order of their codes.</param>
/// <param name="Combined">What they come to; absent where the indicator does not combine, or nobody has a value.</param>
/// <param name="Months">The point: how many months of the period count; absent where nobody has a value, or not all stand at one point.</param>
public sealed record RegionTotal(IReadOnlyList<ChildTotal> Children, QualifiedValue? Combined, int? Months)
{
    /// <summary>Whether somebody is missing: then what the others come to is no total.</summary>
    public bool IsPartial => Children.Any(child => !child.IsComplete);

    /// <summary>Whether the values speak of different points: then what they come to is no total either.</summary>
    public bool IsMixed => Children.Where(child => child.Value is not null).DistinctBy(child => child.Months).Count() > 1;

    /// <summary>Rolls up a region.</summary>
    /// <param name="region">The region with those below it.</param>
    /// <param name="rollup">How values of regions combine.</param>
    /// <param name="pointsOf">What each region has come to, by months of the period.</param>
    /// <param name="latest">Whether each child counts at its own newest point instead of all at one.</param>
    public static RegionTotal Of(RegionNode region, SpatialAggregation rollup, Func<string, IReadOnlyDictionary<int, QualifiedValue>> pointsOf, bool latest = false)
    {
        var months = region.Codes.Skip(1).SelectMany(code => pointsOf(code).Keys).Distinct().OrderDescending().ToList();
        int? common = latest ? null : Best(region.Children, months);
        var children = region.Children.Select(child => latest ? Newest(child) : At(child, common) with { Beyond = BeyondOf(child, common) }).ToList();
        return new(children, CombinedOf(rollup, children), children.Exists(child => child.Value is not null) ? common : null);

        ChildTotal At(RegionNode node, int? point) =>
            point is { } wanted && pointsOf(node.Code).TryGetValue(wanted, out var own) ? new(node.Code, own, point, node.Leaves, node.Leaves, IsOwn: true)
            : Represented(node, [.. node.Children.Select(child => At(child, point))], point);

        ChildTotal Represented(RegionNode node, List<ChildTotal> below, int? point)
        {
            var combined = CombinedOf(rollup, below);
            return new(node.Code, combined, combined is null ? null : point, combined is null ? 0 : below.Sum(child => child.Reported), node.Leaves, IsOwn: false);
        }

        int? Best(IReadOnlyList<RegionNode> nodes, IEnumerable<int> points) =>
            points.Select(point => (Point: (int?)point, Covered: nodes.Sum(node => At(node, point).Reported))).Where(candidate => candidate.Covered > 0).DefaultIfEmpty().MaxBy(candidate => candidate.Covered).Point;

        ChildTotal Newest(RegionNode node) => At(node, pointsOf(node.Code).Count > 0 ? pointsOf(node.Code).Keys.Max() : Best([node], months));

        int? BeyondOf(RegionNode node, int? point)
        {
            var beyond = months.Find(month => month > point && At(node, month).IsComplete);
            return beyond == 0 ? null : beyond;
        }
    }

    private static QualifiedValue? CombinedOf(SpatialAggregation rollup, IEnumerable<ChildTotal> children) =>
        RollupMeasures.Combine(rollup, RollupTotals.Of([.. children.Select(child => child.Value).OfType<QualifiedValue>()]));
}
