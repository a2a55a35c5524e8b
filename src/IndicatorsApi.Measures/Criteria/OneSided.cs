using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A single bound.</summary>
/// <param name="Bound">The bound.</param>
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
