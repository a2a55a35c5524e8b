using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A place near the front, without saying which: only the very first is certainly there.</summary>
public sealed record UnspecifiedTopRank : TargetCriterion
{
    /// <inheritdoc />
    public override NoteCode? NoBound => NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation) =>
        observation.Level is { Value: <= 1, Qualifier: Qualifier.Exact } ? true : NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;
}
