using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A change of at least so much from the baseline.</summary>
/// <param name="Direction">Whether the goal is to rise or to fall.</param>
/// <param name="Amount">The change in the indicator's unit, negative for a fall.</param>
/// <param name="Baseline">The level to compare with, if there is one.</param>
public sealed record ChangeBy(BoundSide Direction, decimal Amount, QualifiedValue? Baseline) : RelativeGoal(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBound => Level is null ? NoLevel : null;

    /// <inheritdoc />
    public override decimal? Threshold => Level?.Level.Value;

    /// <inheritdoc />
    public override CalculationStep? ThresholdWorking => Baseline is { } baseline ? Formulas.ThresholdByChange.Of(baseline.Value, Amount).Working : null;

    /// <inheritdoc />
    protected override Bound? Level =>
        Baseline is { } baseline ? new Bound(Direction, baseline with { Value = baseline.Value + Amount }) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Level;

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        observation.ReportedChange is { } change ? Reaches(change, Amount) : null;
}
