using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>An exact value of an indicator with neutral polarity. No other value fulfils it with certainty.</summary>
/// <param name="Number">The value.</param>
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
