using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>The formulas of roll-ups. Results are not rounded.</summary>
public static class RollupMeasures
{
    /// <summary>What the children come to, as the indicator declares: their sum, or their unweighted mean.</summary>
    /// <param name="rollup">How they combine.</param>
    /// <param name="children">The totals of those that reported.</param>
    public static QualifiedValue? Combine(SpatialAggregation rollup, RollupTotals children) => rollup switch
    {
        _ when children.Count == 0 => null,
        SpatialAggregation.Sum => new(children.Sum, children.Qualifier),
        SpatialAggregation.Mean => new(children.Sum / children.Count, children.Qualifier),
        _ => null,
    };

    /// <summary>The region's own value minus what its children come to, where nobody is missing and all speak of one point.</summary>
    /// <param name="own">The region's own value.</param>
    /// <param name="total">What its children come to.</param>
    public static MeasureResult Difference(QualifiedValue? own, RegionTotal total) => (own, total.Combined) switch
    {
        (null, _) or (_, null) => NoteCode.NothingToReconcile,
        _ when total.IsPartial => NoteCode.PartialSum,
        _ when total.IsMixed => NoteCode.MixedPoints,
        ({ } reported, { } children) => Formulas.Change.Of(reported.Value, children.Value),
    };
}
