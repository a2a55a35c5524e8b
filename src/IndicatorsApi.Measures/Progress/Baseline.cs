using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>What a target is compared with.</summary>
/// <param name="Figure">The figure; its level may be absent where only growth was published.</param>
/// <param name="Parts">The figures on record that it follows from.</param>
/// <param name="Comparable">Whether it measures the same thing in the same way; a proxy does not.</param>
/// <param name="Origin">Where its level comes from.</param>
public sealed record Baseline(Figure Figure, IReadOnlyList<Figure> Parts, bool Comparable, PreviousOrigin Origin = PreviousOrigin.Observed)
{
    /// <summary>What a reader should know about it.</summary>
    public IEnumerable<NoteCode> Notes
    {
        get
        {
            if (!Comparable)
                yield return NoteCode.BaselineNotComparable;
            if (Origin is PreviousOrigin.ImpliedByPublishedGrowth or PreviousOrigin.ImpliedByPublishedChange)
                yield return NoteCode.BaselineImplied;
            if (Figure.Level is { IsExact: false })
                yield return NoteCode.BaselineQualified;
        }
    }
}
