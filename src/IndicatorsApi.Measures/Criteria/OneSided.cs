using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>Values on the good side of one number.</summary>
/// <param name="Bound">The number and its good side.</param>
public sealed record OneSided(Bound Bound) : TargetCriterion
{
    /// <inheritdoc />
    public override BoundSide? Side => Bound.Side;

    /// <inheritdoc />
    public override decimal? Threshold => Bound.Level.Value;

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation) =>
        observation.Level is not { } level ? NoteCode.GrowthOnly
        : Bound.Admits(level) is { } met ? met
        : NoteCode.ValueQualified;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Bound;
}
