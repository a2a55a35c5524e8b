using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>One number where neither side is the better one: only the very number certainly fulfils it.</summary>
/// <param name="Number">The number.</param>
public sealed record ExactValue(decimal Number) : TargetCriterion
{
    /// <inheritdoc />
    public override decimal? Threshold => Number;

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation) =>
        observation.Level is not { } level ? NoteCode.GrowthOnly
        : level.CompareWith(new(Number)) == 0 ? true
        : NoteCode.NeutralPolarity;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => new Bound(BoundSide.Floor, new(Number));
}
