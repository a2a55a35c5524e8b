using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The baseline of a target.</summary>
/// <param name="Observation">The observation. Its value may be absent if only growth was published.</param>
/// <param name="Parts">The recorded observations behind it.</param>
/// <param name="Comparable"><see langword="false"/> for a proxy, which measures something else.</param>
/// <param name="Origin">The origin of the value.</param>
public sealed record Baseline(
    ObservationValue Observation,
    IReadOnlyList<ObservationValue> Parts,
    bool Comparable,
    PreviousValueOrigin Origin = PreviousValueOrigin.Observed)
{
    /// <summary>The notes on the baseline.</summary>
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
