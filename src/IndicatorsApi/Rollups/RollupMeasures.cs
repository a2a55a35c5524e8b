using IndicatorsApi.Indicators;
using IndicatorsApi.Measures;
using IndicatorsApi.Observations;

namespace IndicatorsApi.Rollups;

/// <summary>The formulas of roll-ups. Results are not rounded.</summary>
public static class RollupMeasures
{
    /// <summary>What the children come to, as the indicator declares: their sum, or their unweighted mean.</summary>
    /// <param name="rollup">How they combine.</param>
    /// <param name="children">The values of those that reported.</param>
    public static Quantity? Combine(Rollup rollup, IReadOnlyCollection<Quantity> children)
    {
        if (children.Count == 0 || rollup == Rollup.None)
            return null;
        var sum = children.Skip(1).Aggregate(children.First(), (total, child) => total.Plus(child));
        return rollup == Rollup.Sum ? sum : sum with { Value = sum.Value / children.Count };
    }

    /// <summary>The region's own figure minus what its children come to, where all of them have reported.</summary>
    public static Computed Difference(Quantity? own, Quantity? combined, bool isPartial) => (own, combined) switch
    {
        (null, _) or (_, null) => NoteCode.NothingToReconcile,
        _ when isPartial => NoteCode.PartialSum,
        ({ } reported, { } children) => Formulas.Change.Of(reported.Value, children.Value),
    };
}
