using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The roll-up measures. Results are not rounded.</summary>
public static class RollupMeasures
{
    /// <summary>Returns the aggregate of the children: their sum or unweighted mean.</summary>
    /// <param name="rollup">The aggregation across regions.</param>
    /// <param name="children">The totals of the children that reported.</param>
    public static QualifiedValue? Combine(SpatialAggregation rollup, RollupTotals children) => rollup switch
    {
        _ when children.Count == 0 => null,
        SpatialAggregation.Sum => new(children.Sum, children.Qualifier),
        SpatialAggregation.Mean => new(children.Sum / children.Count, children.Qualifier),
        _ => null,
    };

    /// <summary>Returns the region's own value minus the aggregate of its children, if the aggregate is a total.</summary>
    /// <param name="own">The region's own value.</param>
    /// <param name="total">The roll-up of its children.</param>
    public static MeasureResult Difference(QualifiedValue? own, RegionTotal total) => (own, total.Combined) switch
    {
        (null, _) or (_, null) => NoteCode.NothingToReconcile,
        _ when total.IsPartial => NoteCode.PartialSum,
        _ when total.IsMixed => NoteCode.MixedPoints,
        ({ } reported, { } children) => Formulas.Change.Of(reported.Value, children.Value),
    };
}
