using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A minimum change from the baseline.</summary>
/// <param name="Direction">Floor for an increase, ceiling for a decrease.</param>
/// <param name="Amount">The required change in the indicator's unit, negative for a decrease.</param>
/// <param name="Baseline">The baseline value, if any.</param>
public sealed record ChangeBy(BoundSide Direction, decimal Amount, QualifiedValue? Baseline) : RelativeCriterion(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBoundReason => Level is null ? NoLevelReason : null;

    /// <inheritdoc />
    public override decimal? Threshold => Level?.Level.Value;

    /// <inheritdoc />
    public override CalculationStep? ThresholdStep =>
        Baseline is { } baseline ? Formulas.ThresholdByChange.Of(baseline.Value, Amount).Step : null;

    /// <inheritdoc />
    protected override Bound? Level =>
        Baseline is { } baseline ? new Bound(Direction, baseline with { Value = baseline.Value + Amount }) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Level;

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        observation.ReportedChange is { } change ? Reaches(change, Amount) : null;
}
