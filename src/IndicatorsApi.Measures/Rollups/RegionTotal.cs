using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The roll-up of the children of a region in one indicator and period.</summary>
/// <remarks>
/// All children count at the newest point of the period that all have reported. Without such a point, the newest point with the highest
/// coverage counts, and the aggregate is partial. A child without a value of its own is represented by its children.
/// </remarks>
/// <param name="Children">The contributions of the children, in the order of their codes.</param>
/// <param name="Combined">The aggregate. Absent if the indicator is not aggregated or no child has a value.</param>
/// <param name="Months">The common point, as the number of covered months. Absent without values or a common point.</param>
public sealed record RegionTotal(IReadOnlyList<ChildTotal> Children, QualifiedValue? Combined, int? Months)
{
    /// <summary>Indicates that some leaf regions are missing, so that the aggregate is not a total.</summary>
    public bool IsPartial => Children.Any(child => !child.IsComplete);

    /// <summary>Indicates that the values refer to different points, so that the aggregate is not a total.</summary>
    public bool IsMixed => Children.Where(child => child.Value is not null).DistinctBy(child => child.Months).Count() > 1;

    /// <summary>Rolls up a region.</summary>
    /// <param name="region">The region with its descendants.</param>
    /// <param name="rollup">The aggregation across regions.</param>
    /// <param name="pointsOf">The cumulative values of a region by the number of covered months.</param>
    /// <param name="latest"><see langword="true"/> to count each child at its own newest point.</param>
    public static RegionTotal Of(
        RegionNode region,
        SpatialAggregation rollup,
        Func<string, IReadOnlyDictionary<int, QualifiedValue>> pointsOf,
        bool latest = false)
    {
        var months = region.Codes.Skip(1).SelectMany(code => pointsOf(code).Keys).Distinct().OrderDescending().ToList();
        int? common = latest ? null : Best(region.Children, months);
        var children = region.Children
            .Select(child => latest ? Newest(child) : At(child, common) with { Beyond = BeyondOf(child, common) })
            .ToList();
        return new(children, CombinedOf(rollup, children), children.Exists(child => child.Value is not null) ? common : null);

        ChildTotal At(RegionNode node, int? point) => point is { } requested && pointsOf(node.Code).TryGetValue(requested, out var own)
            ? new(node.Code, own, point, node.Leaves, node.Leaves, IsOwn: true)
            : Aggregate(node, [.. node.Children.Select(child => At(child, point))], point);

        ChildTotal Aggregate(RegionNode node, List<ChildTotal> below, int? point) => CombinedOf(rollup, below) is { } combined
            ? new(node.Code, combined, point, below.Sum(child => child.Reported), node.Leaves, IsOwn: false)
            : new(node.Code, null, null, 0, node.Leaves, IsOwn: false);

        int? Best(IReadOnlyList<RegionNode> nodes, IEnumerable<int> points) => points
            .Select(point => (Point: (int?)point, Covered: nodes.Sum(node => At(node, point).Reported)))
            .Where(candidate => candidate.Covered > 0)
            .DefaultIfEmpty()
            .MaxBy(candidate => candidate.Covered)
            .Point;

        ChildTotal Newest(RegionNode node) =>
            At(node, pointsOf(node.Code).Count > 0 ? pointsOf(node.Code).Keys.Max() : Best([node], months));

        int? BeyondOf(RegionNode node, int? point)
        {
            var beyond = months.Find(month => month > point && At(node, month).IsComplete);
            return beyond == 0 ? null : beyond;
        }
    }

    private static QualifiedValue? CombinedOf(SpatialAggregation rollup, IEnumerable<ChildTotal> children) =>
        RollupMeasures.Combine(rollup, RollupTotals.Of([.. children.Select(child => child.Value).OfType<QualifiedValue>()]));
}
