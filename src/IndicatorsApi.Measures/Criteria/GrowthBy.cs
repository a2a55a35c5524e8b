using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A minimum growth over the baseline.</summary>
/// <param name="Direction">Floor for an increase, ceiling for a decrease.</param>
/// <param name="Percent">The required growth in percent, negative for a decrease.</param>
/// <param name="Baseline">The baseline value, if any.</param>
public sealed record GrowthBy(BoundSide Direction, decimal Percent, QualifiedValue? Baseline) : RelativeCriterion(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBoundReason => Level is null ? NoLevelReason : null;

    /// <inheritdoc />
    public override decimal? Threshold => Level?.Level.Value;

    /// <inheritdoc />
    public override CalculationStep? ThresholdStep =>
        Baseline is { Value: > 0 } baseline ? Formulas.ThresholdByGrowth.Of(baseline.Value, Percent).Step : null;

    /// <summary>The threshold, defined only for a positive baseline.</summary>
    protected override Bound? Level =>
        Baseline is { Value: > 0 } baseline ? new Bound(Direction, baseline.Scale(1 + (Percent / 100))) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => Level;

    /// <summary>Returns <see langword="true"/> if a growth in percent fulfils the required growth.</summary>
    public bool Admits(decimal growthPercent) => Reaches(growthPercent, Percent);

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        observation.ReportedGrowthPercent is { } growth ? Reaches(growth, Percent) : null;
}
