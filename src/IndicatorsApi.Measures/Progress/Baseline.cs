using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>What a target is compared with.</summary>
/// <param name="Observation">The figure; its level may be absent where only growth was published.</param>
/// <param name="Parts">The figures on record that it follows from.</param>
/// <param name="Comparable">Whether it measures the same thing in the same way; a proxy does not.</param>
/// <param name="Origin">Where its level comes from.</param>
public sealed record Baseline(ObservationValue Observation, IReadOnlyList<ObservationValue> Parts, bool Comparable, PreviousValueOrigin Origin = PreviousValueOrigin.Observed)
{
    /// <summary>What a reader should know about it.</summary>
    public IEnumerable<NoteCode> Notes
    {
        get
        {
            if (!Comparable)
                yield return NoteCode.BaselineNotComparable;
            if (Origin is PreviousValueOrigin.ImpliedByPublishedGrowth or PreviousValueOrigin.ImpliedByPublishedChange)
                yield return NoteCode.BaselineImplied;
            if (Observation.Level is { IsExact: false })
                yield return NoteCode.BaselineQualified;
        }
    }
}
