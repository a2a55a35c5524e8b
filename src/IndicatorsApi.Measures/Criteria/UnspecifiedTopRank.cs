using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A leading rank without a number. Only rank 1 fulfils it with certainty.</summary>
public sealed record UnspecifiedTopRank : TargetCriterion
{
    /// <inheritdoc />
    public override NoteCode? NoBoundReason => NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation) =>
        observation.Level is { Value: <= 1, Qualifier: Qualifier.Exact } ? true : NoteCode.RankUnspecified;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;
}
