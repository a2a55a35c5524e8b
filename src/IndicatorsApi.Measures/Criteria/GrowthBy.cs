using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A growth of at least so many percent from the baseline.</summary>
/// <param name="Direction">Whether the goal is to rise or to fall.</param>
/// <param name="Percent">The growth in percent, negative for a fall.</param>
/// <param name="Baseline">The level to compare with, if there is one.</param>
public sealed record GrowthBy(BoundSide Direction, decimal Percent, QualifiedValue? Baseline) : RelativeGoal(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBound => Level is null ? NoLevel : null;

    /// <inheritdoc />
    public override decimal? Threshold => Level?.Level.Value;

    /// <inheritdoc />
    public override CalculationStep? ThresholdWorking => Baseline is { Value: > 0 } baseline ? Formulas.ThresholdByGrowth.Of(baseline.Value, Percent).Working : null;

    /// <summary>Defined for a positive baseline only: growth in percent from zero or below has no meaning.</summary>
    protected override Bound? Level =>
        Baseline is { Value: > 0 } baseline ? new Bound(Direction, baseline.Scale(1 + (Percent / 100))) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Level;

    /// <summary>Whether a growth in percent is at least what is demanded.</summary>
    public bool Admits(decimal growthPercent) => Reaches(growthPercent, Percent);

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        observation.ReportedGrowthPercent is { } growth ? Reaches(growth, Percent) : null;
}
